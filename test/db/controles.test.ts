import { describe, expect, it } from 'vitest';
import { checkCasefile } from '../../db/checks.ts';
import { appendJournal } from '../../db/journal.ts';
import { nextDossiernummer, saveDossier } from '../../db/repositories/dossier-repository.ts';
import { enqueueUitgaand, recordAnswer } from '../../db/repositories/uitgaand-repository.ts';
import { EXTRA, NU, besluitId, dossier, heropen, legVast, nieuwBestand, rauweVerbinding } from './opzet.ts';

/** A file in which everything holds: cases in three states with their journal and messages. */
function gaafBestand() {
  const bestand = nieuwBestand();
  bestand.transact((tx) => {
    legVast(tx, dossier({ nummer: nextDossiernummer(tx, 2026) }));
    const d = dossier({ nummer: nextDossiernummer(tx, 2026), geheim: true });
    legVast(tx, d);
    legVast(tx, { ...d, versie: 2, status: 'ondertekend' });
    enqueueUitgaand(tx, { dossierId: d.id, besluitId: besluitId(), inhoud: {}, aangemaaktOp: NU });
    const r = dossier({ nummer: nextDossiernummer(tx, 2026), status: 'geregistreerd' });
    legVast(tx, r);
    recordAnswer(tx, enqueueUitgaand(tx, { dossierId: r.id, besluitId: besluitId(), inhoud: {}, aangemaaktOp: NU }), { status: 'aanvaard', antwoord: {}, op: NU });
  });
  return bestand;
}

const mis = (controles: ReturnType<typeof checkCasefile>): string[] => controles.filter((c) => !c.klopt).map((c) => c.regel);

describe('het bestand nakijken', () => {
  it('vindt niets in een gaaf bestand, en zegt hoe lang het journaal is', () => {
    const controles = checkCasefile(gaafBestand().read);
    expect(mis(controles)).toEqual([]);
    expect(controles.length).toBeGreaterThan(10);
    expect(controles.find((c) => c.regel.startsWith('Het journaal'))?.toelichting).toMatch(/^4 regels\. Laatste kenmerk: [0-9a-f]{16}\.$/);
    expect(mis(checkCasefile(nieuwBestand().read))).toEqual([]);
  });

  const gevallen: { wat: string; sql: string; regels: RegExp[] }[] = [
    { wat: 'een veranderde regel in het journaal', sql: "UPDATE journaal SET soort = 'Anders' WHERE nummer = 2", regels: [/journaal is volledig/] },
    { wat: 'inhoud die niet bij de regel hoort', sql: "UPDATE journaal_inhoud SET inhoud = '{}' WHERE nummer = 1", regels: [/journaal is volledig/] },
    { wat: 'een ontbrekende regel', sql: 'DELETE FROM journaal_inhoud WHERE nummer = 3; DELETE FROM journaal WHERE nummer = 3', regels: [/journaal is volledig/, /versie van elk dossier/] },
    { wat: 'inhoud zonder regel', sql: 'DELETE FROM journaal WHERE nummer = 4', regels: [/verwijzingen/, /inhoud in het journaal hoort/, /versie van elk dossier/] },
    { wat: 'een verdwenen dossier', sql: "DELETE FROM dossier WHERE nummer = 'TT-2026-00001'", regels: [/inhoud over een dossier/] },
    { wat: 'een verdwenen dossier met een bericht', sql: "DELETE FROM dossier WHERE nummer = 'TT-2026-00003'", regels: [/uitgaand bericht hoort/, /inhoud over een dossier/] },
    { wat: 'een teruggedraaide versie', sql: "UPDATE dossier SET versie = 1, toestand = json_set(toestand, '$.versie', 1) WHERE status = 'ondertekend'", regels: [/versie van elk dossier/] },
    { wat: 'een gat in de berichten', sql: 'UPDATE uitgaand SET nummer = 9 WHERE nummer = 2', regels: [/doorgenummerd/] },
    { wat: 'een bericht dat weg is', sql: 'DELETE FROM uitgaand WHERE nummer = 2', regels: [/geregistreerd dossier/, /ondertekend dossier/] },
    { wat: 'een aanvaard bericht zonder registratie', sql: "UPDATE uitgaand SET status = 'aanvaard', antwoord = '{}', antwoord_op = 'x' WHERE nummer = 1", regels: [/geregistreerd dossier/] },
    { wat: 'een status die niet in het dossier staat', sql: "UPDATE dossier SET status = 'besloten' WHERE status = 'ingediend'", regels: [/zoekgegevens/] },
    { wat: 'een geheim dat niet in het dossier staat', sql: 'UPDATE dossier SET geheim = 0', regels: [/zoekgegevens/] },
    { wat: 'een onbekende status', sql: "UPDATE dossier SET status = 'kwijt', toestand = json_set(toestand, '$.status', 'kwijt') WHERE status = 'ingediend'", regels: [/bekende status/] },
    { wat: 'een nummer dat niet is uitgegeven', sql: "UPDATE dossier SET nummer = 'TT-2026-00077', toestand = json_set(toestand, '$.nummer', 'TT-2026-00077') WHERE status = 'ingediend'", regels: [/niet is uitgegeven|nog niet/] },
  ];
  it.each(gevallen)('wijst $wat aan, en niets anders', ({ sql, regels }) => {
    const bestand = gaafBestand();
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    db.pragma('foreign_keys=OFF');
    for (const { name } of db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) db.exec(`DROP TRIGGER ${name}`);
    db.exec(sql);
    db.close();
    const gevonden = mis(checkCasefile(heropen(bestand.file).read));
    expect(gevonden).toHaveLength(regels.length);
    regels.forEach((regel, i) => expect(gevonden[i]).toMatch(regel));
  });

  it('wijst een versie aan die in het journaal is overgeslagen', () => {
    const bestand = nieuwBestand();
    bestand.transact((tx) => {
      const d = dossier({ nummer: nextDossiernummer(tx, 2026) });
      legVast(tx, d);
      saveDossier(tx, { ...d, versie: 3 }, EXTRA);
      appendJournal(tx, [{ dossierId: d.id, soort: 'Proef', versie: 3, medewerkerId: null, tijdstip: NU, inhoud: {} }]);
    });
    expect(mis(checkCasefile(bestand.read))).toEqual(['De versies van elk dossier in het journaal lopen op zonder gat']);
  });

  it('noemt in de toelichting geen naam', () => {
    const bestand = gaafBestand();
    expect(JSON.stringify(checkCasefile(bestand.read))).not.toMatch(/testpersoon/i);
  });
});
