import { describe, expect, test } from 'vitest';
import { findOntbrekendeToestemming, isBijlageVoor } from '../../shared/domain/bijlage/bijlage.ts';
import { ROLLEN, type Medewerker, type Rol } from '../../shared/domain/medewerker/medewerker.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import { aanvraag } from '../shared/builders.ts';

const wie = (rol: Rol): Medewerker => ({ id: '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d02' as MedewerkerId, naam: 'Testpersoon', rol }); // a UUID written out
const ander = '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d03' as MedewerkerId; // a UUID written out
const rollenVoor = (gevoeligheid: 'gewoon' | 'medisch' | 'strafrechtelijk', toegevoegdDoor = ander): Rol[] => (Object.keys(ROLLEN) as Rol[]).filter((rol) => isBijlageVoor(wie(rol), { gevoeligheid, toegevoegdDoor })); // keys of a const object

describe('wie een bijlage mag openen', () => {
  test('een gewone bijlage is voor wie dossiers leest', () => expect(rollenVoor('gewoon')).toEqual(['intaker', 'secretaris', 'lid', 'voorzitter', 'adviseur']));
  test('medische tekst is voor de adviseur (art. 9 AVG)', () => expect(rollenVoor('medisch')).toEqual(['adviseur']));
  test('strafrechtelijke gegevens zijn voor wie daarover beslist (art. 10 AVG)', () => expect(rollenVoor('strafrechtelijk')).toEqual(['secretaris', 'lid', 'voorzitter']));
  test('wie de bijlage toevoegde mag haar zien, als die dossiers leest', () => expect(rollenVoor('medisch', wie('lid').id)).toEqual(['intaker', 'secretaris', 'lid', 'voorzitter', 'adviseur']));
});

test.each([['gewoon', false, false, undefined], ['medisch', false, true, 'art. 9 AVG'], ['medisch', true, false, undefined], ['strafrechtelijk', true, false, 'art. 32 UAVG'], ['strafrechtelijk', false, true, undefined]] as const)('toestemming voor %s (gezondheid %s, strafrechtelijk %s): %s', (soort, gezondheidsgegevens, strafrechtelijkeGegevens, artikel) => {
  const melding = findOntbrekendeToestemming(soort, { ...aanvraag().toestemming, gezondheidsgegevens, strafrechtelijkeGegevens });
  if (artikel === undefined) expect(melding).toBeUndefined();
  else expect(melding).toContain(artikel);
});
