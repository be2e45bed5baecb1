import { z } from 'zod';
import { foutVanSchema, type Fout } from '../../../shared/contract/fout.ts';
import { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { vindFouten } from '../../../shared/domain/aanvraag/controleer-aanvraag.ts';
import { volledigeNaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { parseDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { INTAKE } from '../../text/intake.ts';

const tekst = z.string().catch('');
const vinkje = z.boolean().catch(false);

const OpnameVelden = z.object({ soort: tekst, instelling: tekst, gemeente: tekst, van: tekst, tot: tekst, opInstellingsadres: vinkje });
export type OpnameVelden = z.infer<typeof OpnameVelden>;

const Adresvelden = z.object({ straatEnHuisnummer: tekst, postcode: tekst, plaats: tekst }).catch({ straatEnHuisnummer: '', postcode: '', plaats: '' });

/**
 * The request as it stands on the form: texts as typed, so that a half-filled draft can be kept and read back.
 * Every part falls back to empty, because a draft may come from an older version of the form.
 */
export const AanvraagVelden = z.object({
  betrokkene: z
    .object({ voornamen: tekst, voorvoegsel: tekst, geslachtsnaam: tekst, geboortedatum: tekst, bsn: tekst, geheimhouding: vinkje, heeftAdres: vinkje, correspondentieadres: Adresvelden })
    .catch({ voornamen: '', voorvoegsel: '', geslachtsnaam: '', geboortedatum: '', bsn: '', geheimhouding: false, heeftAdres: false, correspondentieadres: { straatEnHuisnummer: '', postcode: '', plaats: '' } }),
  huishouden: z.object({ volwassenen: tekst, minderjarigen: tekst }).catch({ volwassenen: '', minderjarigen: '' }),
  urgentiegroep: tekst,
  indiener: tekst,
  opnames: z.array(OpnameVelden).catch([]),
  toestemming: z
    .object({ gegevensuitwisseling: vinkje, datum: tekst, gezondheidsgegevens: vinkje, strafrechtelijkeGegevens: vinkje })
    .catch({ gegevensuitwisseling: false, datum: '', gezondheidsgegevens: false, strafrechtelijkeGegevens: false }),
  ontvangenOp: tekst,
  toelichting: tekst,
  verklaring: z.object({ tekst, door: tekst, datum: tekst }).catch({ tekst: '', door: '', datum: '' }),
});
export type AanvraagVelden = z.infer<typeof AanvraagVelden>;

export const LEGE_OPNAME: OpnameVelden = { soort: '', instelling: '', gemeente: '', van: '', tot: '', opInstellingsadres: false };

/** An empty form. One adult and no children is where most requests start; the day of receipt is today. */
export const legeAanvraagVelden = (vandaag: PlainDate): AanvraagVelden => ({ ...AanvraagVelden.parse({}), huishouden: { volwassenen: '1', minderjarigen: '0' }, ontvangenOp: vandaag });

/** A submitted request back on the form, to change it. */
export const aanvraagAlsVelden = (a: Aanvraag): AanvraagVelden => ({
  betrokkene: {
    ...a.betrokkene,
    geboortedatum: a.betrokkene.geboortedatum,
    bsn: a.betrokkene.bsn ?? '',
    heeftAdres: a.betrokkene.correspondentieadres !== null,
    correspondentieadres: a.betrokkene.correspondentieadres ?? { straatEnHuisnummer: '', postcode: '', plaats: '' },
  },
  huishouden: { volwassenen: String(a.huishouden.volwassenen), minderjarigen: String(a.huishouden.minderjarigen) },
  urgentiegroep: a.urgentiegroep,
  indiener: a.indiener,
  opnames: a.opnames.map((o) => ({ ...o, van: o.van, tot: o.tot === null ? '' : o.tot })),
  toestemming: { ...a.toestemming, datum: a.toestemming.datum },
  ontvangenOp: a.ontvangenOp,
  toelichting: a.toelichting,
  verklaring: a.verklaring ?? { tekst: '', door: '', datum: '' },
});

/** What cannot be read as a date stays as typed, so that the schema names the field. */
const datum = (typed: string): string => parseDutchDate(typed) ?? typed;
const getal = (typed: string): number => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN);

const alsInvoer = (v: AanvraagVelden): unknown => {
  const { heeftAdres, ...b } = v.betrokkene;
  return {
    ...v,
    betrokkene: { ...b, geboortedatum: datum(b.geboortedatum), bsn: b.bsn.trim() === '' ? null : b.bsn, correspondentieadres: heeftAdres ? b.correspondentieadres : null },
    huishouden: { volwassenen: getal(v.huishouden.volwassenen), minderjarigen: getal(v.huishouden.minderjarigen) },
    opnames: v.opnames.map((o) => ({ ...o, van: datum(o.van), tot: o.tot.trim() === '' ? null : datum(o.tot) })),
    toestemming: { ...v.toestemming, datum: datum(v.toestemming.datum) },
    ontvangenOp: datum(v.ontvangenOp),
    verklaring: Object.values(v.verklaring).every((t) => t.trim() === '') ? null : { ...v.verklaring, datum: datum(v.verklaring.datum) },
  };
};

type Veldfout = Fout['velden'][number];
/** A field that is not right yet; `leeg` tells what still has to be filled in from what has to be looked at. */
export type Gebrek = Veldfout & { readonly leeg: boolean };

function waardeOp(v: AanvraagVelden, pad: string): unknown {
  return pad.split('.').reduce<unknown>((deel, sleutel) => (typeof deel === 'object' && deel !== null ? (deel as Record<string, unknown>)[sleutel] : undefined), v); // an object: read by key, the answer stays unknown
}

/** What an empty field asks for, where the schema would say that the value is wrong. */
const LEEG: readonly (readonly [RegExp, string])[] = [
  [/geboortedatum$/, INTAKE.leeg.geboortedatum],
  [/^ontvangenOp$/, INTAKE.leeg.ontvangenOp],
  [/^verklaring\.datum$/, INTAKE.leeg.verklaringDatum],
  [/^toestemming\.datum$/, INTAKE.leeg.toestemmingDatum],
  [/\.van$/, INTAKE.leeg.van],
  [/\.gemeente$/, INTAKE.leeg.gemeente],
];

/** The order of the screen, so that the summary and the form run in step. */
const VOLGORDE = ['betrokkene', 'huishouden', 'urgentiegroep', 'opnames', 'toestemming', 'verklaring', 'indiener', 'ontvangenOp', 'toelichting'];
const plaatsVan = (fout: Veldfout): number => VOLGORDE.indexOf(fout.veld.split('.')[0] ?? '');

function alsGebrek(v: AanvraagVelden, fout: Veldfout): Gebrek {
  const waarde = waardeOp(v, fout.veld);
  const leeg = waarde === false || (typeof waarde === 'string' && waarde.trim() === '');
  if (!leeg) return { ...fout, leeg };
  return { ...fout, leeg, melding: LEEG.find(([veld]) => veld.test(fout.veld))?.[1] ?? fout.melding };
}

/** The first error of every field, in the order of the screen. */
const eenPerVeld = (fouten: readonly Veldfout[]): Veldfout[] => fouten.filter((f, i) => fouten.findIndex((g) => g.veld === f.veld) === i).sort((a, b) => plaatsVan(a) - plaatsVan(b));

/** Reads the form: the request, or every field that is not right yet with one sentence each. */
export function leesAanvraag(v: AanvraagVelden, vandaag: PlainDate): { aanvraag: Aanvraag | null; gebreken: Gebrek[] } {
  const gelezen = Aanvraag.safeParse(alsInvoer(v));
  if (!gelezen.success) return { aanvraag: null, gebreken: eenPerVeld(foutVanSchema(gelezen.error).velden).map((f) => alsGebrek(v, f)) };
  const fouten = vindFouten(gelezen.data, vandaag);
  return { aanvraag: fouten.length === 0 ? gelezen.data : null, gebreken: eenPerVeld(fouten).map((f) => alsGebrek(v, f)) };
}

/** The title of a draft in lists; a secret person stays unnamed there. */
export const conceptTitel = (v: AanvraagVelden): string =>
  v.betrokkene.geheimhouding ? INTAKE.conceptGeheim : INTAKE.concept(volledigeNaam({ voornamen: v.betrokkene.voornamen.trim(), voorvoegsel: v.betrokkene.voorvoegsel.trim(), geslachtsnaam: v.betrokkene.geslachtsnaam.trim() }).slice(0, 180));
