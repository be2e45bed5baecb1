import { randomUUID } from 'node:crypto';
import type { RuweInvoer } from '../../shared/contract/contract.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import { aanvraag } from '../shared/builders.ts';
import { CODE, dienIn, maakBestand, startProgramma, type Programma, type Stand } from '../backend/programma.ts';

export const INSTELLING = 'Testinstelling';
export const ANDERE = 'Andere testinstelling';

/** The people of these tests, by what they are; the secretary and the chair are made with the file. */
const MENSEN = {
  lid: { naam: 'Testpersoon Lid', rol: 'lid' },
  tweedeLid: { naam: 'Testpersoon Tweede Lid', rol: 'lid' },
  lidVanInstelling: { naam: 'Testpersoon Lid Elders', rol: 'lid', organisatie: INSTELLING },
  adviseur: { naam: 'Testpersoon Adviseur', rol: 'adviseur' },
  beheerder: { naam: 'Testpersoon Beheerder', rol: 'beheerder' },
  loket: { naam: 'Testpersoon Loket', rol: 'intaker' },
  intaker: { naam: 'Testpersoon Intaker', rol: 'intaker', organisatie: INSTELLING },
  collega: { naam: 'Testpersoon Collega', rol: 'intaker', organisatie: `  ${INSTELLING.toUpperCase()} ` },
  vreemde: { naam: 'Testpersoon Vreemde', rol: 'intaker', organisatie: ANDERE },
} as const satisfies Record<string, Omit<RuweInvoer<'addMedewerker'>['medewerker'], 'code'>>;

export type Persoon = keyof typeof MENSEN | 'secretaris' | 'voorzitter';
export const PERSONEN = ['secretaris', 'voorzitter', ...Object.keys(MENSEN)] as Persoon[]; // the keys of a const object

/** A commission with everybody in it; the secretary is signed in. */
export async function startCommissie(anders: Parameters<typeof startProgramma>[0] = {}): Promise<{ p: Programma; wie: Record<Persoon, MedewerkerId> }> {
  const p = startProgramma(anders);
  await maakBestand(p);
  for (const m of Object.values(MENSEN)) await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { ...m, code: CODE } });
  const lijst = await p.vraag('listMedewerkers', {});
  const id = (naam: string): MedewerkerId => lijst.find((m) => m.naam === naam)!.id;
  const eigen = Object.fromEntries(Object.entries(MENSEN).map(([sleutel, m]) => [sleutel, id(m.naam)])) as Record<keyof typeof MENSEN, MedewerkerId>; // the keys of a const object
  return { p, wie: { ...eigen, secretaris: id('Testpersoon Secretaris'), voorzitter: id('Testpersoon Voorzitter') } };
}

/** Signs somebody in. */
export const als = async (p: Programma, wie: Record<Persoon, MedewerkerId>, persoon: Persoon): Promise<void> => void (await p.vraag('signIn', { medewerkerId: wie[persoon], code: CODE }));

/** Submits a case of the institution; `geheim` when the applicant's data are secret. */
export const breng = (p: Programma, { geheim = false, naam = 'Voorbeeld' } = {}): Promise<Stand> => dienIn(p, { indiener: INSTELLING, betrokkene: { ...aanvraag().betrokkene, geslachtsnaam: naam, geheimhouding: geheim } });

/** What a worklist shows of everything. */
export const ALLES = { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 } as const;
