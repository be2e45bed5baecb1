import { z } from 'zod';
import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import { Aanvraagdictum, type Overweging } from '../../../../shared/domain/besluit/besluit.ts';
import { getUrgentiegroep } from '../../../../shared/domain/persoon/urgentiegroep.ts';
import { BESLUIT } from '../../../text/besluit.ts';

const tekst = z.string().catch('');

/** The decision as it stands on the screen while it is written. */
export const Besluitvelden = z.object({
  dictum: z.union([Aanvraagdictum, z.literal('')]).catch(''),
  weigeringsgronden: z.array(z.string()).catch([]),
  overwegingen: z.array(z.object({ grond: tekst, tekst })).catch([]),
});
export type Besluitvelden = z.infer<typeof Besluitvelden>;

export const LEGE_BESLUITVELDEN: Besluitvelden = { dictum: '', weigeringsgronden: [], overwegingen: [] };

/** Something that must be done before the decision can be taken: a field here, or a step of the case. */
export type Ontbrekend = { readonly tekst: string; readonly veld: string | null; readonly stap: 'herkomst' | 'woonstart' | 'verdeling' | null };

/** What is missing, in the order of the screen. The backend refuses with the same rules. */
export function vindOntbrekend(v: Besluitvelden, { dossier }: Pick<Dossierweergave, 'dossier'>): Ontbrekend[] {
  const lijst: Ontbrekend[] = [];
  const veld = (naam: string, zin: string) => lijst.push({ tekst: zin, veld: naam, stap: null });
  if (v.dictum === '') veld('dictum', BESLUIT.missend.dictum);
  if (v.dictum === 'toewijzen') {
    if (!dossier.herkomst) lijst.push({ tekst: BESLUIT.missend.herkomst, veld: null, stap: 'herkomst' });
    if (!dossier.herstelkans) lijst.push({ tekst: BESLUIT.missend.woonstart, veld: null, stap: 'woonstart' });
    if (!dossier.verdeling) lijst.push({ tekst: BESLUIT.missend.verdeling, veld: null, stap: 'verdeling' });
  }
  if (v.dictum === 'afwijzen' && v.weigeringsgronden.length === 0) veld('weigeringsgronden', BESLUIT.missend.grond);
  if (v.overwegingen.length === 0) veld('overwegingen', BESLUIT.missend.overweging);
  for (const [i, o] of v.overwegingen.entries()) {
    if (o.grond.trim() === '') veld(`overwegingen.${i}.grond`, `${BESLUIT.overweging(i + 1)}: ${BESLUIT.grondLeeg}`);
    if (o.tekst.trim() === '') veld(`overwegingen.${i}.tekst`, `${BESLUIT.overweging(i + 1)}: ${BESLUIT.tekstLeeg}`);
  }
  return lijst;
}

const zinnen = (...delen: (string | undefined)[]): string => delen.filter((d) => d !== undefined && d !== '').join(' ');

function voorToewijzing({ dossier }: Dossierweergave): Overweging[] {
  const { herkomst, herstelkans, verdeling, aanvraag } = dossier;
  const groep = getUrgentiegroep(aanvraag.urgentiegroep);
  const lijst: Overweging[] = [{ grond: groep.bron, tekst: BESLUIT.voorstelGroep(groep.naam) }];
  if (herkomst) lijst.push({ grond: BESLUIT.voorstelGrond.herkomst, tekst: zinnen(herkomst.afleiding.samenvatting, herkomst.motivering) });
  if (herstelkans) lijst.push({ grond: BESLUIT.voorstelGrond.woonstart, tekst: herstelkans.conclusie.motivering });
  if (verdeling) {
    const toetsen = verdeling.voorstel.perGemeente.find((g) => g.gemeente === verdeling.gemeente)?.toetsen ?? [];
    for (const toets of toetsen) if ((toets.principe === 'plafond' || toets.principe === 'leefbaarheid') && toets.staat !== 'niet_van_toepassing') lijst.push({ grond: BESLUIT.voorstelGrond[toets.principe], tekst: toets.uitleg });
    if (verdeling.motivering !== '') lijst.push({ grond: BESLUIT.voorstelGrond.verdeling, tekst: verdeling.motivering });
  }
  return lijst;
}

/** Considerations that follow from what is in the case; people take them over and change them, or leave them. */
export function stelOverwegingenVoor(v: Besluitvelden, weergave: Dossierweergave): Overweging[] {
  if (v.dictum === 'toewijzen') return voorToewijzing(weergave);
  if (v.dictum === 'afwijzen') return weergave.weigeringsgronden.filter((g) => v.weigeringsgronden.includes(g.code)).map((g) => ({ grond: g.bron, tekst: `${g.tekst}.` }));
  if (v.dictum === 'buiten_behandeling') return [{ grond: BESLUIT.grondBuitenBehandeling, tekst: '' }];
  return [];
}
