import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backup } from '../../db/backup.ts';
import { openCasefile } from '../../db/open.ts';
import { saveConcept } from '../../db/repositories/concept-repository.ts';
import { ANDERE_SLEUTEL, NU, SLEUTEL, dossier, legVast, nieuwBestand } from './opzet.ts';

const NAAM = 'Zonderlingsteen-Testpersoon';
const BSN = '999990019';

/** Every file of the folder in which this text stands readable, in any usual encoding. */
function bestandenMet(map: string, tekst: string): string[] {
  const vormen = [Buffer.from(tekst, 'utf8'), Buffer.from(tekst.toLowerCase(), 'utf8'), Buffer.from(tekst, 'utf16le'), Buffer.from(Buffer.from(tekst).toString('base64'))];
  return fs.readdirSync(map).filter((naam) => vormen.some((vorm) => fs.readFileSync(path.join(map, naam)).includes(vorm)));
}

describe('niemand leest een naam of nummer zonder de sleutel', () => {
  it('niet in het bestand, niet in het logboek ernaast en niet in de reservekopie', () => {
    const bestand = nieuwBestand();
    const map = path.dirname(bestand.file);
    for (let i = 1; i <= 50; i += 1) {
      bestand.transact((tx) => {
        legVast(tx, dossier({ nummer: `TT-2026-${String(i).padStart(5, '0')}`, geslachtsnaam: NAAM, bsn: BSN, toelichting: `${NAAM} ${BSN} `.repeat(100) }));
        saveConcept(tx, { id: '7f000000-0000-4000-8000-000000000001', soort: 'aanvraag', titel: NAAM, inhoud: { naam: NAAM, bsn: BSN }, gewijzigdOp: NU });
      });
    }
    expect(backup(bestand, path.join(map, 'reserve.toetstafel'), SLEUTEL).ok).toBe(true);
    const bestanden = fs.readdirSync(map);
    expect(bestanden.sort()).toEqual(['proef.toetstafel', 'proef.toetstafel-wal', 'proef.toetstafel.slot', 'reserve.toetstafel']);
    expect(fs.statSync(`${bestand.file}-wal`).size).toBeGreaterThan(100_000);
    for (const tekst of [NAAM, BSN, 'Zonderlingsteen', 'CREATE TABLE', 'SQLite format 3']) expect(bestandenMet(map, tekst)).toEqual([]);
    bestand.close();
    for (const tekst of [NAAM, BSN]) expect(bestandenMet(map, tekst)).toEqual([]);
  });

  it('het zoeken zelf werkt: een leesbare naam wordt gevonden', () => {
    const map = path.dirname(nieuwBestand().file);
    fs.writeFileSync(path.join(map, 'open.txt'), `x${NAAM}x`);
    expect(bestandenMet(map, NAAM)).toEqual(['open.txt']);
  });

  it('een foutmelding over een verkeerde sleutel noemt geen sleutel, map of inhoud', () => {
    const bestand = nieuwBestand('geheim.toetstafel');
    bestand.close();
    const antwoord = openCasefile({ file: bestand.file, key: ANDERE_SLEUTEL });
    const tekst = JSON.stringify(antwoord);
    expect(tekst).toContain('beschadigd_of_verkeerde_sleutel');
    expect(tekst).not.toContain(Buffer.from(ANDERE_SLEUTEL).toString('hex'));
    expect(tekst).not.toContain('geheim.toetstafel');
  });
});
