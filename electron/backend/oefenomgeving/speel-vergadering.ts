import { randomUUID } from 'node:crypto';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { addDays } from '../../../shared/kernel/plain-date.ts';
import type { Aanvraagdictum } from '../../../shared/domain/besluit/besluit.ts';
import { listStemgerechtigden } from '../../../shared/domain/vergadering/decide-zitting.ts';
import { voorbereidVoorstel } from '../../../shared/domain/vergadering/gereedheid.ts';
import type { Zitting } from '../../../shared/domain/vergadering/zitting.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { listUitsluitingen, recordVerschoning } from '../vergadering/belangen.ts';
import { recordReglement } from '../vergadering/reglement.ts';
import { loadZitting } from '../vergadering/run-in-vergadering.ts';
import { chooseDeelnemers, orderAgenda, sendVergadering } from '../vergadering/voorbereiden.ts';
import { adoptNotulen, closeVergadering, deferZaak, openVergadering, recordAantekeningen, recordStemming } from '../vergadering/zitting-houden.ts';

function gelukt<T>(uitkomst: Result<T, Fout>): T {
  if (!uitkomst.ok) throw new Error(`Practice meeting refused: ${uitkomst.error.code}`);
  return uitkomst.value;
}

type Veld = { readonly open: OpenBestand; readonly clock: Clock; readonly vergaderingId: string };

const zittingVan = ({ open, vergaderingId }: Veld): Zitting => loadZitting(open.casefile.read, vergaderingId);
const basis = (veld: Veld): { commandId: string; vergaderingId: string; expectedVersion: number } => ({ commandId: randomUUID(), vergaderingId: veld.vergaderingId, expectedVersion: zittingVan(veld).versie });

/** The reglement of the practice commission: advice, half of the members, the chair decides a tie. */
export const legOefenreglementVast = (open: OpenBestand, clock: Clock): void =>
  void gelukt(recordReglement(open, clock, {
    commandId: randomUUID(),
    reglement: { bevoegdheid: 'advies', quorum: { teller: 1, noemer: 2, minimaal: 3 }, beslissendeStem: 'voorzitter', deskundigheid: ['Wonen'], magDoorgaan: true, bron: 'Reglement van de oefencommissie (verzonnen), artikel 4 tot en met 6' },
  }));

/** Gives the members the expertise that the reglement asks for. */
function kiesDeelnemers(veld: Veld): void {
  const deelnemers = zittingVan(veld).deelnemers.map((d, i) => ({ ...d, deskundigheid: d.functie === 'lid' || d.functie === 'voorzitter' ? [i % 2 === 0 ? 'Wonen' : 'Zorg'] : [] }));
  gelukt(chooseDeelnemers(veld.open, veld.clock, { ...basis(veld), deelnemers }));
}

/** What the practice commission concludes in one case. */
export type Oefenuitkomst = { readonly dossierId: DossierId; readonly dictum: Aanvraagdictum | 'aanhouden' };

function behandel(veld: Veld, { dossierId, dictum }: Oefenuitkomst, i: number): void {
  const { open, clock } = veld;
  if (dictum === 'aanhouden') {
    gelukt(deferZaak(open, clock, { ...basis(veld), dossierId, reden: 'Verzonnen reden: de commissie wil eerst een gesprek met de begeleider.', tot: addDays(clock.today(), 21) }));
    return;
  }
  const zitting = zittingVan(veld);
  const voorbereid = voorbereidVoorstel(loadDossier(open.casefile.read, dossierId) ?? { verdeling: null });
  const stemmers = listStemgerechtigden(zitting, dossierId, listUitsluitingen(open.casefile.read, zitting));
  const tegen = i % 3 === 1 ? stemmers.at(-1)?.medewerkerId : undefined;
  gelukt(recordStemming(open, clock, {
    ...basis(veld), dossierId, voorstel: dictum === 'toewijzen' && voorbereid ? voorbereid : { dictum, gemeente: null, route: null },
    stemmen: stemmers.map(({ medewerkerId }) => ({ medewerkerId, keuze: medewerkerId === tegen ? 'tegen' : 'voor' })),
    afwijkend: tegen ? [{ medewerkerId: tegen, tekst: 'Verzonnen mening: de begeleiding weegt voor mij zwaarder.' }] : [], motivering: 'Oefenmotivering: de commissie heeft de stukken besproken.',
  }));
}

/** Holds the meeting of two weeks ago from beginning to end, with votes, dissent, a case held over and adopted minutes. */
export function houdVorigeVergadering(veld: Veld, uitkomsten: readonly Oefenuitkomst[]): void {
  const { open, clock } = veld;
  kiesDeelnemers(veld);
  gelukt(sendVergadering(open, clock, basis(veld)));
  gelukt(openVergadering(open, clock, { ...basis(veld), aanwezig: zittingVan(veld).deelnemers.map((d) => d.medewerkerId), tijd: '13:30', reden: '' }));
  for (const [i, uitkomst] of uitkomsten.entries()) behandel(veld, uitkomst, i);
  gelukt(recordAantekeningen(open, clock, { ...basis(veld), mededelingen: ['De cijfers van het derde kwartaal zijn binnen (oefentekst).'], actiepunten: [{ wat: 'Gesprek met de begeleider plannen (oefentekst)', wie: 'Samira Oefen', voor: addDays(clock.today(), 7) }] }));
  gelukt(closeVergadering(open, clock, { ...basis(veld), tijd: '16:10', reden: '' }));
  gelukt(adoptNotulen(open, clock, { ...basis(veld), opmerking: '' }));
}

/** Prepares this week's meeting: who takes part, one hamerstuk, one declared interest, and the agenda sent. */
export function bereidVergaderingVoor(veld: Veld): void {
  const { open, clock } = veld;
  kiesDeelnemers(veld);
  const zitting = zittingVan(veld);
  const lid = zitting.deelnemers.findLast((d) => d.functie === 'lid');
  const [eerste, tweede] = zitting.agenda;
  gelukt(orderAgenda(open, clock, { ...basis(veld), agenda: zitting.agenda.map((p) => (p.dossierId === eerste?.dossierId ? { ...p, wijze: 'hamerstuk', minuten: 1 } : p)) }));
  if (lid && tweede) gelukt(recordVerschoning(open, clock, { commandId: randomUUID(), dossierId: tweede.dossierId, medewerkerId: lid.medewerkerId, reden: 'Verzonnen belang: kent de familie van de aanvrager.' }));
  gelukt(sendVergadering(open, clock, basis(veld)));
}
