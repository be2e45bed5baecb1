import { z } from 'zod';
import type { Brieven } from '../../../../shared/contract/brieven.ts';
import { foutVanSchema } from '../../../../shared/contract/fout.ts';
import { Briefopdracht, Briefsoort } from '../../../../shared/domain/brief/briefopdracht.ts';
import type { FieldError } from '../../../forms/collect-errors.ts';
import { BRIEVEN } from '../../../text/brieven.ts';

const tekst = z.string().catch('');
const Stuk = z.object({ stuk: tekst, waarom: tekst, grond: tekst, aard: tekst });
const Reden = z.object({ tekst, bron: tekst });
const Feit = z.object({ tekst, bron: tekst, aard: tekst });

/** The form of a letter as typed; what belongs to another kind of letter stays when people change their mind. */
export const Briefvelden = z.object({
  soort: z.union([Briefsoort, z.literal('')]).catch(''),
  ontbreekt: z.array(Stuk).catch([]),
  oorzaak: tekst, vertraging: tekst, termijn: tekst,
  voornemen: tekst, gronden: z.array(Reden).catch([]), feiten: z.array(Feit).catch([]), reagerenTot: tekst,
  metGesprek: z.boolean().catch(false), gesprekDatum: tekst, gesprekTijd: tekst, gesprekPlaats: tekst,
  datum: tekst, tijd: tekst, plaats: tekst, inzageVanaf: tekst, hoorzitting: tekst,
  bezwaar: tekst,
});
export type Briefvelden = z.infer<typeof Briefvelden>;

export const LEEG_STUK: z.infer<typeof Stuk> = { stuk: '', waarom: '', grond: '', aard: 'gewoon' };
export const LEGE_REDEN: z.infer<typeof Reden> = { tekst: '', bron: '' };
export const LEEG_FEIT: z.infer<typeof Feit> = { tekst: '', bron: '', aard: 'gewoon' };

/** What the form starts with: the letter that the last step asks for, filled with what the case says. */
export function beginVelden({ keuzes, begin }: Brieven): Briefvelden {
  return {
    soort: keuzes.findLast((k) => k.nu)?.soort ?? '',
    ontbreekt: begin.ontbreekt.length > 0 ? begin.ontbreekt.map((stuk) => ({ ...LEEG_STUK, stuk })) : [{ ...LEEG_STUK }],
    oorzaak: '', vertraging: begin.vertragingstekst, termijn: begin.termijn,
    voornemen: '', gronden: [{ ...LEGE_REDEN }], feiten: [], reagerenTot: '', metGesprek: false, gesprekDatum: '', gesprekTijd: '', gesprekPlaats: '',
    datum: '', tijd: '', plaats: '', inzageVanaf: '', hoorzitting: '', bezwaar: '',
  };
}

function opdrachtVan(v: Briefvelden): unknown {
  switch (v.soort) {
    case 'aanvulverzoek':
      return { soort: v.soort, ontbreekt: v.ontbreekt };
    case 'vertragingsbericht':
      return { soort: v.soort, oorzaak: v.oorzaak, toelichting: v.vertraging, termijn: v.termijn };
    case 'zienswijzeverzoek':
      return { soort: v.soort, voornemen: v.voornemen, gronden: v.gronden, feiten: v.feiten, reagerenTot: v.reagerenTot, gesprek: v.metGesprek ? { datum: v.gesprekDatum, tijd: v.gesprekTijd, plaats: v.gesprekPlaats } : null };
    case 'hoorzitting':
      return { soort: v.soort, datum: v.datum, tijd: v.tijd, plaats: v.plaats, inzageVanaf: v.inzageVanaf, toelichting: v.hoorzitting };
    case 'beslissing_op_bezwaar':
      return { soort: v.soort, toelichting: v.bezwaar };
    default:
      return { soort: v.soort };
  }
}

/** Days that nobody filled in yet: there is nothing wrong with the date, it is not there. */
const legeDagen = (v: Briefvelden): ReadonlySet<string> => new Set(Object.entries({ reagerenTot: v.reagerenTot, datum: v.datum, inzageVanaf: v.inzageVanaf, 'gesprek.datum': v.gesprekDatum }).flatMap(([veld, dag]) => (dag.trim() === '' ? [veld] : [])));

/** Reads the form: the letter that is asked for, or what is not right with its fields. */
export function leesBriefvelden(velden: Briefvelden): { readonly opdracht: Briefopdracht } | { readonly fouten: readonly FieldError[] } {
  const gelezen = Briefopdracht.safeParse(opdrachtVan(velden));
  if (gelezen.success) return { opdracht: gelezen.data };
  const leeg = legeDagen(velden);
  return { fouten: foutVanSchema(gelezen.error).velden.map((f) => (leeg.has(f.veld) ? { ...f, melding: BRIEVEN.datumOntbreekt } : f)) };
}
