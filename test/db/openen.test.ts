import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createCasefile, openCasefile } from '../../db/open.ts';
import { findOpenFoutcode } from '../../db/open-fout.ts';
import { saveKenmerk } from '../../db/repositories/kenmerk-repository.ts';
import { loadDossier } from '../../db/repositories/dossier-repository.ts';
import { ANDERE_SLEUTEL, SLEUTEL, dossier, heropen, legVast, nieuwBestand, rauweVerbinding, sluitNaTest, tijdelijkeMap, vingerafdruk } from './opzet.ts';

const code = (antwoord: ReturnType<typeof openCasefile>): string => (antwoord.ok ? (antwoord.value.close(), 'geopend') : antwoord.error.code);

/** A closed file with a few cases in it. */
function geslotenBestand(aantal = 3): string {
  const bestand = nieuwBestand();
  bestand.transact((tx) => {
    for (let i = 1; i <= aantal; i += 1) legVast(tx, dossier({ nummer: `TT-2026-0000${i}`, toelichting: 'tekst '.repeat(2_000) }));
  });
  bestand.close();
  return bestand.file;
}

describe('een bestand maken en openen', () => {
  it('geeft terug wat er in is gezet, na sluiten en opnieuw openen', () => {
    const bestand = nieuwBestand();
    const d = dossier();
    bestand.transact((tx) => legVast(tx, d));
    bestand.close();
    expect(loadDossier(heropen(bestand.file).read, d.id)).toEqual(d);
  });

  it('laat na het sluiten alleen het bestand zelf achter', () => {
    const file = geslotenBestand();
    expect(fs.readdirSync(path.dirname(file))).toEqual(['proef.toetstafel']);
  });

  it('zet de instellingen die het bestand beschermen', () => {
    const { read } = nieuwBestand();
    const instelling = (naam: string): unknown => Object.values(read.get<Record<string, unknown>>(`PRAGMA ${naam}`))[0];
    expect({
      cipher: instelling('cipher'), journal_mode: instelling('journal_mode'), synchronous: instelling('synchronous'), foreign_keys: instelling('foreign_keys'), recursive_triggers: instelling('recursive_triggers'),
      trusted_schema: instelling('trusted_schema'), temp_store: instelling('temp_store'), locking_mode: instelling('locking_mode'),
    }).toEqual({ cipher: 'sqlcipher', journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1, trusted_schema: 0, temp_store: 2, locking_mode: 'exclusive' });
  });

  it('houdt het bestand bezet tot het wordt gesloten', () => {
    const bestand = nieuwBestand();
    expect(code(openCasefile({ file: bestand.file, key: SLEUTEL }))).toBe('in_gebruik');
    bestand.close();
    expect(code(openCasefile({ file: bestand.file, key: SLEUTEL }))).toBe('geopend');
  });

  it('maakt geen bestand over een ander heen', () => {
    const file = geslotenBestand();
    const voor = vingerafdruk(file);
    expect(code(createCasefile({ file, key: ANDERE_SLEUTEL }))).toBe('bestaat_al');
    expect(vingerafdruk(file)).toEqual(voor);
  });

  it('mag twee keer worden gesloten en wordt niet door de eerste houder van slot gehaald', () => {
    const eerste = nieuwBestand();
    eerste.close();
    heropen(eerste.file);
    eerste.close();
    expect(code(openCasefile({ file: eerste.file, key: SLEUTEL }))).toBe('in_gebruik');
  });

  it('weigert een sleutel van een andere lengte als fout van het programma', () => {
    const file = path.join(tijdelijkeMap(), 'kort.toetstafel');
    expect(() => createCasefile({ file, key: SLEUTEL.slice(0, 16) })).toThrow('32 bytes');
    expect(fs.readdirSync(path.dirname(file))).toEqual([]);
  });
});

describe('elke weigering heeft een eigen zin en laat het bestand zoals het was', () => {
  const gevallen: { wat: string; maak: (file: string) => void; key?: Uint8Array; verwacht: string }[] = [
    { wat: 'een verkeerde sleutel', maak: () => undefined, key: ANDERE_SLEUTEL, verwacht: 'beschadigd_of_verkeerde_sleutel' },
    { wat: 'een veranderde byte in de eerste pagina', maak: (file) => draaiByteOm(file, 100), verwacht: 'beschadigd_of_verkeerde_sleutel' },
    { wat: 'een veranderde byte in een latere pagina', maak: (file) => draaiByteOm(file, 4096 * 2 + 50), verwacht: 'beschadigd' },
    { wat: 'een veranderde byte in de laatste pagina', maak: (file) => draaiByteOm(file, fs.statSync(file).size - 100), verwacht: 'beschadigd' },
    { wat: 'een leeg bestand', maak: (file) => fs.truncateSync(file, 0), verwacht: 'beschadigd' },
    { wat: 'een half bestand', maak: (file) => fs.truncateSync(file, 4096 * 3), verwacht: 'beschadigd' },
    { wat: 'een bestand met andere inhoud', maak: (file) => fs.writeFileSync(file, 'Dit is geen dossierbestand.'.repeat(500)), verwacht: 'beschadigd_of_verkeerde_sleutel' },
    { wat: 'een bestand van een nieuwere versie', maak: (file) => zetVersie(file, 999), verwacht: 'nieuwere_versie' },
    { wat: 'een bestand zonder tabellen van ons', maak: (file) => zetVersie(file, 0), verwacht: 'beschadigd' },
  ];

  it.each(gevallen)('$wat: $verwacht', ({ maak, key, verwacht }) => {
    const file = geslotenBestand();
    maak(file);
    const voor = vingerafdruk(file);
    const antwoord = openCasefile({ file, key: key ?? SLEUTEL });
    expect(code(antwoord)).toBe(verwacht);
    expect(vingerafdruk(file)).toEqual(voor);
    expect(antwoord.ok || /[Nn]iets|onveranderd|zoals het was/.test(antwoord.error.melding)).toBe(true);
  });

  it('een groot bestand wordt na een goede afsluiting niet helemaal nagekeken: schade in een dossier blijkt bij het lezen, en nooit als een verkeerd antwoord', () => {
    const bestand = nieuwBestand();
    const d = dossier({ toelichting: 'tekst '.repeat(20_000) });
    bestand.transact((tx) => legVast(tx, d));
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    const pagina = db.prepare<[], number>("SELECT max(pageno) FROM dbstat WHERE name = 'dossier'").pluck().get() ?? 0;
    db.close();
    draaiByteOm(bestand.file, (pagina - 1) * 4096 + 200);
    expect(code(openCasefile({ file: bestand.file, key: SLEUTEL }))).toBe('beschadigd');
    const groot = openCasefile({ file: bestand.file, key: SLEUTEL, fullCheckUpTo: 0 });
    if (!groot.ok) throw new Error(groot.error.code);
    let gelezen: unknown = 'niets';
    try {
      gelezen = loadDossier(groot.value.read, d.id);
    } catch (error) {
      expect(findOpenFoutcode(error)).toBe('beschadigd');
    }
    expect(gelezen).toBe('niets');
    groot.value.close();
  });

  it('een groot bestand met schade in wat klein blijft: beschadigd', () => {
    const bestand = nieuwBestand();
    bestand.transact((tx) => saveKenmerk(tx, 'commissie', 'Proefcommissie'));
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    const pagina = db.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'kenmerk'").pluck().get() ?? 0;
    db.close();
    draaiByteOm(bestand.file, (pagina - 1) * 4096 + 200);
    expect(code(openCasefile({ file: bestand.file, key: SLEUTEL, fullCheckUpTo: 0 }))).toBe('beschadigd');
  });

  it('een bestand dat er niet is: bestand_ontbreekt, en er komt niets bij', () => {
    const map = tijdelijkeMap();
    expect(code(openCasefile({ file: path.join(map, 'weg.toetstafel'), key: SLEUTEL }))).toBe('bestand_ontbreekt');
    expect(code(openCasefile({ file: map, key: SLEUTEL }))).toBe('bestand_ontbreekt');
    expect(fs.readdirSync(map)).toEqual([]);
  });

  it('een verkeerde sleutel laat ook het logboek van een afgebroken programma staan, en met de goede sleutel is alles er', async () => {
    const { file, kind } = await startHouder();
    const gestopt = once(kind, 'exit');
    kind.kill('SIGKILL');
    await gestopt;
    const voor = vingerafdruk(file);
    expect(Object.keys(voor)).toContain('gedeeld.toetstafel-wal');
    expect(code(openCasefile({ file, key: ANDERE_SLEUTEL }))).toBe('beschadigd_of_verkeerde_sleutel');
    const { 'gedeeld.toetstafel.slot': _slot, ...rest } = voor;
    expect(vingerafdruk(file)).toEqual(rest);
    const bestand = heropen(file);
    expect(bestand.read.get<{ n: number }>("SELECT count(*) AS n FROM kenmerk WHERE sleutel = 'proef'").n).toBe(1);
  });
});

describe('een bestand is van één programma tegelijk', () => {
  it('weigert het zolang een ander programma het open heeft, ook zonder slotbestand', async () => {
    const { file, kind } = await startHouder();
    expect(code(openCasefile({ file, key: SLEUTEL }))).toBe('in_gebruik');
    fs.rmSync(`${file}.slot`);
    expect(code(openCasefile({ file, key: SLEUTEL }))).toBe('in_gebruik');
    kind.kill('SIGKILL');
    await once(kind, 'exit');
    heropen(file);
  });

  it('opent een bestand waarvan het programma is afgebroken (kill -9)', async () => {
    const { file, kind } = await startHouder();
    kind.kill('SIGKILL');
    await once(kind, 'exit');
    expect(fs.existsSync(`${file}.slot`)).toBe(true);
    heropen(file);
  });

  it('herkent een slot van een procesnummer dat intussen van een ander is', () => {
    const file = geslotenBestand();
    fs.writeFileSync(`${file}.slot`, JSON.stringify({ pid: process.ppid, computer: fs.readFileSync('/proc/sys/kernel/hostname', 'utf8').trim(), start: '1', teken: 'oud' }));
    if (process.platform === 'linux') expect(code(openCasefile({ file, key: SLEUTEL }))).toBe('geopend');
  });

  it('weigert een slot van een andere computer met een eigen melding', () => {
    const file = geslotenBestand();
    fs.writeFileSync(`${file}.slot`, JSON.stringify({ pid: 1, computer: 'ergens-anders', start: null, teken: 'x' }));
    expect(code(openCasefile({ file, key: SLEUTEL }))).toBe('in_gebruik_elders');
    expect(fs.existsSync(`${file}.slot`)).toBe(true);
  });

  it.each(['', 'geen json', '{"pid":"1"}'])('opent een bestand met een onleesbaar slot (%j)', (tekst) => {
    const file = geslotenBestand();
    fs.writeFileSync(`${file}.slot`, tekst);
    expect(code(openCasefile({ file, key: SLEUTEL }))).toBe('geopend');
  });

  it('laat van acht programma’s die tegelijk een achtergelaten slot vinden er één door', async () => {
    const file = geslotenBestand();
    fs.writeFileSync(`${file}.slot`, JSON.stringify({ pid: 2 ** 22 + 1, computer: (await import('node:os')).hostname(), start: null, teken: 'oud' }));
    const uitkomsten = await Promise.all(Array.from({ length: 8 }, () => houder(file)));
    expect(uitkomsten.filter((u) => u.regel === 'open')).toHaveLength(1);
    expect(uitkomsten.filter((u) => u.regel === 'in_gebruik')).toHaveLength(7);
    for (const { kind } of uitkomsten) kind.kill('SIGKILL');
  });
});

function draaiByteOm(file: string, plek: number): void {
  const bytes = fs.readFileSync(file);
  bytes[plek] = (bytes[plek] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
}

function zetVersie(file: string, versie: number): void {
  const db = rauweVerbinding(file);
  db.pragma('journal_mode=DELETE');
  db.pragma(`user_version=${versie}`);
  db.close();
}

const HOUDER = path.join(import.meta.dirname, 'houder.ts');

/** Starts another program that opens the file and keeps it open until it is killed. */
async function houder(file: string): Promise<{ regel: string; kind: ReturnType<typeof spawn> }> {
  const kind = spawn(process.execPath, [HOUDER, file, Buffer.from(SLEUTEL).toString('hex')], { stdio: ['pipe', 'pipe', 'inherit'] });
  sluitNaTest({ close: () => kind.kill('SIGKILL') });
  if (!kind.stdout) throw new Error('no output');
  const [tekst] = (await once(kind.stdout, 'data')) as [Buffer]; // what a stream emits
  return { regel: tekst.toString().trim(), kind };
}

async function startHouder(): Promise<{ file: string; kind: ReturnType<typeof spawn> }> {
  const file = path.join(tijdelijkeMap(), 'gedeeld.toetstafel');
  const { regel, kind } = await houder(file);
  expect(regel).toBe('open');
  return { file, kind };
}
