import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { composeBesluitbegin } from '../../shared/domain/vergadering/beslisvraag.ts';
import { heeftPoppler, tekstVan } from '../documents/pdf-tools.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { CODE } from '../backend/programma.ts';
import { kijk, maakCommissie, nu, totOpening, type Commissie } from './opzet.ts';

let c: Commissie;
afterEach(() => c.p.stop());

const VOOR = { dictum: 'toewijzen', gemeente: '0503', route: 'directe_bemiddeling' } as const;
const stemmen = async (keuzen: Record<string, 'voor' | 'tegen' | 'onthouden'>) => Object.entries(keuzen).map(([naam, keuze]) => ({ medewerkerId: c.id(naam), keuze }));
const ALLEN = { Voorzitter: 'voor', Lidmaat: 'voor', 'de Vries': 'voor' } as const;
const notulen = async (): Promise<string> => tekstVan(Buffer.from((await c.p.vraag('renderVergaderstuk', { vergaderingId: c.vergaderingId, soort: 'notulen' })).inhoud, 'base64'));

describe('een vergadering van begin tot eind', () => {
  test('voorbereiden, versturen, openen, stemmen, aanhouden, sluiten en de notulen vaststellen', async () => {
    c = await maakCommissie(3);
    const { p, dossiers } = c;
    const kandidaten = await p.vraag('listAgendakandidaten', { vergaderingId: c.vergaderingId });
    expect(kandidaten.map((k) => k.gereed)).toEqual([true, true, false]);
    await totOpening(c);
    let beeld = await kijk(c);
    expect(beeld).toMatchObject({ status: 'geopend', opening: { nodig: 2, aanwezig: 3 } });
    expect(beeld.zaken[0]).toMatchObject({ vraag: 'Adviseert de commissie om urgentie toe te kennen in Delft, met directe bemiddeling?', nietErbij: [], verzondenVersie: 6 });
    await p.vraag('recordStemming', { ...(await nu(c)), dossierId: dossiers[0]!, voorstel: VOOR, stemmen: await stemmen({ ...ALLEN, 'de Vries': 'tegen' }), afwijkend: [{ medewerkerId: c.id('de Vries'), tekst: 'Ik vind Rijswijk passender.' }], motivering: '' });
    await p.vraag('recordStemming', { ...(await nu(c)), dossierId: dossiers[1]!, voorstel: { dictum: 'afwijzen', gemeente: null, route: null }, stemmen: await stemmen(ALLEN), afwijkend: [], motivering: 'Er is geen huisvestingsprobleem.' });
    await p.vraag('deferZaak', { ...(await nu(c)), dossierId: dossiers[2]!, reden: 'Het advies is er nog niet.', tot: plainDate('2026-12-10') });
    await p.vraag('recordAantekeningen', { ...(await nu(c)), mededelingen: ['De cijfers zijn binnen.'], actiepunten: [{ wat: 'Advies opvragen', wie: 'Testpersoon Secretaris', voor: plainDate('2026-12-03') }] });
    await p.vraag('closeVergadering', { ...(await nu(c)), tijd: '15:05', reden: '' });
    beeld = await kijk(c);
    expect(beeld.status).toBe('gesloten');
    expect(beeld.acties).toEqual(['stelNotulenVast']);

    const zaak = (await p.vraag('getDossier', { dossierId: dossiers[0]! })).dossier;
    expect(zaak).toMatchObject({ status: 'geagendeerd', commissieconclusie: { bevoegdheid: 'advies', voorstel: VOOR, stemmen: { voor: 2, tegen: 1, onthouden: 0 } } });
    expect((await p.vraag('getDossier', { dossierId: dossiers[2]! })).dossier).toMatchObject({ status: 'aangehouden', vergaderingId: null });
    expect(composeBesluitbegin((await p.vraag('getDossier', { dossierId: dossiers[1]! })).dossier)).toEqual({ dictum: 'afwijzen', overweging: { grond: 'Advies van de commissie (art. 3:49 Awb)', tekst: 'De commissie adviseert met algemene stemmen: aanvraag afwijzen. Er is geen huisvestingsprobleem.' } });
    if (heeftPoppler) {
      const tekst = await notulen();
      for (const stuk of ['Concept. De commissie heeft', '2 voor, 1 tegen, 0 onthouden', 'Testpersoon Bram de Vries: Ik vind Rijswijk passender.', 'Tot 10 december 2026', 'De cijfers zijn binnen.', 'Advies opvragen', '13:32 tot 15:05']) expect(tekst).toContain(stuk);
    }
    await p.vraag('adoptNotulen', { ...(await nu(c)), opmerking: '' });
    expect((await p.weigering('adoptNotulen', { ...(await nu(c)), opmerking: '' })).code).toBe('vergaderactie_niet_mogelijk');
    expect((await p.vraag('checkBestand', {})).filter((r) => !r.klopt)).toEqual([]);
  });

  test('wie een belang heeft krijgt de zaak niet, stemt niet mee, en telt niet mee voor het aantal', async () => {
    c = await maakCommissie(3);
    const { p, dossiers } = c;
    await p.vraag('addAgendapunten', { ...(await nu(c)), dossierIds: dossiers });
    await p.vraag('recordVerschoning', { commandId: randomUUID(), dossierId: dossiers[0]!, medewerkerId: c.id('Lidmaat'), reden: 'Kent de aanvrager.' });
    await p.vraag('sendVergadering', await nu(c));
    const beeld = await kijk(c);
    const zending = beeld.zendingen[0]!.ontvangers.find((o) => o.medewerkerId === c.id('Lidmaat'))!;
    expect(zending).toMatchObject({ zaken: 2, nietBij: [{ reden: 'Kent de aanvrager.' }] });
    await p.vraag('openVergadering', { ...(await nu(c)), aanwezig: beeld.deelnemers.map((d) => d.medewerkerId), tijd: '13:30', reden: '' });
    const vraag = { dossierId: dossiers[0]!, voorstel: VOOR, afwijkend: [], motivering: '' };
    expect((await p.weigering('recordStemming', { ...(await nu(c)), ...vraag, stemmen: await stemmen(ALLEN) })).code).toBe('stem_niet_gerechtigd');
    await p.vraag('recordAanwezigheid', { ...(await nu(c)), aanwezig: [c.id('Voorzitter'), c.id('Lidmaat'), c.id('Secretaris')] });
    expect((await p.weigering('recordStemming', { ...(await nu(c)), ...vraag, stemmen: await stemmen({ Voorzitter: 'voor' }) })).melding).toContain('1 van de 2 leden');
    await p.vraag('signIn', { medewerkerId: c.id('Lidmaat'), code: CODE });
    const zicht = await kijk(c);
    expect(zicht.zaken.map((z) => z.ikNietErbij)).toEqual([true, false, false]);
    expect(JSON.stringify(zicht)).not.toContain('ProefA');
    expect(JSON.stringify(zicht)).toContain('ProefB');
    if (heeftPoppler) expect(await notulen()).not.toContain('ProefA');
  });

  test('een tweede verzending laat zien wat er sinds de eerste veranderde; zonder verandering wordt er niets verstuurd', async () => {
    c = await maakCommissie(2);
    const { p, dossiers } = c;
    await p.vraag('addAgendapunten', { ...(await nu(c)), dossierIds: dossiers });
    await p.vraag('sendVergadering', await nu(c));
    expect((await p.weigering('sendVergadering', await nu(c))).code).toBe('niets_nieuws');
    const { dossier } = await p.vraag('getDossier', { dossierId: dossiers[0]! });
    await p.vraag('establishVerdeling', { commandId: randomUUID(), dossierId: dossiers[0]!, expectedVersion: dossier.versie, gemeente: '0603', route: 'directe_bemiddeling', motivering: 'Rijswijk past beter bij het netwerk.' });
    const beeld = await kijk(c);
    expect(beeld.opnieuwVersturen).toBe(true);
    expect(beeld.zaken.find((z) => z.dossierId === dossiers[0])!.sindsVerzending).toEqual(['Verdeling: was Delft, is nu Rijswijk.']);
    await p.vraag('sendVergadering', await nu(c));
    const na = await kijk(c);
    expect(na).toMatchObject({ opnieuwVersturen: false });
    expect(na.zaken.find((z) => z.dossierId === dossiers[0])!.sindsVorige).toEqual(['Verdeling: was Delft, is nu Rijswijk.']);
  });

  test('zonder genoeg leden gaat de vergadering niet door, of met een reden waar het reglement dat toelaat', async () => {
    c = await maakCommissie(2, { magDoorgaan: true, deskundigheid: ['Medisch'] });
    const { p } = c;
    await p.vraag('addAgendapunten', { ...(await nu(c)), dossierIds: c.dossiers });
    await p.vraag('sendVergadering', await nu(c));
    const aanwezig = [c.id('Voorzitter'), c.id('Secretaris')];
    expect((await p.weigering('openVergadering', { ...(await nu(c)), aanwezig, tijd: '13:30', reden: '' })).melding).toBe('Er zijn 1 van de 2 stemgerechtigde leden die nodig zijn. Er is niemand met deze deskundigheid: Medisch. Schrijf op waarom de vergadering toch doorgaat.');
    await p.vraag('openVergadering', { ...(await nu(c)), aanwezig, tijd: '13:30', reden: 'De termijn van twee zaken loopt deze week af.' });
    if (heeftPoppler) expect(await notulen()).toContain('De termijn van twee zaken loopt deze week af.');
  });

  test('hamerstukken gaan in één slag; een zaak kan weer open; van de agenda halen vraagt een reden', async () => {
    c = await maakCommissie(3);
    const { p, dossiers } = c;
    await p.vraag('addAgendapunten', { ...(await nu(c)), dossierIds: dossiers });
    await p.vraag('removeAgendapunt', { ...(await nu(c)), dossierId: dossiers[2]!, reden: 'Nog niet compleet.' });
    expect((await p.vraag('getDossier', { dossierId: dossiers[2]! })).dossier).toMatchObject({ status: 'in_behandeling', vergaderingId: null });
    await p.vraag('orderAgenda', { ...(await nu(c)), agenda: dossiers.slice(0, 2).map((dossierId) => ({ dossierId, wijze: 'hamerstuk', minuten: 1 })) });
    await p.vraag('sendVergadering', await nu(c));
    await p.vraag('openVergadering', { ...(await nu(c)), aanwezig: (await kijk(c)).deelnemers.map((d) => d.medewerkerId), tijd: '13:30', reden: '' });
    await p.vraag('concludeHamerstukken', { ...(await nu(c)), dossierIds: dossiers.slice(0, 2) });
    expect((await kijk(c)).zaken.map((z) => z.uitkomst?.soort)).toEqual(['hamerstuk', 'hamerstuk']);
    await p.vraag('reopenZaak', { ...(await nu(c)), dossierId: dossiers[0]!, reden: 'Een lid vraagt bespreking.' });
    expect((await p.vraag('getDossier', { dossierId: dossiers[0]! })).dossier.commissieconclusie).toBeUndefined();
    expect((await p.weigering('closeVergadering', { ...(await nu(c)), tijd: '15:00', reden: '' })).code).toBe('zaken_zonder_uitkomst');
    await p.vraag('closeVergadering', { ...(await nu(c)), tijd: '15:00', reden: 'De tijd was om.' });
    expect((await p.vraag('getDossier', { dossierId: dossiers[0]! })).dossier.vergaderingId).toBeNull();
  });
});
