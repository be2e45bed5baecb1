import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { beoordeel, besluit, CODE, dienIn, maakBestand, meldAan, onderteken, stap, startProgramma, type Programma, type Stand } from '../backend/programma.ts';
import { aanvraag } from '../shared/builders.ts';

const { betrokkene } = aanvraag();

describe('eerdere besluiten naast een nieuw besluit', () => {
  let p: Programma;
  beforeEach(async () => {
    p = startProgramma();
    await maakBestand(p);
  });
  afterEach(() => p.stop());

  async function neem(anders: Parameters<typeof dienIn>[1] = {}): Promise<Stand> {
    const stand = await onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p, anders))));
    await meldAan(p, 'secretaris');
    return stand;
  }
  const lijst = (dossierId: DossierId) => p.vraag('listVergelijkbareBesluiten', { dossierId });

  test('uitkomst, gronden en overwegingen van dezelfde groep, zonder namen en zonder geheime zaken', async () => {
    await neem({ betrokkene: { ...betrokkene, geslachtsnaam: 'Naamloos' } });
    await neem({ betrokkene: { ...betrokkene, geheimhouding: true } });
    await meldAan(p, 'secretaris');
    const afgewezen = await dienIn(p, { betrokkene: { ...betrokkene, geslachtsnaam: 'Zwijger' } });
    const genomen = await p.vraag('establishBesluit', { ...stap(afgewezen), dictum: 'afwijzen', weigeringsgronden: ['zelf_op_te_lossen'], overwegingen: [{ grond: 'verordening van de gemeente', tekst: 'De heer Zwijger kan het zelf oplossen.', weigeringsgrond: 'zelf_op_te_lossen', bewijs: [{ soort: 'aanvraag' }] }] });
    await onderteken(p, genomen);
    await meldAan(p, 'secretaris');
    const deze = await dienIn(p);
    const gevonden = await lijst(deze.dossierId);
    expect([gevonden.totaal, gevonden.perDictum]).toEqual([2, [{ dictum: 'toewijzen', aantal: 1 }, { dictum: 'afwijzen', aantal: 1 }]]);
    const afwijzing = gevonden.besluiten.find((b) => b.dictum === 'afwijzen');
    expect(afwijzing).toMatchObject({ gronden: ['De aanvrager kan het woonprobleem zelf oplossen (verordening van de gemeente)'], overwegingen: [{ tekst: 'De heer [naam] kan het zelf oplossen.' }], toegewezen: null });
    expect(gevonden.besluiten.find((b) => b.dictum === 'toewijzen')).toMatchObject({ toegewezen: '0503', afwijkingen: ['Boven het plafond, of plafond niet te toetsen: gegevens of cijfers ontbreken.'] });
    expect(JSON.stringify(gevonden)).not.toMatch(/Zwijger|Naamloos/);
  });

  test('de zaak zelf en een andere groep tellen niet mee; wie niet bij de commissie hoort, ziet niets', async () => {
    const deze = await neem();
    await neem({ urgentiegroep: 'c' });
    expect(await lijst(deze.dossierId)).toMatchObject({ totaal: 0, besluiten: [] });
    expect((await p.weigering('listVergelijkbareBesluiten', { dossierId: randomUUID() as DossierId })).code).toBe('dossier_onbekend');
    await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Beheerder', rol: 'beheerder', code: CODE } });
    await meldAan(p, 'beheerder');
    expect((await p.weigering('listVergelijkbareBesluiten', { dossierId: deze.dossierId })).code).toMatch(/recht|toegang/);
  });
});
