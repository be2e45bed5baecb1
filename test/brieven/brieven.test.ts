import { randomUUID, createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Briefopdracht } from '../../shared/domain/brief/briefopdracht.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { beoordeel, besluit, dienIn, maakBestand, meldAan, onderteken, stap, startProgramma, type Programma, type Stand } from '../backend/programma.ts';
import { heeftPoppler, leesPdf, tekstVan } from '../documents/pdf-tools.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import { VANDAAG } from '../shared/builders.ts';

const ONTVANGST: Briefopdracht = { soort: 'ontvangstbevestiging' };
const pdfVan = (inhoud: string): Buffer => Buffer.from(inhoud, 'base64');

describe('de brieven van een dossier', () => {
  let p: Programma;
  let stand: Stand;
  beforeEach(async () => {
    p = startProgramma();
    await maakBestand(p);
    stand = await dienIn(p);
  });
  afterEach(() => p.stop());

  const stelVast = (opdracht: Briefopdracht, commandId: string = randomUUID()) => p.vraag('establishBrief', { commandId, dossierId: stand.dossierId, expectedVersion: stand.versie, opdracht });
  const lijst = (dossierId: DossierId = stand.dossierId) => p.vraag('listBrieven', { dossierId });
  const verzend = (briefId: string, anders: object = {}) => ({ commandId: randomUUID(), dossierId: stand.dossierId, briefId, verzending: { op: VANDAAG, wijze: 'uitgereikt' as const, toelichting: '', ...anders } });

  test('na een nieuwe aanvraag is de ontvangstbevestiging aan de beurt, en daarna niet meer', async () => {
    expect((await lijst()).keuzes.filter((k) => k.nu).map((k) => k.soort)).toEqual(['ontvangstbevestiging']);
    await stelVast(ONTVANGST);
    const { brieven, keuzes } = await lijst();
    expect(keuzes.filter((k) => k.nu)).toEqual([]);
    expect(brieven).toMatchObject([{ soort: 'ontvangstbevestiging', status: 'vastgesteld', datum: VANDAAG, door: 'Testpersoon Secretaris', verzending: null }]);
  });

  test('een voorbeeld bewaart niets en zegt dat het een voorbeeld is; de tekst is die van de bladzijden', async () => {
    const voorbeeld = await p.vraag('composeBrief', { dossierId: stand.dossierId, opdracht: ONTVANGST });
    const svg = Buffer.from(voorbeeld.beeld ?? '', 'base64').toString('utf8');
    expect(svg).toMatch(/^<svg [^>]*><rect x="0" y="0" width="596" height="1683\.78" fill="#ffffff"\/>/);
    expect(svg, 'no later page may cover an earlier one').not.toMatch(/<path[^>]*fill="#ffffff"[^>]*d="M 0 0v 841/);
    expect(svg).not.toMatch(/<script|<foreignObject|href="http/i);
    expect(voorbeeld.tekst).toContain('Wij hebben uw aanvraag om urgentie ontvangen');
    expect((await lijst()).brieven).toEqual([]);
  });

  test.runIf(heeftPoppler)('een vastgestelde brief is een getagde PDF in het Nederlands, en blijft byte voor byte dezelfde', async () => {
    const { briefId } = await stelVast(ONTVANGST);
    const een = await p.vraag('getBrief', { dossierId: stand.dossierId, briefId });
    const pdf = pdfVan(een.inhoud);
    expect(een.bestandsnaam).toMatch(/^ontvangstbevestiging-TT-\d{4}-\d+\.pdf$/);
    expect(leesPdf('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
    expect(tekstVan(pdf)).not.toContain('niet verstuurd');
    expect((await lijst()).brieven[0]!.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    expect((await p.vraag('getBrief', { dossierId: stand.dossierId, briefId })).inhoud).toBe(een.inhoud);
  });

  test('dezelfde opdracht twee keer geeft één brief', async () => {
    const commandId = randomUUID();
    const een = await stelVast(ONTVANGST, commandId);
    expect(await stelVast(ONTVANGST, commandId)).toEqual(een);
    expect((await lijst()).brieven).toHaveLength(1);
    const anders = await p.weigering('establishBrief', { commandId, dossierId: stand.dossierId, expectedVersion: stand.versie, opdracht: { soort: 'besluit' } });
    expect(anders.code).toBe('commando_hergebruikt');
  });

  test('een verzoek om aanvulling noemt wat er in het dossier staat, en de termijn van vóór het verzoek', async () => {
    stand = await p.vraag('requestAanvulling', { ...stap(stand), gevraagdOp: VANDAAG, gevraagd: ['Een verklaring van de huisarts over uw situatie.'], uiterlijk: addDays(VANDAAG, 14) });
    const { begin, keuzes } = await lijst();
    expect(keuzes.find((k) => k.soort === 'aanvulverzoek')).toMatchObject({ waaromNiet: null, nu: true });
    expect(begin).toMatchObject({ ontbreekt: ['Een verklaring van de huisarts over uw situatie.'], aanvullenTot: addDays(VANDAAG, 14) });
    const opdracht: Briefopdracht = { soort: 'aanvulverzoek', ontbreekt: [{ stuk: begin.ontbreekt[0]!, waarom: 'Zonder dit stuk kunnen wij niet beslissen.', grond: 'art. 4:2 Awb', aard: 'medisch' }] };
    const { tekst, aandachtspunten } = await p.vraag('composeBrief', { dossierId: stand.dossierId, opdracht });
    expect(tekst).toContain('Wij zouden uiterlijk op 28 december 2026 beslissen. Die termijn staat stil vanaf 22 november 2026');
    expect(tekst).toContain('Uiterlijk bij ons op: 5 december 2026');
    expect(aandachtspunten).toEqual([]);
  });

  test('een bericht over vertraging noemt de oude en de nieuwe dag', async () => {
    stand = await p.vraag('recordVertraging', { ...stap(stand), gemeldOp: VANDAAG, nieuweDatum: plainDate('2027-01-25'), reden: 'Het advies is er nog niet.' });
    const { begin } = await lijst();
    const { tekst } = await p.vraag('composeBrief', { dossierId: stand.dossierId, opdracht: { soort: 'vertragingsbericht', oorzaak: 'advies', toelichting: begin.vertragingstekst, termijn: begin.termijn } });
    expect(tekst).toContain('Eerst: Uiterlijk op 28 december 2026\nNu: Uiterlijk op 25 januari 2027');
    expect(tekst).toContain('Het advies is er nog niet.');
  });

  test('een brief gaat over het dossier dat de mens zag', async () => {
    const fout = await p.weigering('establishBrief', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie + 1, opdracht: ONTVANGST });
    expect(fout.code).toBe('versie_verouderd');
    expect((await lijst()).brieven).toEqual([]);
  });

  test.each(['aanvulverzoek', 'vertragingsbericht', 'hoorzitting', 'beslissing_op_bezwaar', 'besluit'] as const)('%s: pas als de stap er is waar de brief bij hoort', async (soort) => {
    const keuze = (await lijst()).keuzes.find((k) => k.soort === soort);
    expect(keuze).toMatchObject({ nu: false });
    expect(keuze?.waaromNiet).toMatch(/\.$/);
  });

  test('de verzending wordt één keer vastgelegd, niet in de toekomst, en nooit per post zonder adres', async () => {
    const { briefId } = await stelVast(ONTVANGST);
    expect((await p.weigering('recordVerzending', verzend(briefId, { op: '2099-01-01' }))).velden[0]?.veld).toBe('op');
    expect((await p.weigering('recordVerzending', verzend(briefId, { op: '2020-01-01' }))).code).toBe('verzending_te_vroeg');
    await p.vraag('recordVerzending', verzend(briefId));
    expect((await lijst()).brieven[0]).toMatchObject({ status: 'verzonden', verzending: { op: VANDAAG, wijze: 'uitgereikt' } });
    expect((await p.weigering('recordVerzending', verzend(briefId))).code).toBe('brief_stap_niet_mogelijk');
    expect((await p.weigering('withdrawBrief', { commandId: randomUUID(), dossierId: stand.dossierId, briefId, reden: 'Toch niet.' })).melding).toContain('al verzonden');
  });

  test('een brief die vervalt blijft te lezen, en de stap vraagt er opnieuw een', async () => {
    const { briefId } = await stelVast(ONTVANGST);
    await p.vraag('withdrawBrief', { commandId: randomUUID(), dossierId: stand.dossierId, briefId, reden: 'Verkeerde naam.' });
    const { brieven, keuzes } = await lijst();
    expect(brieven[0]).toMatchObject({ status: 'vervallen', vervallen: { reden: 'Verkeerde naam.' } });
    expect(keuzes.find((k) => k.soort === 'ontvangstbevestiging')?.nu).toBe(true);
    expect((await p.vraag('getBrief', { dossierId: stand.dossierId, briefId })).inhoud.length).toBeGreaterThan(1_000);
    expect((await p.weigering('recordVerzending', verzend(briefId))).code).toBe('brief_stap_niet_mogelijk');
  });

  test('wie geen besluiten mag nemen, maakt geen brieven; een brief van een ander dossier is er niet', async () => {
    const { briefId } = await stelVast(ONTVANGST);
    const ander = await dienIn(p);
    expect((await p.weigering('getBrief', { dossierId: ander.dossierId, briefId })).code).toBe('brief_onbekend');
    await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Lid', rol: 'lid', code: 'testcode-123' } });
    await meldAan(p, 'lid');
    expect((await p.weigering('composeBrief', { dossierId: stand.dossierId, opdracht: ONTVANGST })).code).toBe('geen_recht');
    expect((await p.weigering('establishBrief', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: 1, opdracht: ONTVANGST })).code).toBe('geen_recht');
  });

  test('de brief van het besluit is een voorbeeld tot beiden tekenden, en wordt niet verzonden voor het register bevestigt', async () => {
    stand = await beoordeel(p, stand);
    stand = await besluit(p, stand);
    const BESLUIT: Briefopdracht = { soort: 'besluit' };
    expect((await p.weigering('establishBrief', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, opdracht: BESLUIT })).code).toBe('niet_ondertekend');
    stand = await onderteken(p, stand);
    expect((await lijst()).keuzes.filter((k) => k.nu).map((k) => k.soort)).toEqual(['besluit']);
    const { briefId } = await stelVast(BESLUIT);
    expect((await p.weigering('recordVerzending', verzend(briefId))).code).toBe('register_ontbreekt');
  });

  test('het bestand blijft kloppen, ook na openen; wat er gebeurde staat in het journaal', async () => {
    const { briefId } = await stelVast(ONTVANGST);
    await p.vraag('recordVerzending', verzend(briefId));
    const geschiedenis = await p.vraag('listGeschiedenis', { dossierId: stand.dossierId });
    expect(geschiedenis.filter((r) => r.soort.startsWith('Brief')).map((r) => `${r.titel}: ${r.toelichting}`)).toEqual(['Brief vastgesteld: Ontvangstbevestiging', 'Brief verzonden: Ontvangstbevestiging, op 21 november 2026: uitgereikt']);
    const controles = await p.vraag('checkBestand', {});
    expect(controles.filter((c) => !c.klopt)).toEqual([]);
    expect(controles.map((c) => c.regel)).toContain('De inhoud van elke brief is onveranderd');
  });
});

describe('de huisstijl', () => {
  let p: Programma;
  beforeEach(async () => {
    p = startProgramma();
    await maakBestand(p);
  });
  afterEach(() => p.stop());
  const STIJL = { gemeente: 'Testdam', kleur: '#0b6b3a', logo: null, retouradres: ['Postbus 99999', '2600 ZZ Testdam'], contact: { telefoon: '14 0000', email: 'post@testdam.example', website: '' }, ondertekenaar: { naam: 'S. Proef', functie: 'Secretaris' } };
  const zet = (huisstijl: object) => ({ commandId: randomUUID(), huisstijl: { ...STIJL, ...huisstijl } });

  test('staat daarna op elke nieuwe brief: adres, contact en wie eronder staat', async () => {
    expect(await p.vraag('getHuisstijl', {})).toBeNull();
    await p.vraag('setHuisstijl', zet({}));
    expect(await p.vraag('getHuisstijl', {})).toEqual(STIJL);
    const { dossierId, versie } = await dienIn(p);
    const { briefId } = await p.vraag('establishBrief', { commandId: randomUUID(), dossierId, expectedVersion: versie, opdracht: ONTVANGST });
    if (!heeftPoppler) return;
    const tekst = tekstVan(pdfVan((await p.vraag('getBrief', { dossierId, briefId })).inhoud));
    for (const stuk of ['Postbus 99999, 2600 ZZ Testdam', '14 0000, post@testdam.example', 'S. Proef']) expect(tekst).toContain(stuk);
  });
  test.each([
    ['een te lichte kleur', { kleur: '#ffff00' }, 'huisstijl.kleur', /contrast is 1,1/],
    ['een logo met een script', { logo: { soort: 'svg', inhoud: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>').toString('base64') } }, 'huisstijl.logo', /SVG/],
    ['een logo dat van buiten komt', { logo: { soort: 'svg', inhoud: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://x.example/a.png"/></svg>').toString('base64') } }, 'huisstijl.logo', /SVG/],
    ['een PNG die er geen is', { logo: { soort: 'png', inhoud: Buffer.from('GIF89a').toString('base64') } }, 'huisstijl.logo', /geen PNG/],
    ['een PNG die vanbinnen stuk is', { logo: { soort: 'png', inhoud: Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex'), Buffer.alloc(40, 7)]).toString('base64') } }, 'huisstijl.logo', /niet worden afgedrukt/],
  ])('weigert %s, en houdt wat er was', async (_, anders, veld, melding) => {
    const fout = await p.weigering('setHuisstijl', zet(anders));
    expect(fout.velden[0]).toMatchObject({ veld });
    expect(fout.melding).toMatch(melding);
    expect(await p.vraag('getHuisstijl', {})).toBeNull();
    const voorbeeld = await p.vraag('composeHuisstijl', { huisstijl: { ...STIJL, ...anders } as never });
    expect(voorbeeld.bevindingen.join(' ')).toMatch(melding);
  });
  test('een brief die al vaststond, blijft zoals hij was', async () => {
    const { dossierId, versie } = await dienIn(p);
    const { briefId } = await p.vraag('establishBrief', { commandId: randomUUID(), dossierId, expectedVersion: versie, opdracht: ONTVANGST });
    const voor = await p.vraag('getBrief', { dossierId, briefId });
    await p.vraag('setHuisstijl', zet({}));
    expect(await p.vraag('getBrief', { dossierId, briefId })).toEqual(voor);
  });
});

describe('het archief van de brieven', () => {
  test('zet de brieven van een periode bij elkaar, met een lijst van controlegetallen, en zegt hoever het is', async () => {
    const p = startProgramma();
    try {
      await maakBestand(p);
      const nummers: string[] = [];
      for (let i = 0; i < 3; i++) {
        const { dossierId, versie } = await dienIn(p);
        await p.vraag('establishBrief', { commandId: randomUUID(), dossierId, expectedVersion: versie, opdracht: ONTVANGST });
        nummers.push((await p.vraag('getDossier', { dossierId })).dossier.nummer);
      }
      expect((await p.weigering('startBrievenarchief', { van: '2020-01-01', tot: '2020-02-01' })).code).toBe('geen_brieven');
      const { taakId } = await p.vraag('startBrievenarchief', { van: plainDate('2026-01-01'), tot: plainDate('2026-12-31') });
      await expect.poll(async () => (await p.vraag('getTaak', { taakId })).staat, { timeout: 10_000 }).toBe('klaar');
      const { uitkomst } = await p.vraag('getTaak', { taakId });
      const zip = pdfVan((await p.vraag('getTaakdeel', { taakId, nummer: 0 })).inhoud);
      expect(zip.length).toBe(uitkomst!.grootte);
      expect(createHash('sha256').update(zip).digest('hex')).toBe(uitkomst!.sha256);
      const tekst = zip.toString('latin1');
      for (const nummer of nummers) expect(tekst).toContain(`${nummer}/`);
      await meldAan(p, 'voorzitter');
      expect((await p.weigering('getTaak', { taakId })).code).toBe('taak_onbekend');
    } finally {
      await p.stop();
    }
  });
});
