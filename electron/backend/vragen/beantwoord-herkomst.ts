import { z } from 'zod';
import { formatDutchDate, parsePlainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { Instellingssoort } from '../../../shared/domain/aanvraag/opname.ts';
import { Gemeentecode } from '../../../shared/domain/gemeente/gemeente.ts';
import { parseBrpAntwoord } from '../../../shared/domain/herkomst/brp-antwoord.ts';
import { parseBrpPersoon, type BrpLeesfout } from '../../../shared/domain/herkomst/brp-rijen.ts';
import { determineHerkomst } from '../../../shared/domain/herkomst/determine-herkomst.ts';
import { combineGezin } from '../../../shared/domain/herkomst/gezin.ts';
import { eersteDag, isVolledig, parseOnzekereDatum } from '../../../shared/domain/herkomst/onzekere-datum.ts';
import type { Instellingsverblijf } from '../../../shared/domain/herkomst/opnameketen.ts';
import type { HerkomstUitkomst } from '../../../shared/domain/herkomst/uitkomst.ts';
import type { Verblijfperiode } from '../../../shared/domain/herkomst/verblijfperiode.ts';
import { verblijfperioden } from '../../../shared/domain/herkomst/verblijfplaats.ts';
import { leesJson } from './lees-json.ts';
import { kiesRegelset } from './kies-regelset.ts';

/** What is asked of `herkomst`: the outcome as the issue describes it, without what only the window needs. */
export type HerkomstAntwoord = Pick<HerkomstUitkomst, 'uitkomst' | 'gemeente' | 'opvolger' | 'stappen' | 'watVerandertHet' | 'openNormen'>;

/** What is missing is said to be missing; anything else gets its own sentence. */
const verwacht = (melding: string) => ({ error: (issue: { input: unknown }): string => (issue.input === undefined ? 'dit gegeven ontbreekt' : melding) });

const Dag = z.string(verwacht('verwacht een datum als jjjj-mm-dd')).transform((tekst, ctx): PlainDate => {
  const datum = parsePlainDate(tekst);
  if (datum) return datum;
  ctx.addIssue({ code: 'custom', message: 'verwacht een datum als jjjj-mm-dd' });
  return z.NEVER;
});

const Verblijf = z
  .object({
    soort: Instellingssoort,
    gemeente: Gemeentecode,
    van: Dag,
    tot: z.union([z.literal('').transform(() => null), z.null(), Dag]).default(null),
    /** Left out or null: not known; the outcome then says whether it matters. */
    opInstellingsadres: z.boolean('verwacht true of false').nullable().default(null),
  })
  .refine((v) => v.tot === null || v.van < v.tot, { error: 'de einddatum ligt niet na de begindatum', path: ['tot'] });

const Persoon = z.unknown().refine((p) => p !== undefined, 'dit gegeven ontbreekt');
const Verblijven = z.array(Verblijf, 'verwacht een lijst met verblijven').max(200, 'dit zijn meer dan 200 verblijven').default([]);

const Zaak = z.object({
  persoon: Persoon,
  verblijven: Verblijven,
  peildatum: Dag,
  /** The day of the decision, for municipalities that have merged; without it the peildatum. */
  beslisdatum: Dag.optional(),
  regelset: z.string(verwacht('noem een regelset, bijvoorbeeld "haaglanden"')).min(1, 'noem een regelset, bijvoorbeeld "haaglanden"'),
  /** Others of the household with an origin of their own; `persoon` is then the lead person. */
  gezinsleden: z.array(z.object({ aanduiding: z.string(verwacht('verwacht tekst')).min(1).max(80).default('ander gezinslid'), persoon: Persoon, verblijven: Verblijven })).max(20).default([]),
});

/** What the form demands, in Dutch: the schema library speaks English by itself. */
const meldVorm = (issue: z.core.$ZodRawIssue): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'dit gegeven ontbreekt';
  return issue.code === 'invalid_type' ? 'dit gegeven heeft een verkeerde vorm' : 'deze waarde is niet toegestaan';
};

const eindPunt = (melding: string): string => melding.replace(/\.$/, '');

type Levensloop = { readonly perioden: readonly Verblijfperiode[]; readonly geheimhouding: boolean; readonly geboortedatum: PlainDate | null };

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

/** A person as rows of category 08/58, or as the answer of BRP historie bevragen (its residences have a `type`). */
function leesPersoon(ruw: unknown, pad: string): Result<Levensloop, BrpLeesfout> {
  const antwoord = isObject(ruw) && isObject(ruw['brpAntwoord']) ? ruw['brpAntwoord'] : ruw;
  const lijst = isObject(antwoord) ? antwoord['verblijfplaatsen'] : undefined;
  if (Array.isArray(lijst) && lijst.some((v) => isObject(v) && 'type' in v)) {
    const gelezen = parseBrpAntwoord(JSON.stringify(antwoord), 'invoer');
    if (!gelezen.ok) return err({ veld: [pad, gelezen.error.pad].filter(Boolean).join('.'), melding: eindPunt(gelezen.error.melding) });
    const geboren = isObject(ruw) && typeof ruw['geboortedatum'] === 'string' ? parseOnzekereDatum(ruw['geboortedatum'].replaceAll('-', '')) : undefined;
    return ok({ perioden: gelezen.value.perioden, geheimhouding: gelezen.value.geheimhouding, geboortedatum: geboren && isVolledig(geboren) ? eersteDag(geboren) : null });
  }
  const persoon = parseBrpPersoon(ruw, pad);
  if (!persoon.ok) return persoon;
  const { geheim, geboortedatum } = persoon.value;
  return ok({ perioden: verblijfperioden(persoon.value, 'invoer'), geheimhouding: geheim, geboortedatum: geboortedatum && isVolledig(geboortedatum) ? eersteDag(geboortedatum) : null });
}

/** Derives the origin of the case in this JSON text; the fault names the field. */
export function beantwoordHerkomst(tekst: string): Result<HerkomstAntwoord, BrpLeesfout> {
  const json = leesJson(tekst);
  if (!json.ok) return json;
  if (!isObject(json.value)) return err({ veld: 'invoer', melding: 'verwacht een object met "persoon", "verblijven", "peildatum" en "regelset"' });
  const zaak = Zaak.safeParse(json.value, { error: meldVorm });
  if (!zaak.success) {
    const [fout] = zaak.error.issues;
    return err({ veld: z.core.toDotPath(fout?.path ?? []), melding: eindPunt(fout?.message ?? 'deze waarde is niet toegestaan') });
  }
  const { peildatum, beslisdatum, gezinsleden } = zaak.data;
  const regelset = kiesRegelset(zaak.data.regelset, peildatum);
  if (!regelset.ok) return regelset;
  const leidAf = (ruw: unknown, opnames: readonly Instellingsverblijf[], pad: string): Result<HerkomstUitkomst, BrpLeesfout> => {
    const persoon = leesPersoon(ruw, pad);
    return persoon.ok ? ok(determineHerkomst({ ...persoon.value, opnames, peildatum, beslisdatum, regelset: regelset.value.regelset })) : persoon;
  };
  const hoofd = leidAf(zaak.data.persoon, zaak.data.verblijven, 'persoon');
  if (!hoofd.ok) return hoofd;
  const leden = [];
  for (const [i, lid] of gezinsleden.entries()) {
    const herkomst = leidAf(lid.persoon, lid.verblijven, `gezinsleden[${i}].persoon`);
    if (!herkomst.ok) return herkomst;
    leden.push({ aanduiding: lid.aanduiding, herkomst: herkomst.value });
  }
  const { uitkomst, gemeente, opvolger, stappen, watVerandertHet, openNormen } = combineGezin(hoofd.value, leden);
  const { geldtNiet } = regelset.value;
  return ok({ uitkomst, gemeente, opvolger, stappen, watVerandertHet, openNormen: geldtNiet ? [...openNormen, `Op ${formatDutchDate(peildatum)} golden deze afspraken niet: ${geldtNiet}. Welke afspraken gelden voor deze zaak?`] : openNormen });
}
