import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { connectionOf } from '../../db/handle.ts';
import { buildKandidaten } from '../../db/readmodels/dubbelen.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { CODE, dienIn, maakBestand, meldAan, startProgramma, stap, type Programma } from '../backend/programma.ts';
import { nieuwBestand } from '../db/opzet.ts';
import { aanvraag } from '../shared/builders.ts';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';

let p: Programma | undefined;
afterEach(async () => {
  await p?.stop();
  p = undefined;
});
const begin = async (): Promise<Programma> => {
  p = startProgramma();
  await maakBestand(p);
  return p;
};
const { betrokkene } = aanvraag();
const vraag = { betrokkene: { voornamen: betrokkene.voornamen, voorvoegsel: betrokkene.voorvoegsel, geslachtsnaam: betrokkene.geslachtsnaam, geboortedatum: betrokkene.geboortedatum, bsn: betrokkene.bsn }, ontvangenOp: aanvraag().ontvangenOp };

describe('dezelfde persoon in een ander dossier', () => {
  test('wordt gevonden bij het invullen, en in beide dossiers', async () => {
    const q = await begin();
    expect(await q.vraag('findDubbelen', vraag)).toEqual([]);
    const een = await dienIn(q);
    expect(await q.vraag('findDubbelen', vraag)).toMatchObject([{ dossierId: een.dossierId, soort: 'loopt', zekerheid: 'zeker' }]);
    const twee = await dienIn(q);
    expect((await q.vraag('getDossier', { dossierId: een.dossierId })).dubbelen.map((d) => d.dossierId)).toEqual([twee.dossierId]);
    expect((await q.vraag('getDossier', { dossierId: twee.dossierId })).dubbelen.map((d) => d.dossierId)).toEqual([een.dossierId]);
  });

  test('wordt opnieuw gevonden als de gegevens van de ander binnenkomen', async () => {
    const q = await begin();
    const een = await dienIn(q);
    const onbekend = { ...betrokkene, geslachtsnaam: 'Anders', bsn: null, geboortedatum: plainDate('1985-01-01') };
    const twee = await dienIn(q, { betrokkene: onbekend });
    const dubbelen = async () => (await q.vraag('getDossier', { dossierId: een.dossierId })).dubbelen.map((d) => d.dossierId);
    expect(await dubbelen()).toEqual([]);
    await q.vraag('reviseAanvraag', { ...stap(twee), aanvraag: aanvraag({ betrokkene: { ...onbekend, bsn: betrokkene.bsn } }), reden: 'Het nummer is nu bekend.' });
    expect(await dubbelen()).toEqual([twee.dossierId]);
  });

  test('noemt een dossier niet dat iemand niet mag zien', async () => {
    const q = await begin();
    const geheim = await dienIn(q, { betrokkene: { ...betrokkene, geheimhouding: true } });
    const open = await dienIn(q);
    await q.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Lid', rol: 'lid', code: CODE } });
    await meldAan(q, 'lid');
    expect((await q.vraag('getDossier', { dossierId: open.dossierId })).dubbelen).toEqual([]);
    await meldAan(q, 'secretaris');
    expect((await q.vraag('getDossier', { dossierId: open.dossierId })).dubbelen.map((d) => d.dossierId)).toEqual([geheim.dossierId]);
  });

  test('wordt gezocht met een index, hoeveel dossiers er ook zijn', () => {
    const { read } = nieuwBestand();
    const wie = { id: randomUUID() as never, rol: 'secretaris' } as const;
    for (const bsn of [null, betrokkene.bsn]) {
      const { sql, params } = new SQLiteSyncDialect().sqlToQuery(buildKandidaten(read, wie, { ...vraag.betrokkene, bsn }, ''));
      const plan = connectionOf(read).prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...params).map((s) => s.detail).join('\n');
      expect(plan).toContain('dossier_op_geboorte');
      if (bsn !== null) expect(plan).toContain('dossier_op_bsn');
      expect(plan).not.toMatch(/SCAN dossier/);
    }
  });
});
