import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backup } from '../../db/backup.ts';
import { loadDossier } from '../../db/repositories/dossier-repository.ts';
import { readJournalHead } from '../../db/journal.ts';
import { openCasefile } from '../../db/open.ts';
import { ANDERE_SLEUTEL, SLEUTEL, dossier, heropen, legVast, nieuwBestand, rauweVerbinding } from './opzet.ts';

function bestandMetDossiers(aantal: number) {
  const bestand = nieuwBestand();
  const dossiers = Array.from({ length: aantal }, (_, i) => dossier({ nummer: `TT-2026-${String(i + 1).padStart(5, '0')}` }));
  bestand.transact((tx) => dossiers.forEach((d) => legVast(tx, d)));
  return { bestand, dossiers, map: path.dirname(bestand.file), doel: path.join(path.dirname(bestand.file), 'reserve.toetstafel') };
}

describe('een reservekopie', () => {
  it('is geopend en geteld, en opent als een gewoon bestand met alles erin', () => {
    const { bestand, dossiers, doel } = bestandMetDossiers(12);
    const gemaakt = backup(bestand, doel, SLEUTEL);
    expect(gemaakt).toEqual({ ok: true, value: { dossiers: 12, journaalregels: 12, stand: readJournalHead(bestand.read) } });
    const kopie = heropen(doel);
    for (const d of dossiers) expect(loadDossier(kopie.read, d.id)).toEqual(d);
  });

  it('kan worden gemaakt terwijl er wordt gewerkt, en daarna gaat het werk door', () => {
    const { bestand, doel, map } = bestandMetDossiers(2);
    expect(backup(bestand, doel, SLEUTEL).ok).toBe(true);
    bestand.transact((tx) => legVast(tx, dossier({ nummer: 'TT-2026-00003' })));
    expect(backup(bestand, path.join(map, 'tweede.toetstafel'), SLEUTEL)).toMatchObject({ ok: true, value: { dossiers: 3 } });
    const zonder = openCasefile({ file: bestand.file, key: SLEUTEL });
    expect(zonder.ok ? 'geopend' : zonder.error.code).toBe('in_gebruik');
  });

  it('komt niet over een andere heen', () => {
    const { bestand, doel } = bestandMetDossiers(1);
    fs.writeFileSync(doel, 'van een ander');
    expect(backup(bestand, doel, SLEUTEL)).toMatchObject({ ok: false, error: { code: 'bestaat_al' } });
    expect(fs.readFileSync(doel, 'utf8')).toBe('van een ander');
  });

  it('laat niets achter als de map er niet is of de kopie met de sleutel niet opengaat', () => {
    const { bestand, doel, map } = bestandMetDossiers(1);
    const voor = fs.readdirSync(map).sort();
    expect(backup(bestand, path.join(map, 'weg', 'reserve.toetstafel'), SLEUTEL)).toMatchObject({ ok: false, error: { code: 'geen_toegang' } });
    expect(backup(bestand, doel, ANDERE_SLEUTEL)).toMatchObject({ ok: false, error: { code: 'kopie_klopt_niet' } });
    expect(fs.readdirSync(map).sort()).toEqual(voor);
  });

  it('wordt geweigerd als het journaal niet klopt, en laat dan niets achter', () => {
    const { bestand, doel, map } = bestandMetDossiers(3);
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    db.exec("DROP TRIGGER journaal_blijft; UPDATE journaal SET soort = 'Anders' WHERE nummer = 2");
    db.close();
    const open = heropen(bestand.file);
    expect(backup(open, doel, SLEUTEL)).toMatchObject({ ok: false, error: { code: 'kopie_klopt_niet' } });
    expect(fs.readdirSync(map).filter((naam) => naam.startsWith('reserve'))).toEqual([]);
  });

  it('ruimt een half bestand op dat een afgebroken poging achterliet', () => {
    const { bestand, doel } = bestandMetDossiers(1);
    fs.writeFileSync(`${doel}.deel`, 'half');
    expect(backup(bestand, doel, SLEUTEL).ok).toBe(true);
    expect(fs.existsSync(`${doel}.deel`)).toBe(false);
  });
});
