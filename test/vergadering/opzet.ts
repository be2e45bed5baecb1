import { randomUUID } from 'node:crypto';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import type { DossierId, MedewerkerId } from '../../shared/kernel/ids.ts';
import type { Commissiereglement } from '../../shared/domain/vergadering/reglement.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aanvraag } from '../shared/builders.ts';
import { beoordeel, CODE, dienIn, maakBestand, startProgramma, type Programma } from '../backend/programma.ts';

/** A reglement as an advisory commission may have it: half of the members, the chair decides a tie. */
export const reglement = (anders: Partial<Commissiereglement> = {}): Commissiereglement => ({
  bevoegdheid: 'advies', quorum: { teller: 1, noemer: 2, minimaal: 2 }, beslissendeStem: 'voorzitter', deskundigheid: [], magDoorgaan: false, bron: 'Testreglement 2026, art. 5', ...anders,
});

export type Commissie = { readonly p: Programma; readonly vergaderingId: string; readonly id: (naam: string) => MedewerkerId; readonly dossiers: DossierId[] };

/** A commission of chair, secretary and two members, a planned meeting, and cases of which all but the last are ready. */
export async function maakCommissie(aantal = 3, regels: Partial<Commissiereglement> = {}): Promise<Commissie> {
  const p = startProgramma();
  await maakBestand(p);
  for (const naam of ['Lida Lidmaat', 'Bram de Vries']) await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: `Testpersoon ${naam}`, rol: 'lid', code: CODE } });
  const mensen = await p.vraag('listMedewerkers', {});
  const id = (naam: string): MedewerkerId => {
    const wie = mensen.find((m) => m.naam.endsWith(naam));
    if (!wie) throw new Error(naam);
    return wie.id;
  };
  await p.vraag('recordReglement', { commandId: randomUUID(), reglement: reglement(regels) });
  const { id: vergaderingId } = await p.vraag('planVergadering', { commandId: randomUUID(), vergadering: { datum: plainDate('2026-11-26'), tijd: '13:30', plaats: 'Testzaal' } });
  const dossiers: DossierId[] = [];
  for (let i = 0; i < aantal; i += 1) {
    const stand = await dienIn(p, { betrokkene: { ...aanvraag().betrokkene, geslachtsnaam: `Proef${'ABCDEFGH'[i]}` } });
    if (i < aantal - 1) await beoordeel(p, stand);
    dossiers.push(stand.dossierId);
  }
  return { p, vergaderingId, id, dossiers };
}

export const kijk = ({ p, vergaderingId }: Commissie): Promise<Uitvoer<'getVergadering'>> => p.vraag('getVergadering', { vergaderingId });

/** What every step in the meeting carries, on its version of now. */
export async function nu(c: Commissie): Promise<{ commandId: string; vergaderingId: string; expectedVersion: number }> {
  return { commandId: randomUUID(), vergaderingId: c.vergaderingId, expectedVersion: (await kijk(c)).versie };
}

/** Puts all cases on the agenda, sends it and opens the meeting with everybody there. */
export async function totOpening(c: Commissie): Promise<void> {
  await c.p.vraag('addAgendapunten', { ...(await nu(c)), dossierIds: c.dossiers });
  await c.p.vraag('sendVergadering', await nu(c));
  await c.p.vraag('openVergadering', { ...(await nu(c)), aanwezig: (await kijk(c)).deelnemers.map((d) => d.medewerkerId), tijd: '13:32', reden: '' });
}
