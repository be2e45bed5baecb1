import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { connectionOf } from '../../db/handle.ts';
import { saveVergadering } from '../../db/repositories/vergadering-repository.ts';
import { findZitting, listZittingen, saveZitting } from '../../db/repositories/zitting-repository.ts';
import { beginZitting, type Zitting } from '../../shared/domain/vergadering/zitting.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { nieuwBestand, NU } from '../db/opzet.ts';

describe('een vergadering in het dossierbestand (migratie 6)', () => {
  const maak = () => {
    const bestand = nieuwBestand();
    const id = randomUUID();
    bestand.transact((tx) => saveVergadering(tx, { id, datum: plainDate('2026-12-03'), tijd: '13:30', plaats: 'Zaal' }));
    const bewaar = (anders: Partial<Zitting>): void => bestand.transact((tx) => saveZitting(tx, { ...beginZitting(id), ...anders }, NU));
    return { bestand, id, bewaar };
  };
  test('komt terug zoals zij was, en alleen een latere versie komt ervoor in de plaats', () => {
    const { bestand, id, bewaar } = maak();
    expect(findZitting(bestand.read, id)).toBeUndefined();
    bewaar({ versie: 1, kamer: 'Kamer 2' });
    bewaar({ versie: 2, kamer: 'Kamer 3' });
    expect(findZitting(bestand.read, id)).toMatchObject({ versie: 2, kamer: 'Kamer 3' });
    expect(listZittingen(bestand.read)).toHaveLength(1);
    expect(() => bewaar({ versie: 2 })).toThrow();
  });
  test('vastgestelde notulen veranderen niet, en een vergadering verdwijnt niet; ook niet buiten het programma om', () => {
    const { bestand, bewaar } = maak();
    bewaar({ versie: 5, status: 'vastgesteld' });
    expect(() => bewaar({ versie: 6, status: 'geopend' })).toThrow();
    expect(() => connectionOf(bestand.read).exec('DELETE FROM zitting')).toThrow(/no delete/);
    expect(() => connectionOf(bestand.read).exec("UPDATE zitting SET versie = versie + 1")).toThrow(/adopted minutes stay/);
  });
});
