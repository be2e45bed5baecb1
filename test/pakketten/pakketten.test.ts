import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lijstnaam } from '../../shared/domain/persoon/betrokkene.ts';
import { CODE, meldAan } from '../backend/programma.ts';
import { pdf, png } from '../bijlagen/bestanden.ts';
import { haalOp, voegToe } from '../bijlagen/opzet.ts';
import { aanvraag } from '../shared/builders.ts';
import { haalPakketOp, inlezen, klopt, leesIn, organisatie, overdracht, pakket, uitnodiging, weigertInlezen, zaak, type Organisatie } from './opzet.ts';

let instelling: Organisatie;
let commissie: Organisatie;
let vreemde: Organisatie;
let brief: string;
beforeAll(async () => {
  [instelling, commissie, vreemde] = await Promise.all([organisatie('Testinstelling'), organisatie('Testcommissie'), organisatie('Testvreemde')]);
  brief = await uitnodiging(commissie);
});
afterAll(() => Promise.all([instelling, commissie, vreemde].map((o) => o.p.stop())));

const antwoord = (o: Organisatie, overdrachtId: string, keuze: 'aanvaard' | 'geweigerd' | 'ingetrokken', reden = '') => o.p.vraag('answerOverdracht', { commandId: randomUUID(), overdrachtId, antwoord: keuze, reden });
const meld = (o: Organisatie, bericht: string) => o.p.vraag('recordOverdrachtbericht', { commandId: randomUUID(), bericht });

describe('van de instelling naar de commissie', () => {
  test('een zaak met bijlagen reist, wordt aanvaard en is daar een dossier; de instelling hoort het', async () => {
    const stand = await zaak(instelling);
    await voegToe(instelling.p, stand.dossierId, pdf('% verklaring'), { naam: 'verklaring.pdf' });
    await voegToe(instelling.p, stand.dossierId, png(), { naam: 'foto.png', gevoeligheid: 'medisch' });
    const weg = await voegToe(instelling.p, stand.dossierId, pdf('% hoort er niet bij'));
    await instelling.p.vraag('removeBijlage', { commandId: randomUUID(), bijlageId: weg, reden: 'Verkeerd dossier.' });
    const { overdrachtId, bytes } = await pakket(instelling, stand, brief);
    expect(await overdracht(instelling, overdrachtId)).toMatchObject({ richting: 'uit', status: 'aangeboden', bijlagen: 2, partij: { naam: 'Testcommissie' }, kanNu: ['intrekken'] });

    expect(await leesIn(commissie, bytes)).toEqual({ overdrachtId, alBekend: false });
    const wacht = await overdracht(commissie, overdrachtId);
    expect(wacht).toMatchObject({ richting: 'in', status: 'ontvangen', dossierId: null, partij: { naam: 'Testinstelling' }, kanNu: ['aanvaarden', 'weigeren'] });
    expect(wacht?.bestanden.map((b) => b.naam)).toEqual(expect.arrayContaining(['verklaring.pdf', 'foto.png']));
    const { inhoud: ontvangst } = await commissie.p.vraag('renderOverdrachtbericht', { overdrachtId });
    expect(await meld(instelling, ontvangst)).toEqual({ overdrachtId, status: 'ontvangen' });

    commissie.klok.dag = '2026-11-23';
    const { dossierId, bericht } = await antwoord(commissie, overdrachtId, 'aanvaard');
    const { dossier } = await commissie.p.vraag('getDossier', { dossierId: dossierId! });
    expect(lijstnaam(dossier.aanvraag.betrokkene)).toBe('Voorbeeld, T.');
    expect(dossier.verblijf).toHaveLength(1);
    expect(dossier.aanvraag.ontvangenOp).toBe('2026-11-21');
    const bijlagen = await commissie.p.vraag('listBijlagen', { dossierId: dossierId! });
    expect(bijlagen.map((b) => [b.naam, b.gevoeligheid, b.teOpenen]).sort()).toEqual([['foto.png', 'medisch', false], ['verklaring.pdf', 'gewoon', true]]);
    expect(await haalOp(commissie.p, bijlagen.find((b) => b.soort === 'pdf')!.id)).toEqual(pdf('% verklaring'));
    expect(await meld(instelling, bericht.inhoud)).toEqual({ overdrachtId, status: 'aanvaard' });
    expect(await meld(instelling, ontvangst)).toEqual({ overdrachtId, status: 'aanvaard' });
    expect([await klopt(instelling), await klopt(commissie)]).toEqual([[], []]);
    commissie.klok.dag = '2026-11-21';
  });

  test('hetzelfde pakket nog een keer doet niets, ook na het antwoord en ook als dezelfde opdracht', async () => {
    const { overdrachtId, bytes } = await pakket(instelling, await zaak(instelling), brief);
    const opdracht = await inlezen(commissie, bytes);
    const eerste = await commissie.p.vraag('importPakket', opdracht);
    expect(await commissie.p.vraag('importPakket', opdracht)).toEqual(eerste);
    const voor = await commissie.p.vraag('listOverdrachten', {});
    expect(await leesIn(commissie, bytes)).toEqual({ overdrachtId, alBekend: true });
    expect(await commissie.p.vraag('listOverdrachten', {})).toEqual(voor);
    const keuze = { commandId: randomUUID(), overdrachtId, antwoord: 'aanvaard' as const, reden: '' };
    const { dossierId } = await commissie.p.vraag('answerOverdracht', keuze);
    expect((await commissie.p.vraag('answerOverdracht', keuze)).dossierId).toBe(dossierId);
    expect(await leesIn(commissie, bytes)).toEqual({ overdrachtId, alBekend: true });
    expect((await antwoord(commissie, overdrachtId, 'aanvaard')).dossierId).toBe(dossierId);
  });

  test('een geweigerde zaak laat geen inhoud achter, en de reden komt bij de afzender', async () => {
    const stand = await zaak(instelling);
    await voegToe(instelling.p, stand.dossierId, pdf('% geweigerd'));
    const { overdrachtId, bytes } = await pakket(instelling, stand, brief);
    await leesIn(commissie, bytes);
    const bijlageId = (await overdracht(commissie, overdrachtId))!.bestanden[0]!.id;
    expect((await commissie.p.weigering('answerOverdracht', { commandId: randomUUID(), overdrachtId, antwoord: 'geweigerd', reden: ' ' })).code).toBe('reden_ontbreekt');
    const { dossierId, bericht } = await antwoord(commissie, overdrachtId, 'geweigerd', 'Dit hoort bij een andere regio.');
    expect(dossierId).toBeNull();
    expect((await commissie.p.weigering('getBijlage', { bijlageId, deel: 0 })).code).toBe('bijlage_verwijderd');
    await meld(instelling, bericht.inhoud);
    expect(await overdracht(instelling, overdrachtId)).toMatchObject({ status: 'geweigerd', reden: 'Dit hoort bij een andere regio.' });
    expect((await commissie.p.weigering('answerOverdracht', { commandId: randomUUID(), overdrachtId, antwoord: 'aanvaard', reden: '' })).code).toBe('overdracht_afgehandeld');
    expect(await klopt(commissie)).toEqual([]);
  });

  test('de afzender trekt in; wat daarna wordt aanvaard, wordt een vraag aan mensen en geen stille winnaar', async () => {
    const { overdrachtId, bytes } = await pakket(instelling, await zaak(instelling), brief);
    await leesIn(commissie, bytes);
    const ingetrokken = (await antwoord(instelling, overdrachtId, 'ingetrokken', 'De aanvrager wil niet meer.')).bericht.inhoud;
    const aanvaard = (await antwoord(commissie, overdrachtId, 'aanvaard')).bericht.inhoud;
    for (const [wie, bericht] of [[commissie, ingetrokken], [instelling, aanvaard]] as const)
      expect(await wie.p.weigering('recordOverdrachtbericht', { commandId: randomUUID(), bericht })).toMatchObject({ code: 'overdracht_afgehandeld', melding: expect.stringContaining('Neem contact op') });
    expect([(await overdracht(instelling, overdrachtId))?.status, (await overdracht(commissie, overdrachtId))?.status]).toEqual(['ingetrokken', 'aanvaard']);
  });
});

describe('wat niet wordt ingelezen', () => {
  test('een pakket voor een ander, en de reden', async () => {
    const { bytes } = await pakket(instelling, await zaak(instelling), brief);
    const fout = await vreemde.p.weigering('importPakket', await inlezen(vreemde, bytes));
    expect(fout.code).toBe('pakket_niet_voor_u');
    expect(fout.melding).toBe('Dit bestand is niet voor u bestemd: het is gemaakt voor een andere ontvanger. Er is niets ingelezen. Vraag de afzender om een nieuw bestand.');
    expect(await vreemde.p.vraag('listOverdrachten', {})).toEqual([]);
  });

  test('een tweede organisatie op dezelfde uitnodiging', async () => {
    const eigen = await uitnodiging(commissie);
    await leesIn(commissie, (await pakket(instelling, await zaak(instelling), eigen)).bytes);
    expect(await weigertInlezen(commissie, (await pakket(vreemde, await zaak(vreemde), eigen)).bytes)).toBe('pakket_vreemd');
  });

  test('een verlopen pakket en een verlopen uitnodiging', async () => {
    const kort = await uitnodiging(commissie, 5);
    const { bytes } = await pakket(instelling, await zaak(instelling), kort);
    const { bytes: lang } = await pakket(instelling, await zaak(instelling), brief);
    commissie.klok.dag = '2026-11-27';
    expect(await weigertInlezen(commissie, bytes)).toBe('pakket_verlopen');
    commissie.klok.dag = '2026-12-22';
    expect(await weigertInlezen(commissie, lang)).toBe('pakket_verlopen');
    commissie.klok.dag = '2026-12-21';
    expect((await leesIn(commissie, lang)).alBekend).toBe(false);
    commissie.klok.dag = '2026-11-21';
    instelling.klok.dag = '2026-11-27';
    const stand = await zaak(instelling);
    expect((await instelling.p.weigering('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, uitnodiging: kort })).code).toBe('uitnodiging_verlopen');
    instelling.klok.dag = '2026-11-21';
  });

  test('een uitnodiging waarvan een letter is veranderd, en een die er geen is', async () => {
    const stand = await zaak(instelling);
    const maak = async (tekst: string) => (await instelling.p.weigering('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, uitnodiging: tekst })).code;
    expect(await maak(brief.replace('Testcommissie', 'Testcommissia'))).toBe('pakket_handtekening');
    expect(await maak(brief.replace('"versie":1', '"versie":2'))).toBe('pakket_nieuwere_versie');
    expect(await maak('{}')).toBe('pakket_onleesbaar');
    expect(await maak(await uitnodiging(instelling))).toBe('uitnodiging_eigen');
  });

  test('medische bijlagen zonder toestemming komen er ook langs deze weg niet in', async () => {
    const stand = await zaak(instelling);
    await voegToe(instelling.p, stand.dossierId, pdf('% medisch'), { gevoeligheid: 'medisch' });
    const gewijzigd = await instelling.p.vraag('reviseAanvraag', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, reden: 'Toestemming ingetrokken.', aanvraag: aanvraag({ toestemming: { ...aanvraag().toestemming, gezondheidsgegevens: false } }) });
    const { bytes, overdrachtId } = await pakket(instelling, gewijzigd, brief);
    expect(await weigertInlezen(commissie, bytes)).toBe('toestemming_ontbreekt');
    expect(await overdracht(commissie, overdrachtId)).toBeUndefined();
    expect(await klopt(commissie)).toEqual([]);
  });

  test('een verouderd dossier wordt niet ingepakt', async () => {
    const stand = await zaak(instelling);
    expect((await instelling.p.weigering('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie - 1, uitnodiging: brief })).code).toBe('versie_verouderd');
  });

  test('een bericht van een ander of over een ander pakket verandert niets', async () => {
    const { overdrachtId, bytes } = await pakket(instelling, await zaak(instelling), brief);
    await leesIn(commissie, bytes);
    const { bericht } = await antwoord(commissie, overdrachtId, 'aanvaard');
    expect((await vreemde.p.weigering('recordOverdrachtbericht', { commandId: randomUUID(), bericht: bericht.inhoud })).code).toBe('pakket_niet_voor_u');
    expect((await instelling.p.weigering('recordOverdrachtbericht', { commandId: randomUUID(), bericht: 'x.y.z' })).code).toBe('pakket_onleesbaar');
    const delen = bericht.inhoud.split('.');
    delen[3] = `${delen[3]!.startsWith('A') ? 'B' : 'A'}${delen[3]!.slice(1)}`;
    expect((await instelling.p.weigering('recordOverdrachtbericht', { commandId: randomUUID(), bericht: delen.join('.') })).code).toBe('pakket_veranderd');
    expect((await overdracht(instelling, overdrachtId))?.status).toBe('aangeboden');
  });
});

test('wie niet mag uitnodigen of inlezen, kan dat niet; een pakket haalt alleen op wie het maakte', async () => {
  const stand = await zaak(instelling);
  await instelling.p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Intaker', rol: 'intaker', code: CODE } });
  const gemaakt = await instelling.p.vraag('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, uitnodiging: brief });
  await meldAan(instelling.p, 'intaker');
  expect((await instelling.p.weigering('createUitnodiging', { commandId: randomUUID(), geldigDagen: 5 })).code).toBe('geen_recht');
  expect((await instelling.p.weigering('downloadDeel', { downloadId: gemaakt.downloadId, nummer: 0 })).code).toBe('download_onbekend');
  const tweede = await zaak(instelling);
  const eigen = await instelling.p.vraag('createPakket', { commandId: randomUUID(), dossierId: tweede.dossierId, expectedVersion: tweede.versie, uitnodiging: brief });
  expect((await haalPakketOp(instelling.p, eigen)).length).toBe(eigen.grootte);
  await meldAan(instelling.p, 'secretaris');
});

test('in het pakket en het bericht staat niets leesbaars over de zaak', async () => {
  const merk = 'Onmiskenbarenaam';
  const stand = await zaak(instelling, { betrokkene: { ...aanvraag().betrokkene, geslachtsnaam: merk } });
  const { bytes } = await pakket(instelling, stand, brief);
  for (const tekst of [merk, 'Testinstelling', 'betrokkene', 'manifest']) expect(bytes.includes(tekst)).toBe(false);
});
