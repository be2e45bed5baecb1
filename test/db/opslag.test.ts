import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { connectionOf } from '../../db/handle.ts';
import { listAgenda } from '../../db/readmodels/agenda.ts';
import { buildToewijzingenNa, countToewijzingenNa } from '../../db/readmodels/toewijzingen.ts';
import { findCommando, saveCommando } from '../../db/repositories/commando-repository.ts';
import { countConcepten, deleteConcept, findConcept, listConcepten, saveConcept } from '../../db/repositories/concept-repository.ts';
import { loadDossier, nextDossiernummer, saveDossier } from '../../db/repositories/dossier-repository.ts';
import { listJaarcijfers, listJaarcijfersVan, saveJaarcijfer } from '../../db/repositories/jaarcijfer-repository.ts';
import { findKenmerk, getKenmerk, saveKenmerk } from '../../db/repositories/kenmerk-repository.ts';
import { findMedewerker, findMedewerkerByKid, listMedewerkers, markIngeschreven, saveMedewerker, type MedewerkerRij } from '../../db/repositories/medewerker-repository.ts';
import { clearVolgendePoging, countUitgaand, enqueueUitgaand, findUitgaand, listUitgaand, nextToSend, recordAnswer, recordAttempt } from '../../db/repositories/uitgaand-repository.ts';
import { findVergadering, listVergaderingen, saveVergadering } from '../../db/repositories/vergadering-repository.ts';
import { EXTRA, NU, besluitId, commandId, dossier, heropen, legVast, medewerkerId, metBesluit, moment, nieuwBestand } from './opzet.ts';

describe('een dossier', () => {
  it('komt terug zoals het is bewaard, in de laatste versie, ook na opnieuw openen', () => {
    const bestand = nieuwBestand();
    const d = dossier({ geslachtsnaam: 'Proef “naam” é', toelichting: 'regel 1\nregel 2 😀' });
    bestand.transact((tx) => saveDossier(tx, d, EXTRA));
    const later = { ...d, versie: 3, status: 'in_behandeling' as const, verblijf: [] };
    bestand.transact((tx) => saveDossier(tx, later, EXTRA));
    bestand.close();
    expect(loadDossier(heropen(bestand.file).read, d.id)).toEqual(later);
  });

  it('wordt nooit door een oudere of gelijke versie vervangen', () => {
    const bestand = nieuwBestand();
    const d = dossier({ versie: 2 });
    bestand.transact((tx) => saveDossier(tx, d, EXTRA));
    for (const versie of [1, 2]) expect(() => bestand.transact((tx) => saveDossier(tx, { ...d, versie, status: 'besloten' }, EXTRA))).toThrow('later version');
    expect(loadDossier(bestand.read, d.id)).toEqual(d);
  });

  it('houdt zijn nummer, en geen ander dossier krijgt het', () => {
    const bestand = nieuwBestand();
    const d = dossier();
    bestand.transact((tx) => saveDossier(tx, d, EXTRA));
    expect(() => bestand.transact((tx) => saveDossier(tx, { ...d, versie: 2, nummer: 'TT-2026-00009' }, EXTRA))).toThrow('later version');
    expect(() => bestand.transact((tx) => saveDossier(tx, dossier(), EXTRA))).toThrow('UNIQUE');
  });

  it('krijgt per jaar een doorlopend nummer dat niet opnieuw wordt gebruikt', () => {
    const bestand = nieuwBestand();
    const geef = (jaar: number): string => bestand.transact((tx) => nextDossiernummer(tx, jaar));
    expect([geef(2026), geef(2026), geef(2027), geef(2026)]).toEqual(['TT-2026-00001', 'TT-2026-00002', 'TT-2027-00001', 'TT-2026-00003']);
    expect(() => bestand.transact((tx) => { nextDossiernummer(tx, 2026); throw new Error('mis'); })).toThrow('mis');
    expect(geef(2026)).toBe('TT-2026-00004');
    bestand.transact((tx) => saveKenmerk(tx, 'laatste_dossiernummer_2026', '99999'));
    expect(geef(2026)).toBe('TT-2026-100000');
  });

  it('dat er niet is, wordt niet gevonden', () => {
    expect(loadDossier(nieuwBestand().read, dossier().id)).toBeUndefined();
  });
});

describe('een concept', () => {
  const sleutel = { id: '7f000000-0000-4000-8000-000000000003', soort: 'aanvraag' as const };

  it('wordt bewaard zoals het is getypt, geldig of niet, en het laatste geldt', () => {
    const { read, transact } = nieuwBestand();
    const concept = { ...sleutel, titel: 'Eerste', inhoud: { bsn: '12', half: ['x', null] }, gewijzigdOp: NU };
    transact((tx) => saveConcept(tx, concept));
    transact((tx) => saveConcept(tx, { ...concept, titel: 'Tweede', gewijzigdOp: moment('2026-03-02T09:05:00.000Z') }));
    transact((tx) => saveConcept(tx, { ...concept, soort: 'besluit' }));
    transact((tx) => saveConcept(tx, { ...concept, soort: 'verblijf', inhoud: undefined }));
    expect(findConcept(read, sleutel)).toEqual({ ...concept, titel: 'Tweede', gewijzigdOp: '2026-03-02T09:05:00.000Z' });
    expect(findConcept(read, { ...sleutel, soort: 'verblijf' })?.inhoud).toBeNull();
    expect(listConcepten(read)[0]).toEqual({ ...sleutel, titel: 'Tweede', gewijzigdOp: '2026-03-02T09:05:00.000Z' });
    expect(countConcepten(read)).toBe(3);
  });

  it('is weg als het is weggegooid, en een ander concept blijft', () => {
    const { read, transact } = nieuwBestand();
    transact((tx) => saveConcept(tx, { ...sleutel, titel: '', inhoud: {}, gewijzigdOp: NU }));
    transact((tx) => saveConcept(tx, { ...sleutel, soort: 'besluit', titel: '', inhoud: {}, gewijzigdOp: NU }));
    expect(transact((tx) => deleteConcept(tx, sleutel))).toBe(true);
    expect(transact((tx) => deleteConcept(tx, sleutel))).toBe(false);
    expect(findConcept(read, sleutel)).toBeUndefined();
    expect(countConcepten(read)).toBe(1);
  });
});

describe('een opdracht die al is uitgevoerd', () => {
  it('is terug te vinden met haar uitkomst en wordt niet twee keer vastgelegd', () => {
    const { read, transact } = nieuwBestand();
    const gedaan = { id: commandId(), soort: 'submitAanvraag', verzoekHash: 'abc', uitkomst: { versie: 1 }, tijdstip: NU };
    transact((tx) => saveCommando(tx, gedaan));
    expect(findCommando(read, gedaan.id)).toEqual(gedaan);
    expect(() => transact((tx) => saveCommando(tx, { ...gedaan, uitkomst: null }))).toThrow('UNIQUE');
    expect(findCommando(read, gedaan.id)).toEqual(gedaan);
    expect(findCommando(read, commandId())).toBeUndefined();
  });
});

describe('uitgaande berichten', () => {
  function metBerichten(aantal: number) {
    const bestand = nieuwBestand();
    const d = dossier();
    const ids = Array.from({ length: aantal }, () => besluitId());
    bestand.transact((tx) => {
      legVast(tx, d);
      ids.forEach((id, i) => enqueueUitgaand(tx, { dossierId: d.id, besluitId: id, inhoud: { bericht: i + 1 }, aangemaaktOp: moment(`2026-03-0${i + 1}T09:00:00.000Z`) }));
    });
    return { ...bestand, d, ids };
  }

  it('gaan op volgorde: het tweede pas als het eerste is beantwoord', () => {
    const { read, transact, d, ids } = metBerichten(2);
    expect(nextToSend(read, NU)).toEqual({
      nummer: 1, dossierId: d.id, besluitId: ids[0], inhoud: { bericht: 1 }, status: 'wachtend', aangemaaktOp: '2026-03-01T09:00:00.000Z',
      pogingen: 0, laatstePogingOp: null, volgendePogingOp: null, laatsteFout: null, antwoord: null, antwoordOp: null,
    });
    transact((tx) => recordAttempt(tx, 1, { op: NU, volgendeOp: moment('2026-03-02T09:01:00.000Z'), fout: 'Het register antwoordt niet.' }));
    expect(nextToSend(read, NU)).toBeUndefined();
    expect(nextToSend(read, moment('2026-03-02T09:01:00.000Z'))?.nummer).toBe(1);
    transact((tx) => clearVolgendePoging(tx));
    expect(nextToSend(read, NU)?.nummer).toBe(1);
    transact((tx) => recordAnswer(tx, 1, { status: 'aanvaard', antwoord: { soort: 'aanvaard', ontvangstbewijs: 'a.b.c' }, op: NU }));
    expect(nextToSend(read, NU)?.nummer).toBe(2);
    expect(findUitgaand(read, 1)).toMatchObject({ status: 'aanvaard', pogingen: 2, laatsteFout: null, volgendePogingOp: null, antwoord: { soort: 'aanvaard', ontvangstbewijs: 'a.b.c' }, antwoordOp: NU });
    transact((tx) => recordAnswer(tx, 2, { status: 'geweigerd', antwoord: { soort: 'geweigerd', code: 'x', reden: 'y' }, op: NU }));
    expect(nextToSend(read, NU)).toBeUndefined();
  });

  it('worden geteld, met sinds wanneer het oudste wacht', () => {
    const { read, transact } = metBerichten(3);
    expect(countUitgaand(read)).toEqual({ wachtend: 3, aanvaard: 0, geweigerd: 0, oudsteOp: '2026-03-01T09:00:00.000Z' });
    transact((tx) => recordAnswer(tx, 1, { status: 'aanvaard', antwoord: {}, op: NU }));
    expect(countUitgaand(read)).toEqual({ wachtend: 2, aanvaard: 1, geweigerd: 0, oudsteOp: '2026-03-02T09:00:00.000Z' });
    expect(countUitgaand(nieuwBestand().read)).toEqual({ wachtend: 0, aanvaard: 0, geweigerd: 0, oudsteOp: null });
    expect(listUitgaand(read).map(({ nummer, dossiernummer, status }) => ({ nummer, dossiernummer, status }))).toEqual([
      { nummer: 3, dossiernummer: 'TT-2026-00001', status: 'wachtend' },
      { nummer: 2, dossiernummer: 'TT-2026-00001', status: 'wachtend' },
      { nummer: 1, dossiernummer: 'TT-2026-00001', status: 'aanvaard' },
    ]);
  });

  it('krijgen één antwoord: een tweede wordt geweigerd', () => {
    const { transact, read } = metBerichten(1);
    transact((tx) => recordAnswer(tx, 1, { status: 'aanvaard', antwoord: { eerste: true }, op: NU }));
    expect(() => transact((tx) => recordAnswer(tx, 1, { status: 'geweigerd', antwoord: {}, op: NU }))).toThrow('final');
    expect(() => transact((tx) => recordAttempt(tx, 1, { op: NU, volgendeOp: null, fout: null }))).toThrow('final');
    expect(() => transact((tx) => recordAnswer(tx, 7, { status: 'aanvaard', antwoord: {}, op: NU }))).toThrow('No outgoing message');
    expect(() => transact((tx) => recordAttempt(tx, 7, { op: NU, volgendeOp: null, fout: null }))).toThrow('No outgoing message');
    expect(findUitgaand(read, 1)?.antwoord).toEqual({ eerste: true });
  });

  it('worden één keer per besluit klaargezet, en nooit veranderd of weggehaald', () => {
    const { transact, d, ids, read } = metBerichten(1);
    const [id] = ids;
    if (!id) throw new Error('no id');
    expect(() => transact((tx) => enqueueUitgaand(tx, { dossierId: d.id, besluitId: id, inhoud: {}, aangemaaktOp: NU }))).toThrow('UNIQUE');
    for (const sql of ["UPDATE uitgaand SET inhoud = '{}'", 'UPDATE uitgaand SET nummer = 5', 'DELETE FROM uitgaand', "INSERT OR REPLACE INTO uitgaand (nummer, dossier_id, besluit_id, inhoud, status, aangemaakt_op, pogingen) SELECT nummer, dossier_id, besluit_id, '{}', status, aangemaakt_op, 0 FROM uitgaand"])
      expect(() => connectionOf(read).exec(sql)).toThrow(/uitgaand/);
    expect(findUitgaand(read, 1)?.inhoud).toEqual({ bericht: 1 });
  });

  it('kunnen niet gaan over een dossier dat er niet is', () => {
    const { transact } = nieuwBestand();
    expect(() => transact((tx) => enqueueUitgaand(tx, { dossierId: dossier().id, besluitId: besluitId(), inhoud: {}, aangemaaktOp: NU }))).toThrow(/about a case that is there/);
  });
});

describe('medewerkers, vergaderingen, cijfers en kenmerken', () => {
  it('houdt de sleutel van wie tekent, en geen sleutel van wie niet tekent', () => {
    const { read, transact } = nieuwBestand();
    const tekent: MedewerkerRij = { id: medewerkerId(), naam: 'Voorzitter Testpersoon', rol: 'voorzitter', sleutel: { kid: 'kid-1', publiekeSleutel: { kty: 'EC' }, verpakteSleutel: { data: 'x' } }, codeControle: { zout: 'y' }, ingeschreven: false, sinds: plainDate('2026-01-05') };
    const tekentNiet: MedewerkerRij = { id: medewerkerId(), naam: 'Intaker Testpersoon', rol: 'intaker', sleutel: null, codeControle: { zout: 'z' }, ingeschreven: false, sinds: plainDate('2026-02-01') };
    transact((tx) => [tekent, tekentNiet].forEach((m) => saveMedewerker(tx, m)));
    transact((tx) => markIngeschreven(tx, [tekent.id]));
    expect(listMedewerkers(read)).toEqual([tekentNiet, { ...tekent, ingeschreven: true }]);
    expect(findMedewerkerByKid(read, 'kid-1')?.id).toBe(tekent.id);
    transact((tx) => saveMedewerker(tx, { ...tekent, naam: 'Andere Testpersoon' }));
    expect(findMedewerker(read, tekent.id)?.naam).toBe('Andere Testpersoon');
    expect(() => transact((tx) => saveMedewerker(tx, { ...tekent, id: medewerkerId() }))).toThrow('UNIQUE');
    expect(findMedewerker(read, medewerkerId())).toBeUndefined();
    expect(findMedewerkerByKid(read, 'kid-2')).toBeUndefined();
  });

  it('toont per vergadering de dossiers op de agenda, de laatste vergadering eerst', () => {
    const { read, transact } = nieuwBestand();
    const eerste = { id: '7f000000-0000-4000-8000-000000000004', datum: plainDate('2026-03-10'), tijd: '13:30', plaats: 'Testzaal' };
    const tweede = { ...eerste, id: '7f000000-0000-4000-8000-000000000005', datum: plainDate('2026-03-17') };
    const d1 = dossier({ vergaderingId: eerste.id, nummer: 'TT-2026-00002', geheim: true, status: 'geagendeerd' });
    const d2 = dossier({ vergaderingId: eerste.id, nummer: 'TT-2026-00001', status: 'geagendeerd' });
    transact((tx) => {
      [eerste, tweede].forEach((v) => saveVergadering(tx, v));
      [d1, d2, dossier({ nummer: 'TT-2026-00003' })].forEach((d) => saveDossier(tx, d, EXTRA));
      saveVergadering(tx, { ...eerste, plaats: 'Andere testzaal' });
    });
    expect(listVergaderingen(read).map((v) => v.id)).toEqual([tweede.id, eerste.id]);
    expect(findVergadering(read, eerste.id)?.plaats).toBe('Andere testzaal');
    expect(listAgenda(read)).toEqual([
      { vergadering: tweede, dossiers: [] },
      {
        vergadering: { ...eerste, plaats: 'Andere testzaal' },
        dossiers: [
          { dossierId: d2.id, nummer: 'TT-2026-00001', naam: 'Testpersoon, A.', geheim: false, status: 'geagendeerd' },
          { dossierId: d1.id, nummer: 'TT-2026-00002', naam: 'Testpersoon, A.', geheim: true, status: 'geagendeerd' },
        ],
      },
    ]);
    expect(() => transact((tx) => saveDossier(tx, dossier({ nummer: 'TT-2026-00004', vergaderingId: commandId() }), EXTRA))).toThrow('FOREIGN KEY');
  });

  it('telt per gemeente de ondertekende toewijzingen van na de peildatum, met alleen de index', () => {
    const { read, transact } = nieuwBestand();
    const gevallen = [
      ['ondertekend', '0518', '2026-03-02'],
      ['geregistreerd', '0518', '2026-03-03'],
      ['geregistreerd', '0518', '2026-03-01'],
      ['besloten', '0518', '2026-03-03'],
      ['geregistreerd', '0503', '2026-03-03'],
    ] as const;
    transact((tx) => {
      gevallen.forEach(([status, gemeente, genomenOp], i) => saveDossier(tx, metBesluit(dossier({ status, nummer: `TT-2026-0000${i + 1}` }), gemeente, genomenOp), EXTRA));
      saveDossier(tx, dossier({ nummer: 'TT-2026-00009' }), EXTRA);
    });
    expect(countToewijzingenNa(read, '0518', plainDate('2026-03-01'))).toBe(2);
    expect(countToewijzingenNa(read, '0503', plainDate('2026-03-01'))).toBe(1);
    expect(countToewijzingenNa(read, '0599', plainDate('2026-03-01'))).toBe(0);
    const { sql, params } = buildToewijzingenNa(read).toSQL();
    const plan = connectionOf(read).prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...params.map(() => 'x'));
    expect(plan.map((stap) => stap.detail)).toEqual(['SEARCH dossier USING COVERING INDEX dossier_op_toewijzing (toewijzing_gemeente=? AND genomen_op>?)']);
  });

  it('houdt per jaar en gemeente de laatst ingevoerde cijfers', () => {
    const { read, transact } = nieuwBestand();
    const cijfer = { jaar: 2026, gemeente: '0518', verhuringen: 100, gebruikt: 3, peildatum: plainDate('2026-02-01'), bron: 'Proef', leefbaarheidssignaal: '' };
    transact((tx) => [cijfer, { ...cijfer, gemeente: '0503' }, { ...cijfer, jaar: 2025 }, { ...cijfer, gebruikt: 9 }].forEach((c) => saveJaarcijfer(tx, c)));
    expect(listJaarcijfersVan(read, 2026)).toEqual([{ ...cijfer, gemeente: '0503' }, { ...cijfer, gebruikt: 9 }]);
    expect(listJaarcijfers(read).map((c) => c.jaar)).toEqual([2026, 2026, 2025]);
  });

  it('onthoudt kenmerken van het bestand', () => {
    const { read, transact } = nieuwBestand();
    expect(findKenmerk(read, 'commissie')).toBeUndefined();
    expect(() => getKenmerk(read, 'commissie')).toThrow('commissie');
    transact((tx) => saveKenmerk(tx, 'commissie', 'Proef'));
    transact((tx) => saveKenmerk(tx, 'commissie', 'Proefcommissie'));
    expect(getKenmerk(read, 'commissie')).toBe('Proefcommissie');
  });
});
