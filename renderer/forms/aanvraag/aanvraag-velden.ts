import { z } from 'zod';
import { foutVanSchema, type Fout } from '../../../shared/contract/fout.ts';
import { Aanvraag, type Groepsantwoord } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { vindFouten } from '../../../shared/domain/aanvraag/controleer-aanvraag.ts';
import { listGroepsvragen, type Groepsvraag } from '../../../shared/domain/aanvraag/groepsvragen.ts';
import type { Volledigheidsvraag } from '../../../shared/domain/aanvraag/volledigheid.ts';
import { volledigeNaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
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
    .object({ gegevensuitwisseling: vinkje, datum: tekst, gezondheidsgegevens: vinkje, strafrechtelijkeGegevens: vinkje, vorm: tekst, ookMet: z.array(z.string()).catch([]) })
    .catch({ gegevensuitwisseling: false, datum: '', gezondheidsgegevens: false, strafrechtelijkeGegevens: false, vorm: '', ookMet: [] }),
  ontvangenOp: tekst,
  toelichting: tekst,
  verklaring: z.object({ tekst, door: tekst, datum: tekst, gereed: tekst, herstel: tekst }).catch({ tekst: '', door: '', datum: '', gereed: '', herstel: '' }),
  begeleiding: z.object({ aanvaard: tekst, door: tekst, toelichting: tekst }).catch({ aanvaard: '', door: '', toelichting: '' }),
  /** Answers to the questions of the group, by the code of the question; those of a group chosen before stay, so that changing back loses nothing. */
  antwoorden: z.record(z.string(), tekst).catch({}),
});
export type AanvraagVelden = z.infer<typeof AanvraagVelden>;

export const LEGE_OPNAME: OpnameVelden = { soort: '', instelling: '', gemeente: '', van: '', tot: '', opInstellingsadres: false };

/** An empty form. One adult and no children is where most requests start; the day of receipt is today. */
export const legeAanvraagVelden = (vandaag: PlainDate, indiener = ''): AanvraagVelden => ({ ...AanvraagVelden.parse({}), huishouden: { volwassenen: '1', minderjarigen: '0' }, indiener, ontvangenOp: vandaag });

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
  toestemming: { ...a.toestemming, datum: a.toestemming.datum, vorm: a.toestemming.vorm ?? '', ookMet: a.toestemming.ookMet ?? [] },
  ontvangenOp: a.ontvangenOp,
  toelichting: a.toelichting,
  verklaring: { tekst: '', door: '', datum: '', ...a.verklaring, gereed: a.verklaring?.gereed ?? '', herstel: a.verklaring?.herstel ?? '' },
  begeleiding: a.begeleiding ?? { aanvaard: '', door: '', toelichting: '' },
  antwoorden: Object.fromEntries((a.antwoorden ?? []).map(({ vraag, antwoord }) => [vraag, antwoord])),
});

/** What cannot be read as a date stays as typed, so that the schema names the field. */
const datum = (typed: string): string => parseDutchDate(typed) ?? typed;
const getal = (typed: string): number => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN);

const isLeeg = (...teksten: readonly string[]): boolean => teksten.every((t) => t.trim() === '');

const isGroep = (code: string): code is UrgentiegroepCode => UrgentiegroepCode.safeParse(code).success;
/** The questions of the group that was chosen; none while there is no choice. */
export const vragenVan = (v: Pick<AanvraagVelden, 'urgentiegroep'>): readonly Groepsvraag[] => (isGroep(v.urgentiegroep) ? listGroepsvragen(v.urgentiegroep) : []);

/** Only what the chosen group needs goes along (Awb art. 4:4); a field left empty leaves no trace in the request. */
function alsAntwoorden(v: AanvraagVelden): Groepsantwoord[] {
  return vragenVan(v).flatMap(({ code, vorm }) => {
    const getypt = v.antwoorden[code] ?? '';
    return isLeeg(getypt) ? [] : [{ vraag: code, antwoord: vorm === 'datum' ? datum(getypt) : getypt.trim() }];
  });
}

function alsToestemming({ vorm, ookMet, ...t }: AanvraagVelden['toestemming']): unknown {
  return { ...t, datum: datum(t.datum), ...(vorm === '' ? {} : { vorm }), ...(ookMet.length === 0 ? {} : { ookMet }) };
}

function alsVerklaring({ gereed, herstel, ...v }: AanvraagVelden['verklaring']): unknown {
  if (isLeeg(v.tekst, v.door, v.datum, gereed, herstel)) return null;
  return { ...v, datum: datum(v.datum), ...(gereed === '' ? {} : { gereed }), ...(isLeeg(herstel) ? {} : { herstel }) };
}

const alsInvoer = (v: AanvraagVelden): unknown => {
  const { heeftAdres, ...b } = v.betrokkene;
  const { begeleiding, antwoorden: _getypt, ...rest } = v;
  const antwoorden = alsAntwoorden(v);
  return {
    ...rest,
    ...(isLeeg(begeleiding.aanvaard, begeleiding.door, begeleiding.toelichting) ? {} : { begeleiding }),
    ...(antwoorden.length === 0 ? {} : { antwoorden }),
    betrokkene: { ...b, geboortedatum: datum(b.geboortedatum), bsn: b.bsn.trim() === '' ? null : b.bsn, correspondentieadres: heeftAdres ? b.correspondentieadres : null },
    huishouden: { volwassenen: getal(v.huishouden.volwassenen), minderjarigen: getal(v.huishouden.minderjarigen) },
    opnames: v.opnames.map((o) => ({ ...o, van: datum(o.van), tot: o.tot.trim() === '' ? null : datum(o.tot) })),
    toestemming: alsToestemming(v.toestemming),
    ontvangenOp: datum(v.ontvangenOp),
    verklaring: alsVerklaring(v.verklaring),
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
const VOLGORDE = ['betrokkene', 'huishouden', 'urgentiegroep', 'antwoorden', 'opnames', 'toestemming', 'verklaring', 'begeleiding', 'indiener', 'ontvangenOp', 'toelichting'];
const plaatsVan = (fout: Veldfout): number => VOLGORDE.indexOf(fout.veld.split('.')[0] ?? '');

function alsGebrek(v: AanvraagVelden, fout: Veldfout): Gebrek {
  const waarde = waardeOp(v, fout.veld);
  const leeg = waarde === false || (typeof waarde === 'string' && waarde.trim() === '');
  if (!leeg) return { ...fout, leeg };
  return { ...fout, leeg, melding: LEEG.find(([veld]) => veld.test(fout.veld))?.[1] ?? fout.melding };
}

/** The first error of every field, in the order of the screen. */
const eenPerVeld = (fouten: readonly Veldfout[]): Veldfout[] => fouten.filter((f, i) => fouten.findIndex((g) => g.veld === f.veld) === i).sort((a, b) => plaatsVan(a) - plaatsVan(b));

/** The schema numbers the answers; the form knows them by their question. */
function opVraag(v: AanvraagVelden, fouten: readonly Veldfout[]): Veldfout[] {
  const antwoorden = alsAntwoorden(v);
  return fouten.map((f) => {
    const nummer = /^antwoorden\.(\d+)/.exec(f.veld)?.[1];
    return nummer === undefined ? f : { ...f, veld: `antwoorden.${antwoorden[Number(nummer)]?.vraag ?? ''}` };
  });
}

/** As much of the form as tells what is still missing, also while it is not right yet; null until a group was chosen. */
export function leesStand(v: AanvraagVelden): Volledigheidsvraag | null {
  const { urgentiegroep, begeleiding } = v;
  if (!isGroep(urgentiegroep)) return null;
  return {
    urgentiegroep, opnames: v.opnames, toestemming: v.toestemming, verklaring: v.verklaring,
    begeleiding: isLeeg(begeleiding.aanvaard) ? undefined : begeleiding, antwoorden: alsAntwoorden(v),
  };
}

/** Reads the form: the request, or every field that is not right yet with one sentence each. */
export function leesAanvraag(v: AanvraagVelden, vandaag: PlainDate): { aanvraag: Aanvraag | null; gebreken: Gebrek[] } {
  const gelezen = Aanvraag.safeParse(alsInvoer(v));
  if (!gelezen.success) return { aanvraag: null, gebreken: eenPerVeld(opVraag(v, foutVanSchema(gelezen.error).velden)).map((f) => alsGebrek(v, f)) };
  const fouten = vindFouten(gelezen.data, vandaag);
  return { aanvraag: fouten.length === 0 ? gelezen.data : null, gebreken: eenPerVeld(fouten).map((f) => alsGebrek(v, f)) };
}

/** The title of a draft in lists; a secret person stays unnamed there. */
export const conceptTitel = (v: AanvraagVelden): string =>
  v.betrokkene.geheimhouding ? INTAKE.conceptGeheim : INTAKE.concept(volledigeNaam({ voornamen: v.betrokkene.voornamen.trim(), voorvoegsel: v.betrokkene.voorvoegsel.trim(), geslachtsnaam: v.betrokkene.geslachtsnaam.trim() }).slice(0, 180));
