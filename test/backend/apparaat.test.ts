import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { codeRegels, Storing, storingssoort } from '../../shared/contract/apparaat.ts';
import { DEELOMVANG } from '../../shared/contract/stukken.ts';
import { recordStoring } from '../../electron/backend/apparaat/storingen.ts';
import type { Sleutelhanger } from '../../electron/backend/ports/sleutelhanger.ts';
import { maakBestand, meldAan, NAAM, openBestand, startProgramma, WACHTZIN, type Programma } from './programma.ts';

let open: Programma[] = [];
const start = (...a: Parameters<typeof startProgramma>): Programma => {
  const p = startProgramma(...a);
  open.push(p);
  return p;
};
afterEach(async () => {
  await Promise.all(open.map((p) => p.stop()));
  open = [];
});

/** The key store of one person on one computer: opens only what it sealed itself, and keeps what passed through. */
const maakSleutelhanger = (naam: string): Sleutelhanger & { readonly gezien: string[] } => {
  const gezien: string[] = [];
  return {
    gezien,
    stand: () => Promise.resolve({ soort: 'stand', opslag: 'gnome_libsecret', bezwaar: null }),
    seal: (geheim) => {
      gezien.push(geheim);
      return Promise.resolve(Buffer.from(`${naam}:${geheim}`).toString('base64'));
    },
    unseal: (verzegeld) => {
      const [wie, geheim] = Buffer.from(verzegeld, 'base64').toString().split(':');
      return Promise.resolve(wie === naam ? (geheim ?? null) : null);
    },
  };
};
const sleutelbestand = (p: Programma): string => path.join(p.datamap, `${NAAM}.toetstafel-sleutel`);

describe('ontgrendelen met dit apparaat', () => {
  test('staat uit, gaat aan met de wachtzin, opent het bestand en gaat weer uit', async () => {
    const p = start({ sleutelhanger: maakSleutelhanger('a') });
    await maakBestand(p);
    const vooraf = readFileSync(sleutelbestand(p), 'utf8');
    expect((await p.vraag('getApparaatinstellingen', {})).ontgrendelen).toEqual({ staat: 'uit', bezwaar: null, sinds: null, opslag: 'gnome_libsecret' });
    expect((await p.weigering('enableApparaatsleutel', { wachtzin: 'een heel andere wachtzin' })).code).toBe('wachtzin_onjuist');
    expect(readFileSync(sleutelbestand(p), 'utf8')).toBe(vooraf);
    await p.vraag('enableApparaatsleutel', { wachtzin: WACHTZIN });
    expect((await p.vraag('getApparaatinstellingen', {})).ontgrendelen).toMatchObject({ staat: 'aan', opslag: 'gnome_libsecret' });

    await p.vraag('closeBestand', {});
    expect((await p.vraag('listBestanden', {}))[0]).toMatchObject({ naam: NAAM, metApparaat: true });
    await p.vraag('openMetApparaat', { naam: NAAM });
    expect((await p.vraag('getToestand', {})).stand).toBe('aanmelden'); // a key is not a person: everybody still signs in
    await p.vraag('closeBestand', {});
    await openBestand(p); // and the passphrase still works

    await p.vraag('disableApparaatsleutel', {});
    expect(readFileSync(sleutelbestand(p), 'utf8')).toBe(vooraf);
    await p.vraag('closeBestand', {});
    expect((await p.weigering('openMetApparaat', { naam: NAAM })).code).toBe('apparaat_opent_niet');
    expect((await p.vraag('listBestanden', {}))[0]).not.toHaveProperty('metApparaat');
  });

  test('de sleutelopslag van de computer krijgt de sleutel van de dossiers niet te zien', async () => {
    const sleutelhanger = maakSleutelhanger('a');
    const p = start({ sleutelhanger });
    await maakBestand(p);
    await p.vraag('enableApparaatsleutel', { wachtzin: WACHTZIN });
    const { apparaat } = JSON.parse(readFileSync(sleutelbestand(p), 'utf8')) as { apparaat: { inhoud: string } };
    expect(sleutelhanger.gezien).toHaveLength(1);
    expect(sleutelhanger.gezien[0]).not.toBe(apparaat.inhoud);
    // what the key store saw does not open the file by itself: it is the key of the wrap
    await p.vraag('closeBestand', {});
    expect((await p.weigering('openBestand', { naam: NAAM, wachtzin: sleutelhanger.gezien[0] })).code).toBe('wachtzin_onjuist');
  });

  test('op een andere computer werkt het niet, en de wachtzin wel', async () => {
    const p = start({ sleutelhanger: maakSleutelhanger('a') });
    await maakBestand(p);
    await p.vraag('enableApparaatsleutel', { wachtzin: WACHTZIN });
    await p.vraag('closeBestand', {});
    const elders = start({ datamap: p.datamap, sleutelhanger: maakSleutelhanger('b') });
    expect(await elders.weigering('openMetApparaat', { naam: NAAM })).toMatchObject({ code: 'apparaat_opent_niet', melding: expect.stringContaining('Gebruik de wachtzin') });
    await openBestand(elders);
  });

  test('een slot waaraan is geknoeid opent niets', async () => {
    const p = start({ sleutelhanger: maakSleutelhanger('a') });
    await maakBestand(p);
    await p.vraag('enableApparaatsleutel', { wachtzin: WACHTZIN });
    await p.vraag('closeBestand', {});
    const heel = JSON.parse(readFileSync(sleutelbestand(p), 'utf8')) as { apparaat: Record<string, string> };
    for (const veld of ['sleutel', 'iv', 'tag', 'inhoud']) {
      const bytes = Buffer.from(heel.apparaat[veld] ?? '', 'base64');
      bytes[5] = (bytes[5] ?? 0) ^ 1;
      writeFileSync(sleutelbestand(p), JSON.stringify({ ...heel, apparaat: { ...heel.apparaat, [veld]: bytes.toString('base64') } }));
      expect((await p.weigering('openMetApparaat', { naam: NAAM })).code, veld).toBe('apparaat_opent_niet');
    }
    writeFileSync(sleutelbestand(p), JSON.stringify({ ...heel, apparaat: { ...heel.apparaat, tag: Buffer.from('AAAA', 'base64').toString('base64') } }));
    expect((await p.weigering('openMetApparaat', { naam: NAAM })).code).toBe('apparaat_opent_niet');
  });

  test('gaat niet mee in een reservekopie', async () => {
    const p = start({ sleutelhanger: maakSleutelhanger('a') });
    await maakBestand(p);
    await p.vraag('enableApparaatsleutel', { wachtzin: WACHTZIN });
    const { naam } = await p.vraag('createReservekopie', {});
    const kopie = JSON.parse(readFileSync(path.join(p.datamap, 'reservekopieen', `${naam}-sleutel`), 'utf8')) as object;
    expect(Object.keys(kopie).sort()).toEqual(['herstel', 'soort', 'versie', 'wachtzin']);
  });

  test.each([
    ['in de browser is er geen sleutelopslag', undefined, 'browser'],
    ['een opslag die niets beschermt wordt niet gebruikt', { ...maakSleutelhanger('a'), stand: () => Promise.resolve({ soort: 'stand', opslag: 'basic_text', bezwaar: 'onveilige_opslag' } as const) }, 'onveilige_opslag'],
    ['een computer zonder opslag ook niet', { ...maakSleutelhanger('a'), stand: () => Promise.resolve({ soort: 'stand', opslag: null, bezwaar: 'geen_opslag' } as const) }, 'geen_opslag'],
  ] as const)('%s', async (_wat, sleutelhanger, bezwaar) => {
    const p = start(sleutelhanger ? { sleutelhanger } : {});
    await maakBestand(p);
    expect((await p.vraag('getApparaatinstellingen', {})).ontgrendelen).toMatchObject({ staat: 'onmogelijk', bezwaar });
    expect((await p.weigering('enableApparaatsleutel', { wachtzin: WACHTZIN })).code).toBe('geen_sleutelopslag');
    expect(readFileSync(sleutelbestand(p), 'utf8')).not.toContain('apparaat');
  });

  test('een opslag die op het laatst weigert, laat alles zoals het was', async () => {
    const p = start({ sleutelhanger: { ...maakSleutelhanger('a'), seal: () => Promise.resolve(null) } });
    await maakBestand(p);
    expect((await p.weigering('enableApparaatsleutel', { wachtzin: WACHTZIN })).code).toBe('geen_sleutelopslag');
    expect(readFileSync(sleutelbestand(p), 'utf8')).not.toContain('apparaat');
  });
});

describe('de tijd tot vergrendelen', () => {
  test('is vijftien minuten tot iemand iets anders kiest, en hoort bij het bestand', async () => {
    const p = start();
    await maakBestand(p);
    expect(await p.vraag('getToestand', {})).toMatchObject({ vergrendelNa: 15 });
    await p.vraag('setVergrendeltijd', { commandId: randomUUID(), minuten: 5 });
    const opnieuw = await p.herstart();
    open.push(opnieuw);
    await openBestand(opnieuw);
    await meldAan(opnieuw, 'secretaris');
    expect(await opnieuw.vraag('getToestand', {})).toMatchObject({ vergrendelNa: 5 });
    expect((await opnieuw.weigering('setVergrendeltijd', { commandId: randomUUID(), minuten: 600 })).code).toBe('invoer_ongeldig');
  });
});

describe('een bestand dat van buiten wordt geopend', () => {
  const maakElders = (p: Programma, naam: string, inhoud: Buffer | string): string => {
    const map = path.join(p.datamap, 'elders');
    mkdirSync(map, { recursive: true });
    writeFileSync(path.join(map, naam), inhoud);
    return path.join(map, naam);
  };

  test('een dossierbestand uit de map van het programma kan worden geopend, een ander wordt genoemd', async () => {
    const p = start();
    await maakBestand(p);
    p.backend.openFile(path.join(p.datamap, `${NAAM}.toetstafel`));
    const verzoek = await p.vraag('getOpenverzoek', {});
    expect(verzoek).toMatchObject({ soort: 'dossierbestand', naam: NAAM, inMap: true });
    expect(await p.vraag('getToestand', {})).toMatchObject({ openverzoek: verzoek?.id });
    p.backend.openFile(maakElders(p, 'Vreemd.toetstafel', 'x'));
    expect(await p.vraag('getOpenverzoek', {})).toMatchObject({ soort: 'dossierbestand', naam: 'Vreemd', inMap: false, datamap: p.datamap });
  });

  test('een pakket komt in delen binnen, precies zoals het is, en verdwijnt als het venster klaar is', async () => {
    const p = start();
    const inhoud = Buffer.alloc(DEELOMVANG + 7, 'TOETSTAFEL-PAKKET-');
    p.backend.openFile(maakElders(p, 'Aanvraag.toetstafel-pakket', inhoud));
    const verzoek = await p.vraag('getOpenverzoek', {});
    if (verzoek?.soort !== 'overdracht') throw new Error('no package');
    expect(verzoek).toMatchObject({ naam: 'Aanvraag.toetstafel-pakket', grootte: inhoud.length, delen: 2 });
    const delen = [];
    for (let nummer = 0; nummer < verzoek.delen; nummer += 1) delen.push(Buffer.from((await p.vraag('readOpenverzoek', { id: verzoek.id, nummer })).inhoud, 'base64'));
    expect(Buffer.concat(delen).equals(inhoud)).toBe(true);
    expect((await p.weigering('readOpenverzoek', { id: verzoek.id, nummer: 2 })).code).toBe('openverzoek_weg');
    expect((await p.weigering('readOpenverzoek', { id: randomUUID(), nummer: 0 })).code).toBe('openverzoek_weg');
    await p.vraag('dismissOpenverzoek', { id: randomUUID() });
    expect(await p.vraag('getOpenverzoek', {})).not.toBeNull();
    await p.vraag('dismissOpenverzoek', { id: verzoek.id });
    expect(await p.vraag('getOpenverzoek', {})).toBeNull();
    expect((await p.weigering('readOpenverzoek', { id: verzoek.id, nummer: 0 })).code).toBe('openverzoek_weg');
  });

  test('een ander bestand op dezelfde plek wordt niet gelezen', async () => {
    const p = start();
    const pad = maakElders(p, 'Aanvraag.toetstafel-pakket', 'TOETSTAFEL-PAKKET-1');
    p.backend.openFile(pad);
    const verzoek = await p.vraag('getOpenverzoek', {});
    rmSync(pad);
    symlinkSync('/etc/hostname', pad);
    expect((await p.weigering('readOpenverzoek', { id: verzoek?.id, nummer: 0 })).code).toBe('openverzoek_veranderd');
    rmSync(pad);
    expect((await p.weigering('readOpenverzoek', { id: verzoek?.id, nummer: 0 })).code).toBe('openverzoek_veranderd');
  });

  test.each([
    ['dat er niet is', () => '/bestaat/niet.toetstafel', 'ontbreekt'],
    ['met een los pad', () => 'los.toetstafel', 'ontbreekt'],
    ['dat een map is', (p: Programma) => { mkdirSync(path.join(p.datamap, 'map.toetstafel')); return path.join(p.datamap, 'map.toetstafel'); }, 'soort'],
    ['van een andere soort', (p: Programma) => maakElders(p, 'programma.exe', 'x'), 'soort'],
    ['dat leeg is', (p: Programma) => maakElders(p, 'Leeg.toetstafel-pakket', ''), 'leeg'],
    ['dat te groot is', (p: Programma) => { const pad = maakElders(p, 'Groot.toetstafel-pakket', ''); truncateSync(pad, 600 * 1024 * 1024); return pad; }, 'te_groot'],
    ['met een onmogelijke naam', () => `/tmp/${'a'.repeat(4_000)}\0.toetstafel`, 'ontbreekt'],
  ] as const)('een bestand %s wordt geweigerd met de reden', async (_wat, maak, reden) => {
    const p = start();
    mkdirSync(p.datamap, { recursive: true });
    p.backend.openFile(maak(p));
    expect(await p.vraag('getOpenverzoek', {})).toMatchObject({ soort: 'geweigerd', reden });
  });

  test('geen enkel pad breekt het programma, en het venster krijgt nooit een map te zien', async () => {
    const p = start();
    await fc.assert(fc.asyncProperty(fc.string(), fc.constantFrom('', '.toetstafel', '.toetstafel-pakket'), async (los, einde) => {
      p.backend.openFile(`/tmp/geheime-map/${los}${einde}`);
      expect((await p.vraag('getOpenverzoek', {}))?.naam).not.toContain('geheime-map/');
    }), { numRuns: 60 });
  });
});

describe('storingen', () => {
  const storing = (deel: Partial<Storing> = {}): Storing => ({ op: '2026-11-21T09:00:00.000Z', versie: 'test', plek: 'dossiers', soort: 'TypeError', code: '', regels: ['main.js:1:2'], ...deel });

  test('blijven op deze computer, de laatste eerst, en kunnen worden gewist', async () => {
    const p = start();
    await maakBestand(p);
    expect(await p.vraag('listStoringen', {})).toEqual([]);
    await p.vraag('reportStoring', { soort: 'RangeError', regels: ['index-abc.js:10:20'] });
    recordStoring(p, storing({ plek: 'programma' }));
    expect(await p.vraag('listStoringen', {})).toMatchObject([{ plek: 'programma' }, { plek: 'scherm', soort: 'RangeError', regels: ['index-abc.js:10:20'] }]);
    await p.vraag('discardStoringen', {});
    expect(await p.vraag('listStoringen', {})).toEqual([]);
    expect(readdirSync(p.datamap)).not.toContain('storingen.jsonl');
  });

  test('wat de tekst van een fout zou kunnen zijn, komt er niet in', async () => {
    const p = start();
    await maakBestand(p);
    for (const invoer of [{ soort: 'Fout bij Testpersoon', regels: [] }, { soort: 'Error', regels: ['Testpersoon woont in Delft'] }, { soort: 'Error', regels: [], tekst: 'Testpersoon' }, { soort: 'Error', regels: ['/home/testpersoon/a.js:1:2'] }])
      expect((await p.weigering('reportStoring', invoer)).code).toBe('invoer_ongeldig');
    recordStoring(p, storing({ soort: 'Testpersoon uit Delft' }));
    expect(await p.vraag('listStoringen', {})).toEqual([]);
  });

  test('het bestand groeit niet voorbij een grens, en een afgebroken regel telt niet', async () => {
    const p = start();
    await maakBestand(p);
    for (let n = 0; n < 450; n += 1) recordStoring(p, storing({ code: `nr-${n}` }));
    const pad = path.join(p.datamap, 'storingen.jsonl');
    expect(readFileSync(pad, 'utf8').split('\n').length).toBeLessThanOrEqual(401);
    expect((await p.vraag('listStoringen', {}))[0]).toMatchObject({ code: 'nr-449' });
    writeFileSync(pad, `${JSON.stringify(storing())}\n{"op":"2026`, 'utf8');
    expect(await p.vraag('listStoringen', {})).toHaveLength(1);
  });

  test('een volle of gesloten schijf breekt niets', () => {
    const p = start();
    const geenMap = path.join(p.datamap, 'bestand');
    writeFileSync(geenMap, '');
    expect(() => recordStoring({ datamap: geenMap }, storing())).not.toThrow();
    expect(readFileSync(geenMap, 'utf8')).toBe('');
  });

  test('van een fout blijft alleen de soort over en de plek in onze eigen code', () => {
    const fout = new TypeError('Testpersoon, 999999990, Teststraat 1');
    const regels = codeRegels(fout.stack);
    expect(regels[0]).toMatch(/^apparaat\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify([regels, storingssoort(fout)])).not.toMatch(/Testpersoon|999999990|Teststraat/);
    expect([storingssoort('tekst'), storingssoort(Object.assign(new Error('x'), { name: 'Testpersoon Uit Delft' }))]).toEqual(['string', 'Error']);
    expect(codeRegels('Error: Testpersoon\n    at f (file:///home/testpersoon/dist/electron/backend.js:12:34)\n    at C:\\Users\\testpersoon\\main.js:5:6\n    at x (https://toetstafel.invalid/assets/index-a1.js?v=2:7:8)')).toEqual(['backend.js:12:34', 'main.js:5:6', 'index-a1.js:7:8']);
  });

  test('welke fout ook, elke regel past in zijn vorm', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (naam, tekst) => {
      const fout = Object.assign(new Error(tekst), { name: naam });
      expect(Storing.safeParse(storing({ soort: storingssoort(fout), regels: codeRegels(fout.stack) })).success).toBe(true);
    }));
  });
});
