import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { findGemeente } from '../gemeente/gemeente.ts';
import { alsOnzekereDatum, parseOnzekereDatum, eersteDag, type OnzekereDatum } from './onzekere-datum.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { Verblijfperiode, nieuwsteEerst } from './verblijfperiode.ts';

/** Why an answer of the BRP service could not be read: the place in the JSON and what is wrong with it. */
export type Leesfout = { readonly pad: string; readonly melding: string };

const twee = (n: number): string => String(n).padStart(2, '0');

/** The four date forms of BRP historie bevragen 2.0.0, as one uncertain date. */
const BrpDatum = z
  .discriminatedUnion('type', [
    z.looseObject({ type: z.literal('Datum'), datum: z.string() }),
    z.looseObject({ type: z.literal('JaarMaandDatum'), jaar: z.int().min(1).max(9999), maand: z.int().min(1).max(12) }),
    z.looseObject({ type: z.literal('JaarDatum'), jaar: z.int().min(1).max(9999) }),
    z.looseObject({ type: z.literal('DatumOnbekend') }),
  ])
  .transform((d, ctx): OnzekereDatum => {
    if (d.type === 'Datum') {
      const datum = parsePlainDate(d.datum);
      if (datum) return alsOnzekereDatum(datum);
    } else {
      const acht = d.type === 'DatumOnbekend' ? '00000000' : `${String(d.jaar).padStart(4, '0')}${d.type === 'JaarMaandDatum' ? twee(d.maand) : '00'}00`;
      const datum = parseOnzekereDatum(acht);
      if (datum) return datum;
    }
    ctx.addIssue({ code: 'custom', message: 'deze datum bestaat niet' });
    return z.NEVER;
  });

const Waarde = z.looseObject({ code: z.string().optional() });
const Onderzoek = z.looseObject({}).optional();

const Voorkomen = z.looseObject({
  type: z.enum(['Adres', 'VerblijfplaatsBuitenland', 'VerblijfplaatsOnbekend', 'Locatie'], 'onbekend soort verblijfplaats'),
  functieAdres: Waarde.optional(),
  gemeenteVanInschrijving: Waarde.optional(),
  datumVan: BrpDatum.optional(),
  datumTot: BrpDatum.optional(),
  verblijftNietOpAdresVanaf: BrpDatum.optional(),
  verblijfadres: z.looseObject({ land: Waarde.optional() }).optional(),
  inOnderzoek: Onderzoek,
});

/** The answer of `POST /verblijfplaatshistorie` (BRP historie bevragen 2.0.0), as far as the rules need it. */
const BrpAntwoord = z.looseObject({
  verblijfplaatsen: z.array(Voorkomen).max(500),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
});

/** Where a field of a period stands in the answer, so that the path names what the reader can find. */
const PLEK: Readonly<Record<string, string>> = { van: 'datumVan', tot: 'datumTot', gemeente: 'gemeenteVanInschrijving.code', functieAdres: 'functieAdres.code', land: 'verblijfadres.land.code' };

/** What the form demands, in Dutch: the schema library speaks English by itself. */
const meldVorm = (issue: z.core.$ZodRawIssue): string => {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'dit gegeven ontbreekt' : 'dit gegeven heeft een verkeerde vorm';
  if (issue.code === 'invalid_union') return 'onbekend soort datum';
  return issue.code === 'too_big' ? 'dit is meer of groter dan een BRP-antwoord bevat' : 'deze waarde is niet toegestaan';
};

/** The first thing that is wrong. */
const eersteFout = (fout: z.ZodError): z.core.$ZodIssue => fout.issues[0] as z.core.$ZodIssue; // a refusal has at least one

const SOORT = { Adres: 'adres', VerblijfplaatsBuitenland: 'buitenland', VerblijfplaatsOnbekend: 'onbekend', Locatie: 'locatie' } as const;

/** The earlier of the recorded end and the day found not to live there any more. */
const eindVan = (v: z.infer<typeof Voorkomen>): OnzekereDatum | null => {
  const einden = [v.datumTot, v.verblijftNietOpAdresVanaf].filter((d) => d !== undefined);
  return einden.sort((a, b) => (eersteDag(a) < eersteDag(b) ? -1 : 1))[0] ?? null;
};

function naarPeriode(v: z.infer<typeof Voorkomen>, index: number, kenmerk: string): Result<Verblijfperiode, Leesfout> {
  const pad = `verblijfplaatsen[${index}]`;
  const binnenland = v.type === 'Adres' || v.type === 'Locatie';
  const gemeente = v.gemeenteVanInschrijving?.code ?? null;
  if (gemeente !== null && !findGemeente(gemeente)) return err({ pad: `${pad}.gemeenteVanInschrijving.code`, melding: 'deze gemeentecode bestaat niet in de landelijke tabel' });
  const functie = v.functieAdres?.code ?? null;
  if (functie !== null && functie !== 'W' && functie !== 'B') return err({ pad: `${pad}.functieAdres.code`, melding: 'verwacht W (woonadres) of B (briefadres)' });
  if (v.type === 'Adres' && functie === null) return err({ pad: `${pad}.functieAdres.code`, melding: 'Kies woonadres of briefadres.' });
  const periode = Verblijfperiode.safeParse({
    soort: SOORT[v.type],
    functieAdres: binnenland ? functie : null,
    gemeente: binnenland ? gemeente : null,
    land: v.type === 'VerblijfplaatsBuitenland' ? (v.verblijfadres?.land?.code ?? null) : null,
    van: v.datumVan ?? '00000000',
    tot: eindVan(v),
    inOnderzoek: v.inOnderzoek !== undefined,
    bron: 'brp',
    bronkenmerk: kenmerk,
  });
  if (periode.success) return ok(periode.data);
  const { path, message } = eersteFout(periode.error);
  const veld = String(path[0]);
  return err({ pad: `${pad}.${PLEK[veld] ?? veld}`, melding: message });
}

/**
 * Reads the JSON text of a BRP historie-bevragen answer into residence periods, newest first.
 * `kenmerk` names the message (date, number) and is kept with every period as its source.
 */
export function parseBrpAntwoord(tekst: string, kenmerk: string): Result<{ perioden: Verblijfperiode[]; geheimhouding: boolean }, Leesfout> {
  let json: unknown;
  try {
    json = JSON.parse(tekst);
  } catch {
    return err({ pad: '', melding: 'Dit bestand is geen JSON. Kies het antwoord van de BRP-bevraging zoals het is ontvangen.' });
  }
  const antwoord = BrpAntwoord.safeParse(json, { error: meldVorm });
  if (!antwoord.success) {
    const { path, message } = eersteFout(antwoord.error);
    return err({ pad: z.core.toDotPath(path), melding: message });
  }
  const perioden: Verblijfperiode[] = [];
  for (const [index, voorkomen] of antwoord.data.verblijfplaatsen.entries()) {
    const periode = naarPeriode(voorkomen, index, kenmerk);
    if (!periode.ok) return periode;
    perioden.push(periode.value);
  }
  return ok({ perioden: nieuwsteEerst(perioden), geheimhouding: antwoord.data.geheimhoudingPersoonsgegevens ?? false });
}
