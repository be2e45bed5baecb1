import { describe, expect, test } from 'vitest';
import { heeftRecht, Rol } from '../../../shared/domain/medewerker/medewerker.ts';
import { EERSTE_ROLLEN, isRolBij, Organisatiesoort, ORGANISATIESOORTEN } from '../../../shared/domain/organisatie/organisatie.ts';

describe('van wie een dossierbestand is', () => {
  test('bij een instelling oordeelt, stemt en tekent niemand', () => {
    const rollen = Rol.options.filter((rol) => isRolBij('instelling', rol));
    expect(rollen).toEqual(['intaker', 'beheerder']);
    for (const recht of ['beraad', 'beoordelen', 'stemmen', 'besluiten', 'ondertekenen'] as const) expect(rollen.some((rol) => heeftRecht(rol, recht)), recht).toBe(false);
  });
  test('een commissie kent elke rol', () => expect(Rol.options.every((rol) => isRolBij('commissie', rol))).toBe(true));
  test.each(Organisatiesoort.options)('%s: wie het bestand begint, heeft een rol die daar bestaat', (soort) => {
    expect(EERSTE_ROLLEN[soort].length).toBeGreaterThan(0);
    expect(EERSTE_ROLLEN[soort].every((rol) => isRolBij(soort, rol))).toBe(true);
    expect(ORGANISATIESOORTEN[soort]).toMatch(/^[A-Z]/);
  });
});
