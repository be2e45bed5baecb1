import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRolBij } from '../../shared/domain/organisatie/organisatie.ts';
import { CODE, dienIn, meldAan, startProgramma, WACHTZIN, type Programma } from '../backend/programma.ts';
import { pdf } from '../bijlagen/bestanden.ts';
import { opdracht } from '../bijlagen/opzet.ts';
import { haalPakketOp, klok, klopt, leesIn, organisatie, overdracht, pakket, weigertInlezen, zaak, type Organisatie } from './opzet.ts';

let commissie: Organisatie;
let instelling: Organisatie;
beforeAll(async () => {
  [commissie, instelling] = await Promise.all([organisatie('Testcommissie'), organisatie('Testinstelling')]);
});
afterAll(() => Promise.all([commissie, instelling].map((o) => o.p.stop())));

const nodigUit = (o: Organisatie, voor: string, geldigDagen = 90) => o.p.vraag('createUitnodiging', { commandId: randomUUID(), geldigDagen, voor });
const rij = async (o: Organisatie, voor: string) => (await o.p.vraag('listUitnodigingen', {})).find((u) => u.voor === voor);
const lees = (o: Organisatie, tekst: string) => o.p.vraag('readUitnodiging', { uitnodiging: tekst });

describe('een uitnodiging', () => {
  test('zegt vooraf van wie zij is en welk getal beide kanten voorlezen', async () => {
    const { inhoud, controle } = await nodigUit(commissie, 'Opvang A');
    expect(await lees(instelling, ` ${inhoud}\n`)).toEqual({ ontvanger: 'Testcommissie', controle, geldigTot: '2027-02-19', geldig: true, eigen: false });
    expect((await lees(commissie, inhoud)).eigen).toBe(true);
    expect(await rij(commissie, 'Opvang A')).toMatchObject({ controle, status: 'open', gebruiktDoor: null, kanOpnieuw: true });
    expect((await instelling.p.weigering('readUitnodiging', { uitnodiging: '{"uitnodiging":{}}' })).code).toBe('pakket_onleesbaar');
  });

  test('kan opnieuw worden gegeven: hetzelfde bestand met hetzelfde getal', async () => {
    const { inhoud } = await nodigUit(commissie, 'Opvang B');
    const { id } = (await rij(commissie, 'Opvang B'))!;
    expect((await commissie.p.vraag('renderUitnodiging', { uitnodigingId: id })).inhoud).toBe(inhoud);
    expect((await commissie.p.weigering('renderUitnodiging', { uitnodigingId: randomUUID() })).code).toBe('uitnodiging_onbekend');
  });

  test('die is ingetrokken, laat niets meer binnen; wat er al was blijft', async () => {
    const { inhoud } = await nodigUit(commissie, 'Opvang C');
    const eerste = await pakket(instelling, await zaak(instelling), inhoud);
    const later = await pakket(instelling, await zaak(instelling), inhoud);
    await leesIn(commissie, eerste.bytes);
    expect(await rij(commissie, 'Opvang C')).toMatchObject({ status: 'gebruikt', gebruiktDoor: 'Testinstelling' });
    const { id } = (await rij(commissie, 'Opvang C'))!;
    const intrekking = { commandId: randomUUID(), uitnodigingId: id };
    await commissie.p.vraag('revokeUitnodiging', intrekking);
    await commissie.p.vraag('revokeUitnodiging', intrekking);
    expect(await weigertInlezen(commissie, later.bytes)).toBe('uitnodiging_ingetrokken');
    expect(await leesIn(commissie, eerste.bytes)).toMatchObject({ alBekend: true });
    expect(await rij(commissie, 'Opvang C')).toMatchObject({ status: 'ingetrokken', kanOpnieuw: false });
    expect((await commissie.p.weigering('renderUitnodiging', { uitnodigingId: id })).code).toBe('uitnodiging_weg');
    expect((await commissie.p.weigering('revokeUitnodiging', { commandId: randomUUID(), uitnodigingId: randomUUID() })).code).toBe('uitnodiging_onbekend');
    expect((await overdracht(commissie, eerste.overdrachtId))?.status).toBe('ontvangen');
  });

  test('die over haar datum is, heet verlopen en geeft geen pakket meer', async () => {
    const { inhoud } = await nodigUit(commissie, 'Opvang D', 1);
    commissie.klok.dag = instelling.klok.dag = '2026-11-24';
    expect(await rij(commissie, 'Opvang D')).toMatchObject({ status: 'verlopen', kanOpnieuw: false });
    expect((await lees(instelling, inhoud)).geldig).toBe(false);
    const stand = await zaak(instelling);
    expect((await instelling.p.weigering('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, uitnodiging: inhoud })).code).toBe('uitnodiging_verlopen');
    commissie.klok.dag = instelling.klok.dag = '2026-11-21';
  });

  test('die eerder is gebruikt, hoeft niemand opnieuw te zoeken, zolang zij geldt', async () => {
    const { inhoud, controle } = await nodigUit(commissie, 'Opvang E', 5);
    await pakket(instelling, await zaak(instelling), inhoud);
    expect((await instelling.p.vraag('listOntvangers', {}))[0]).toMatchObject({ ontvanger: 'Testcommissie', controle, uitnodiging: inhoud });
    instelling.klok.dag = '2026-12-01';
    expect((await instelling.p.vraag('listOntvangers', {})).map((o) => o.uitnodiging)).not.toContain(inhoud);
    instelling.klok.dag = '2026-11-21';
  });
});

describe('een overdracht in de lijst', () => {
  test('zegt wat erin zit, wat er ontbreekt, wie wat deed en wat er nu kan', async () => {
    const { inhoud } = await nodigUit(commissie, 'Opvang F');
    const stand = await zaak(instelling);
    const { overdrachtId, bytes } = await pakket(instelling, stand, inhoud);
    expect(await overdracht(instelling, overdrachtId)).toMatchObject({ dossiernummer: expect.stringContaining('TT-2026-'), zaak: null, kanBericht: false, leven: [{ status: 'aangeboden', wie: 'Testpersoon Secretaris' }] });
    await leesIn(commissie, bytes);
    const wacht = await overdracht(commissie, overdrachtId);
    expect(wacht).toMatchObject({ dossiernummer: null, kanBericht: true, zaak: { naam: 'Voorbeeld, T.', groep: 'e', indiener: 'Testinstelling' }, leven: [{ status: 'aangeboden', wie: 'Testinstelling' }, { status: 'ontvangen', wie: 'Testpersoon Secretaris' }] });
    expect(wacht?.zaak?.ontbreekt).toContain('Wanneer verlaat de aanvrager het beschermd wonen?');
    expect(await commissie.p.vraag('getToestand', {})).toMatchObject({ tellingen: { overdrachten: expect.any(Number) } });
    const { bericht, dossierId } = await commissie.p.vraag('answerOverdracht', { commandId: randomUUID(), overdrachtId, antwoord: 'aanvaard', reden: '' });
    await instelling.p.vraag('recordOverdrachtbericht', { commandId: randomUUID(), bericht: bericht.inhoud });
    expect((await overdracht(instelling, overdrachtId))?.leven.map((s) => [s.status, s.wie])).toEqual([['aangeboden', 'Testpersoon Secretaris'], ['aanvaard', 'Testcommissie']]);
    expect((await overdracht(commissie, overdrachtId))?.zaak).toBeNull();
    const titels = async (o: Organisatie, id: typeof stand.dossierId) => (await o.p.vraag('listGeschiedenis', { dossierId: id })).map((r) => r.titel);
    expect(await titels(commissie, dossierId!)).toEqual(expect.arrayContaining(['Overdracht ontvangen', 'Overdracht aanvaard', 'Aanvraag ingediend']));
    expect(await titels(instelling, stand.dossierId)).toEqual(expect.arrayContaining(['Overdracht aangeboden', 'Overdracht aanvaard']));
    expect([await klopt(commissie), await klopt(instelling)]).toEqual([[], []]);
  });

  test('een geheim adres geeft in de lijst geen naam', async () => {
    const { inhoud } = await nodigUit(commissie, 'Opvang G');
    const stand = await zaak(instelling);
    const { dossier } = await instelling.p.vraag('getDossier', { dossierId: stand.dossierId });
    const geheim = await instelling.p.vraag('reviseAanvraag', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, aanvraag: { ...dossier.aanvraag, betrokkene: { ...dossier.aanvraag.betrokkene, geheimhouding: true } }, reden: 'Het adres is geheim.' });
    const { overdrachtId, bytes } = await pakket(instelling, geheim, inhoud);
    await leesIn(commissie, bytes);
    expect((await overdracht(commissie, overdrachtId))?.zaak?.naam).toBe('Geheim');
  });

  test('de reden van een weigering staat in de geschiedenis van de afzender; een verwijderd stuk ook', async () => {
    const { inhoud } = await nodigUit(commissie, 'Opvang H');
    const stand = await zaak(instelling);
    const { bijlageId } = await instelling.p.vraag('addBijlage', await opdracht(instelling.p, stand.dossierId, pdf('% verkeerd')));
    await instelling.p.vraag('removeBijlage', { commandId: randomUUID(), bijlageId, reden: 'Verkeerd dossier.' });
    const { overdrachtId, bytes } = await pakket(instelling, stand, inhoud);
    await leesIn(commissie, bytes);
    const { bericht } = await commissie.p.vraag('answerOverdracht', { commandId: randomUUID(), overdrachtId, antwoord: 'geweigerd', reden: 'Hoort bij een andere regio.' });
    await instelling.p.vraag('recordOverdrachtbericht', { commandId: randomUUID(), bericht: bericht.inhoud });
    const geschiedenis = (await instelling.p.vraag('listGeschiedenis', { dossierId: stand.dossierId })).map((r) => `${r.titel}: ${r.toelichting}`);
    expect(geschiedenis).toContain('Overdracht geweigerd: met Testcommissie. Reden: Hoort bij een andere regio.');
    expect(geschiedenis).toContain('Bijlage verwijderd: verklaring.pdf. Reden: Verkeerd dossier.');
    // after a refusal it can be offered again
    await pakket(instelling, stand, inhoud);
  });
});

describe('het dossierbestand van een instelling', () => {
  let p: Programma;
  const clock = klok();
  beforeAll(async () => {
    p = startProgramma({ clock });
    const nieuw = { soort: 'instelling' as const, naam: 'Instellingsbestand', wachtzin: WACHTZIN, commissie: 'Testinstelling', namens: 'Testinstelling', regio: 'Haaglanden' as const, medewerker: { naam: 'Testpersoon Intaker', rol: 'intaker' as const, code: CODE } };
    expect((await p.weigering('createBestand', { ...nieuw, medewerker: { ...nieuw.medewerker, rol: 'secretaris' } })).code).toBe('rol_past_niet');
    await p.vraag('confirmHerstelgeheim', await p.vraag('createBestand', nieuw));
  });
  afterAll(() => p.stop());

  test('de eerste intaker beheert het ook, onder een eigen aanmelding', async () => {
    expect((await p.vraag('listMedewerkers', {})).map((m) => [m.naam, m.rol])).toEqual([['Testpersoon Intaker', 'intaker'], ['Testpersoon Intaker (beheer)', 'beheerder']]);
    expect(await p.vraag('getToestand', {})).toMatchObject({ bestand: { soort: 'instelling', commissie: 'Testinstelling' } });
    await meldAan(p, 'beheerder');
    expect((await p.weigering('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Lid', rol: 'lid', code: CODE } })).code).toBe('rol_past_niet');
    await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Tweede', rol: 'intaker', code: CODE } });
    expect(isRolBij('commissie', 'lid')).toBe(true);
  });

  test('de soort blijft na sluiten en openen, en een aanvraag gaat zonder register als pakket naar de commissie', async () => {
    await p.vraag('closeBestand', {});
    await p.vraag('openBestand', { naam: 'Instellingsbestand', wachtzin: WACHTZIN });
    expect((await p.vraag('getToestand', {})).bestand?.soort).toBe('instelling');
    await meldAan(p, 'intaker');
    const stand = await dienIn(p);
    const { inhoud } = await nodigUit(commissie, 'Opvang I');
    const gemaakt = await p.vraag('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, uitnodiging: inhoud });
    await leesIn(commissie, await haalPakketOp(p, gemaakt));
    expect((await overdracht(commissie, gemaakt.overdrachtId))?.partij.naam).toBe('Testinstelling');
    for (const [naam, invoer] of [['establishHerkomst', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, gemeente: '0503', motivering: 'x' }], ['createUitnodiging', { commandId: randomUUID(), geldigDagen: 5 }]] as const)
      expect((await p.weigering(naam, invoer)).code).toBe('geen_recht');
  });
});
