import { expect, test } from 'vitest';
import { leesBijwerken, leesOpenen, LEEG, volgendeTreden } from '../../renderer/features/dossier/herkomst/geschil-velden.ts';
import { Geschilgebeurtenis, applyGeschil, type Geschil } from '../../shared/domain/herkomst/geschil.ts';
import { DELFT, DEN_HAAG, VANDAAG } from '../shared/builders.ts';

const velden = { ...LEEG, een: DELFT, ander: DEN_HAAG, behandelt: DELFT, uiterlijk: '2026-12-21' };
const geopend = (): Geschil => {
  const gelezen = leesOpenen(velden, VANDAAG);
  if (!('gebeurtenis' in gelezen)) throw new Error('not read');
  return applyGeschil(undefined, Geschilgebeurtenis.parse(gelezen.gebeurtenis));
};

test('een geschil openen vraagt twee gemeenten, wie behandelt en een dag', () => {
  expect(leesOpenen(LEEG, VANDAAG)).toMatchObject({ fouten: [{ veld: 'ander' }, { veld: 'behandelt' }, { veld: 'uiterlijk' }] });
  expect(leesOpenen({ ...velden, ander: DELFT }, VANDAAG)).toMatchObject({ fouten: [{ veld: 'ander' }] });
  expect(geopend()).toMatchObject({ partijen: [DELFT, DEN_HAAG], behandelgemeente: DELFT, geopendOp: VANDAAG, uiterlijk: '2026-12-21' });
});

test('een standpunt, een volgende trede en een uitkomst worden gelezen zoals ze zijn ingevuld', () => {
  const geschil = geopend();
  expect(leesBijwerken(LEEG, geschil, VANDAAG)).toMatchObject({ fouten: [{ veld: 'gemeente' }, { veld: 'herkomst' }, { veld: 'motivering' }] });
  expect(leesBijwerken({ ...LEEG, gemeente: DELFT, herkomst: DEN_HAAG, motivering: 'reden' }, geschil, VANDAAG)).toMatchObject({ gebeurtenis: { soort: 'StandpuntIngenomen', standpunt: { gemeente: DELFT, herkomst: DEN_HAAG, ingenomenOp: VANDAAG } } });
  expect(leesBijwerken({ ...LEEG, soort: 'doorzetten' }, geschil, VANDAAG)).toMatchObject({ fouten: [{ veld: 'trede' }, { veld: 'uiterlijk' }] });
  expect(leesBijwerken({ ...LEEG, soort: 'doorzetten', trede: 'regioadviseur', uiterlijk: '2027-01-15' }, geschil, VANDAAG)).toMatchObject({ gebeurtenis: { soort: 'GeschilDoorgezet', trede: 'regioadviseur', uiterlijk: '2027-01-15' } });
  expect(leesBijwerken({ ...LEEG, soort: 'uitkomst', motivering: 'ingetrokken' }, geschil, VANDAAG)).toMatchObject({ gebeurtenis: { soort: 'GeschilBeslecht', uitkomst: { gemeente: null, door: 'contactpersonen' } } });
  expect(volgendeTreden(geschil)).toEqual(['regioadviseur', 'geschillencommissie']);
});
