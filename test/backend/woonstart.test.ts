import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Invoer, Uitvoer } from '../../shared/contract/contract.ts';
import { heeftRecht, type Rol } from '../../shared/domain/medewerker/medewerker.ts';
import { maskeerNamen } from '../../electron/backend/maskeer-namen.ts';
import { aanvraag, DELFT, verblijf, WESTLAND } from '../shared/builders.ts';
import { besluit, CODE, dienIn, maakBestand, meldAan, onderteken, stap, startProgramma, TOEWIJZING, type Programma, type Stand } from './programma.ts';

const GEHEIM = 'Er geldt een verzonnen gebiedsverbod in de binnenstad.';
const MET_TOESTEMMING = { toestemming: { ...aanvraag().toestemming, strafrechtelijkeGegevens: true } };
type Oordelen = Invoer<'recordHerstelkansOordeel'>['oordelen'];

let p: Programma;
beforeAll(async () => {
  p = startProgramma();
  await maakBestand(p);
  for (const [naam, rol] of [['Testpersoon Lid Een', 'lid'], ['Testpersoon Adviseur', 'adviseur'], ['Testpersoon Intaker', 'intaker']] as const)
    await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam, rol, code: CODE } });
});
afterAll(() => p.stop());

const oordeel = (criterium: string, gemeente: string, woord: Oordelen[number]['oordeel'], reden = 'Verzonnen reden.'): Oordelen[number] => ({ criterium, gemeente, oordeel: woord, reden, bewijs: 'Gesprek.' });
const bekijk = (stand: Stand) => p.vraag('getDossier', { dossierId: stand.dossierId });

async function geef(rol: Rol, stand: Stand, oordelen: Oordelen): Promise<Stand> {
  await meldAan(p, rol);
  return p.vraag('recordHerstelkansOordeel', { ...stap(stand), criteriaset: 'regio', oordelen });
}

async function zaakMetHerkomst(anders: Parameters<typeof dienIn>[1] = {}): Promise<Stand> {
  await meldAan(p, 'secretaris');
  const stand = await p.vraag('recordVerblijf', { ...stap(await dienIn(p, anders)), perioden: [verblijf('20190101', '20240301')] });
  return p.vraag('establishHerkomst', { ...stap(stand), gemeente: DELFT, motivering: '' });
}

/** An adviser sees a case once somebody named him for it. */
async function wijsAdviseurAan({ dossierId }: Stand): Promise<void> {
  await meldAan(p, 'secretaris');
  const adviseur = (await p.vraag('listMedewerkers', {})).find((m) => m.rol === 'adviseur');
  await p.vraag('grantInzage', { commandId: randomUUID(), dossierId, medewerkerIds: adviseur ? [adviseur.id] : [], reden: 'Kijkt mee met deze zaak.' });
}

async function besluitOver(begin: Stand, conclusie: { gemeente: string | null; motivering: string }, oordelen: Oordelen): Promise<Stand> {
  await meldAan(p, 'secretaris');
  let stand = await p.vraag('recordHerstelkans', { ...stap(begin), herstelkans: { criteriaset: 'regio', oordelen, conclusie } });
  stand = await p.vraag('establishVerdeling', { ...stap(stand), gemeente: DELFT, route: 'directe_bemiddeling', motivering: 'De cijfers ontbreken; de commissie kiest de herkomstgemeente.' });
  return besluit(p, stand);
}

describe('eerst apart, dan samen', () => {
  test('een lid ziet de oordelen van anderen pas na het eigen oordeel, ook als het er rechtstreeks om vraagt', async () => {
    let stand = await geef('voorzitter', await zaakMetHerkomst(), [oordeel('netwerk', WESTLAND, 'steunend', 'Alleen de voorzitter weet dit.')]);
    await meldAan(p, 'lid');
    const voor = await bekijk(stand);
    expect(voor.oordelenVanLeden).toMatchObject({ eigen: null, zichtbaar: false, anderen: [], gegeven: [{ rol: 'voorzitter' }], nogNiet: [{ rol: 'lid' }] });
    expect(JSON.stringify([voor, await p.vraag('listGeschiedenis', { dossierId: stand.dossierId })])).not.toContain('Alleen de voorzitter');
    stand = await geef('lid', stand, [oordeel('netwerk', WESTLAND, 'neutraal')]);
    const na = await bekijk(stand);
    expect(na.oordelenVanLeden).toMatchObject({ zichtbaar: true, anderen: [{ rol: 'voorzitter', oordelen: [{ reden: 'Alleen de voorzitter weet dit.' }] }], nogNiet: [] });
    expect(na.oordelenVanLeden.eigen?.oordelen[0]?.oordeel).toBe('neutraal');
  });

  test('na de gezamenlijke conclusie ziet wie oordeelt alles, en kan niemand meer een eigen oordeel geven', async () => {
    let stand = await geef('voorzitter', await zaakMetHerkomst(), [oordeel('werk', DELFT, 'steunend')]);
    await meldAan(p, 'secretaris');
    expect((await bekijk(stand)).oordelenVanLeden.zichtbaar).toBe(false);
    stand = await p.vraag('recordHerstelkans', { ...stap(stand), herstelkans: { oordelen: [], conclusie: { gemeente: null, motivering: 'De commissie ziet geen verschil.' } } });
    expect((await bekijk(stand)).oordelenVanLeden.anderen).toHaveLength(1);
    expect((await p.weigering('recordHerstelkansOordeel', { ...stap(stand), criteriaset: 'regio', oordelen: [oordeel('werk', DELFT, 'neutraal')] })).code).toBe('actie_niet_mogelijk');
    await meldAan(p, 'intaker');
    expect((await bekijk(stand)).oordelenVanLeden).toMatchObject({ zichtbaar: false, anderen: [], eigen: null });
  });

  test('een eigen oordeel kan worden vervangen; de geschiedenis houdt elke keer', async () => {
    let stand = await geef('lid', await zaakMetHerkomst(), [oordeel('werk', DELFT, 'steunend')]);
    stand = await geef('lid', stand, [oordeel('werk', DELFT, 'contra_indicatie')]);
    expect((await bekijk(stand)).oordelenVanLeden.eigen).toMatchObject({ keer: 2, oordelen: [{ oordeel: 'contra_indicatie' }] });
    expect((await p.vraag('listGeschiedenis', { dossierId: stand.dossierId })).filter((g) => g.soort === 'HerstelkansOordeelGegeven')).toHaveLength(2);
    await meldAan(p, 'secretaris');
    expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
  });

  test('het concept van een eigen oordeel is voor niemand anders te lezen of te wissen', async () => {
    const sleutel = { id: randomUUID(), soort: 'oordeel' as const };
    await meldAan(p, 'lid');
    await p.vraag('saveConcept', { ...sleutel, titel: 'Eigen oordeel', inhoud: { mijn: 'gedachte' } });
    await meldAan(p, 'voorzitter');
    expect(await p.vraag('findConcept', sleutel)).toBeNull();
    expect((await p.vraag('listConcepten', {})).filter((c) => c.soort === 'oordeel')).toEqual([]);
    await p.vraag('discardConcept', sleutel);
    await meldAan(p, 'lid');
    expect(await p.vraag('findConcept', sleutel)).toMatchObject({ ...sleutel, inhoud: { mijn: 'gedachte' } });
  });
});

describe('strafrechtelijke gegevens', () => {
  const straf = () => oordeel('criminaliteit', WESTLAND, 'contra_indicatie', GEHEIM);

  test('wie het recht niet heeft krijgt er niets van te zien: niet in het dossier, de geschiedenis, de concepten of een uitgifte', async () => {
    let stand = await geef('voorzitter', await zaakMetHerkomst(MET_TOESTEMMING), [straf()]);
    stand = await besluitOver(stand, { gemeente: null, motivering: `Alles afwegend. ${GEHEIM}` }, [straf(), oordeel('netwerk', DELFT, 'steunend')]);
    await p.vraag('saveConcept', { id: stand.dossierId, soort: 'woonstart', titel: 'Concept', inhoud: { tekst: GEHEIM } });
    await wijsAdviseurAan(stand);
    for (const rol of ['intaker', 'adviseur'] as const) {
      await meldAan(p, rol);
      const dossier = await bekijk(stand);
      const gezien = JSON.stringify([dossier, await p.vraag('listGeschiedenis', { dossierId: stand.dossierId }), await p.vraag('findConcept', { id: stand.dossierId, soort: 'woonstart' })]);
      expect(gezien, rol).not.toContain(GEHEIM);
      expect(gezien, rol).not.toContain('contra_indicatie');
      // the intaker is not of the commission, and sees nothing of what it weighs
      if (rol === 'intaker') expect([dossier.dossier.herstelkans, dossier.voorstel, dossier.oordelenVanLeden.gegeven]).toEqual([null, null, []]);
      else expect(dossier.dossier.herstelkans?.oordelen.find((o) => o.criterium === 'criminaliteit'), rol).toMatchObject({ oordeel: 'onbekend', reden: 'afgeschermd' });
      expect(dossier.oordelenVanLeden.afgeschermd, rol).toEqual(rol === 'intaker' ? [] : ['criminaliteit']);
      expect(JSON.stringify(dossier.voorstel?.perGemeente ?? null), rol).not.toMatch(/crimin/i);
    }
    await meldAan(p, 'secretaris');
    expect((await bekijk(stand)).dossier.herstelkans?.oordelen[0]?.reden).toBe(GEHEIM);
    expect(JSON.stringify(await p.vraag('findConcept', { id: stand.dossierId, soort: 'woonstart' }))).toContain(GEHEIM);
  });

  test('wie het recht niet heeft kan er niet over oordelen en bewaart bij een wijziging wat er stond', async () => {
    let stand = await zaakMetHerkomst(MET_TOESTEMMING);
    await wijsAdviseurAan(stand);
    await meldAan(p, 'adviseur');
    expect((await p.weigering('recordHerstelkansOordeel', { ...stap(stand), criteriaset: 'regio', oordelen: [straf()] })).code).toBe('geen_recht_strafrechtelijk');
    await meldAan(p, 'secretaris');
    stand = await p.vraag('recordHerstelkans', { ...stap(stand), herstelkans: { oordelen: [straf()], conclusie: { gemeente: null, motivering: `Omdat. ${GEHEIM}` } } });
    await meldAan(p, 'adviseur');
    const { dossier } = await bekijk(stand);
    expect((await p.weigering('recordHerstelkans', { ...stap(stand), herstelkans: dossier.herstelkans })).code).toBe('tekst_afgeschermd');
    expect((await p.weigering('establishVerdeling', { ...stap(stand), gemeente: DELFT, route: 'directe_bemiddeling', motivering: 'afgeschermd' })).code).toBe('tekst_afgeschermd');
    stand = await p.vraag('recordHerstelkans', { ...stap(stand), herstelkans: { oordelen: [oordeel('werk', DELFT, 'steunend')], conclusie: { gemeente: null, motivering: 'Het werk is in Delft.' } } });
    await meldAan(p, 'secretaris');
    expect((await bekijk(stand)).dossier.herstelkans?.oordelen.map((o) => [o.criterium, o.reden])).toEqual([['werk', 'Verzonnen reden.'], ['criminaliteit', GEHEIM]]);
  });

  test('het dossierstuk gaat alleen mee met wie alles mag zien', async () => {
    expect((['intaker', 'lid', 'adviseur', 'secretaris', 'voorzitter', 'beheerder'] as const).filter((r) => heeftRecht(r, 'besluiten') && !heeftRecht(r, 'strafrechtelijk'))).toEqual([]);
    await meldAan(p, 'adviseur');
    expect((await p.weigering('exportBesluit', { dossierId: randomUUID(), metDossierstuk: true })).code).toBe('geen_recht');
  });
});

describe('eerdere zaken', () => {
  const tegen = (woord: Oordelen[number]['oordeel']): Oordelen => [oordeel('netwerk', DELFT, 'neutraal'), oordeel('netwerk', WESTLAND, woord)];
  let lijst: Uitvoer<'listVergelijkbareZaken'>;
  let nieuw: Stand;

  beforeAll(async () => {
    let eerder = await zaakMetHerkomst();
    for (const [rol, woord] of [['voorzitter', 'steunend'], ['lid', 'contra_indicatie']] as const) eerder = await geef(rol, eerder, tegen(woord));
    await onderteken(p, await besluitOver(eerder, { gemeente: null, motivering: 'Testpersoon wil naar zijn zus. VOORBEELD kent daar niemand anders.' }, tegen('steunend')));
    const geheim = await zaakMetHerkomst({ betrokkene: { ...aanvraag().betrokkene, geheimhouding: true } });
    await onderteken(p, await besluitOver(geheim, { gemeente: null, motivering: 'Een geheime zaak.' }, tegen('steunend')));
    nieuw = await zaakMetHerkomst();
    await meldAan(p, 'lid');
    expect(await p.vraag('listVergelijkbareZaken', { dossierId: nieuw.dossierId })).toEqual({ vraagsoort: null, totaal: 0, zaken: [] });
    nieuw = await geef('lid', nieuw, tegen('steunend'));
    lijst = await p.vraag('listVergelijkbareZaken', { dossierId: nieuw.dossierId });
  });

  test('een ondertekende zaak met dezelfde groep en dezelfde vraag staat er met uitkomst en redenen', () => {
    expect(lijst.vraagsoort).toBe('herkomst_of_andere');
    expect(lijst.zaken).toHaveLength(lijst.totaal);
    expect(lijst.zaken.find((z) => z.motivering.includes('zus'))).toMatchObject({ dictum: TOEWIJZING.dictum, toegewezen: DELFT, conclusie: null, herkomst: DELFT, regel: [expect.stringContaining('Dezelfde groep'), expect.stringContaining('Dezelfde vraag')] });
  });
  test('zonder namen, en zonder zaken van mensen met een geheim adres', () => {
    expect(lijst.zaken.map((z) => z.motivering)).toContain('[naam] wil naar zijn zus. [naam] kent daar niemand anders.');
    expect(JSON.stringify(lijst)).not.toMatch(/Voorbeeld|geheime zaak/i);
  });
  test('alleen wie oordeelt ziet ze', async () => {
    await meldAan(p, 'intaker');
    expect((await p.weigering('listVergelijkbareZaken', { dossierId: nieuw.dossierId })).code).toBe('geen_recht');
    await meldAan(p, 'lid');
    expect((await p.weigering('listVergelijkbareZaken', { dossierId: randomUUID() })).code).toBe('dossier_onbekend');
  });
  test('de overeenstemming telt besloten zaken, per criterium', async () => {
    const rijen = await p.vraag('getOvereenstemming', {});
    expect(rijen).toHaveLength(8);
    expect(rijen.find((r) => r.criterium === 'netwerk')).toMatchObject({ naam: 'Sociaal netwerk', zaken: 1, eenheden: 2, waarden: 4, eensgezind: 1 });
    await meldAan(p, 'adviseur');
    expect((await p.vraag('getOvereenstemming', {})).map((r) => r.criterium)).not.toContain('criminaliteit');
  });
});

test('een naam verdwijnt uit een tekst, een woord waar hij in zit niet', () => {
  const wie = { voornamen: 'Test Per', geslachtsnaam: 'Berg-Voorbeeld' };
  expect(maskeerNamen('Test Berg woont op de Bergweg bij Per Voorbeeld (TEST).', wie)).toBe('[naam] [naam] woont op de Bergweg bij [naam] [naam] ([naam]).');
  expect(maskeerNamen('Niets.', { voornamen: '', geslachtsnaam: '' })).toBe('Niets.');
});
