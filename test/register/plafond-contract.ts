import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { present } from '../../shared/kernel/present.ts';
import type { Rechtgebruik } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import { signDetached } from '../../shared/protocol/jws.ts';
import { openRechtenstand, Plafondblad, type Plafonddeel, type Rechtenstand, type Rechtenvraag, type VerzegeldeRechtenvraag } from '../../shared/protocol/plafond.ts';
import { findRegelset } from '../../shared/regelsets/regelsets.ts';
import { announceHerstel } from '../../register/log/open-log.ts';
import { VERHUURLIJST_KOP } from '../../register/plafond/lees-verhuurlijst.ts';
import { publishPlafonds, releasePlafonds, type Lijst } from '../../register/plafond/stel-plafonds-vast.ts';
import type { Store } from '../../register/store/database.ts';
import { loadIdentiteit } from '../../register/store/identity.ts';
import { makeBesluit, makeEnvelop, seal, signBoth, withOtherDevice, type Testcommissie } from './commission.ts';
import { antwoordVan, enrolCommissie, openRegio, probleemVan, request, send, type Testregio } from './region.ts';

const DELFT = { gemeente: '0503', jaar: 2026 };

/** A list with this many lettings in a municipality. */
export const verhuurlijst = (aantallen: Readonly<Record<string, number>>): string =>
  [VERHUURLIJST_KOP, ...Object.entries(aantallen).flatMap(([gemeente, aantal]) => Array.from({ length: aantal }, (_, i) => `${gemeente}/${i + 1};${gemeente};2026-03-${String(1 + (i % 28)).padStart(2, '0')};Testcorporatie`))].join('\n');

type Commissie = { readonly c: Testcommissie; nummer: number; stand: string | null };

/** What a device asks when nothing is special. */
const vraagVan = (r: Testregio, k: Commissie, anders: Partial<Rechtenvraag> = {}): Rechtenvraag => ({
  versie: 1, registerId: r.register.id, commissieId: k.c.id, apparaatId: k.c.apparaatId, laatsteBericht: k.nummer,
  wil: [{ plafond: DELFT, pot: 'eigen', aantal: null }], terug: [], stand: k.stand, ...anders,
});

const verzegel = async (vraag: Rechtenvraag, c: Testcommissie): Promise<VerzegeldeRechtenvraag> => ({ vraag, ...(await signDetached(vraag, c.apparaat.geheim, c.apparaat.kid)) });
const stuur = (r: Testregio, v: VerzegeldeRechtenvraag) => request(r.app, { method: 'POST', url: `/v1/apparaten/${v.vraag.apparaatId}/rechten`, body: v });

async function vraag(r: Testregio, k: Commissie, anders: Partial<Rechtenvraag> = {}): Promise<Rechtenstand> {
  const reactie = await stuur(r, await verzegel(vraagVan(r, k, anders), k.c));
  expect(reactie.status).toBe(200);
  const { stand } = JSON.parse(reactie.tekst) as { stand: string };
  k.stand = stand;
  return present(await openRechtenstand(stand, r.register, k.c.apparaatId));
}

const regelVan = (stand: Rechtenstand, gemeente = '0503'): Plafonddeel => present(stand.plafonds.find((p) => p.plafond.gemeente === gemeente));

/** Sends a signed decision for Delft, with or without a right. */
async function besluit(r: Testregio, k: Commissie, recht: Rechtgebruik['recht'] | undefined, anders: Partial<Parameters<typeof makeBesluit>[1]> = {}): Promise<string> {
  const b = makeBesluit(k.c, { toewijzing: { gemeente: '0503', route: 'directe_bemiddeling', voorkeursgemeente: null, gemotiveerdOp: [], geldigTot: makeBesluit(k.c).genomenOp }, ...anders });
  k.nummer += 1;
  const envelop = makeEnvelop(k.c, r.register, { nummer: k.nummer, besluit: b, handtekeningen: await signBoth(b, k.c) });
  const metRecht = recht === undefined ? envelop : { ...envelop, bericht: { ...envelop.bericht, recht: { plafond: DELFT, recht } } };
  expect(antwoordVan(await send(r.app, await seal(metRecht, k.c))).soort).toBe('aanvaard');
  return b.besluitId;
}

/** What the storage and the service must do with ceilings, on whichever database. */
export function describePlafonds(naam: string, { open }: { readonly open: () => Promise<Store> }): void {
  describe(`plafonds en rechten op ${naam}`, { timeout: 60_000 }, () => {
    let store: Store;
    beforeAll(async () => { store = await open(); }, 60_000);
    afterAll(() => store.close());

    type Regio = { readonly r: Testregio; readonly een: Commissie; readonly twee: Commissie; readonly stelVast: (aantallen: Readonly<Record<string, number>>, anders?: Partial<Lijst>) => ReturnType<typeof publishPlafonds>; readonly setNow: (m: string) => void };

    async function maak(): Promise<Regio> {
      const r = await openRegio(store);
      const identiteit = await loadIdentiteit(store, { regio: r.regio, naam: 'Testregister', nu: new Date() });
      let nu = new Date('2026-05-06T09:00:00.000Z');
      const [een, twee] = [await enrolCommissie(store, r), await enrolCommissie(store, r)].map((c): Commissie => ({ c, nummer: 0, stand: null })) as [Commissie, Commissie]; // two in, two out
      const sleutel = { reserve: { teller: 10, noemer: 100 }, hardheid: { teller: 0, noemer: 1 }, commissies: [een, twee].map(({ c }) => ({ code: c.id, gewicht: 1 })) };
      return {
        r, een, twee,
        stelVast: (aantallen, anders = {}) => publishPlafonds({ store, identiteit, now: () => nu }, { tekst: verhuurlijst(aantallen), lijstjaar: 2026, jaar: 2026, regelset: present(findRegelset('haaglanden-2026')), reden: null, sleutel, ...anders }),
        setNow: (m) => { nu = new Date(m); r.setNow(m); },
      };
    }

    test('van de bevestigde verhuurlijst komt een genummerd plafond van dertig procent, als blad in het logboek', async () => {
      const { r, een, stelVast } = await maak();
      expect(await stelVast({ '0503': 67, '0518': 10 })).toMatchObject({ ok: true, value: [{ gemeente: '0503', nr: 1, verhuringen: 67, plafond: 20, gewijzigd: true }, { gemeente: '0518', plafond: 3 }] });
      expect(await stelVast({ '0503': 67, '0518': 10 })).toMatchObject({ ok: true, value: [{ gewijzigd: false }, { gewijzigd: false }] });
      const stand = await vraag(r, een);
      expect(regelVan(stand)).toMatchObject({ nr: 1, verhuringen: 67, teller: 30, noemer: 100, aandeel: 9, ruimte: 0, telling: { plafond: 20, gebruikt: 0, vastgehouden: 9, vrij: 11, reserve: 2 } });
      expect(regelVan(stand).grondslag.length * regelVan(stand).bron.length).toBeGreaterThan(0);
      const bladen = await store.database.execute<{ inhoud: string }>(sql`select inhoud from blad where regio = ${r.regio} and inhoud like '%toetstafel.plafond%' order by plek`);
      const gelezen = (Array.isArray(bladen) ? bladen : (bladen as { rows: { inhoud: string }[] }).rows).map((b: { inhoud: string }) => Plafondblad.parse(JSON.parse(b.inhoud)));
      expect(gelezen.map((b) => [b.nr, b.gebeurtenis.soort, b.plafond.gemeente])).toEqual([[1, 'PlafondVastgesteld', '0503'], [2, 'PlafondVastgesteld', '0518'], [3, 'RechtenToegekend', '0503']]);
    });

    test('een verbeterde lijst vervangt de vorige alleen met een reden, en een lijst met fouten verandert niets', async () => {
      const { r, een, stelVast } = await maak();
      await stelVast({ '0503': 67, '0518': 10 });
      expect(await stelVast({ '0503': 100 })).toEqual({ ok: false, error: { code: 'reden_nodig' } });
      expect(await stelVast({}, { tekst: `${VERHUURLIJST_KOP}\nA1;0503;2026-13-01;Test\nA2;9999;2026-01-01;Test\nA3;0503;2025-01-01;Test\nA4;0503;2026-01-01;Test\nA4;0503;2026-01-01;Test\n;0503;2026-01-01;Test\nA5;0503;2026-01-01\nA6;0503;2026-01-01;`, reden: 'Test' })).toMatchObject({
        ok: false, error: { code: 'lijst_onleesbaar', fouten: [{ regel: 2 }, { regel: 3 }, { regel: 4 }, { regel: 6, melding: 'Dit kenmerk staat ook op regel 5. Elke verhuring telt één keer.' }, { regel: 7 }, { regel: 8 }, { regel: 9 }] },
      });
      expect(await stelVast({}, { tekst: 'gemeente;aantal\n0503;67', reden: 'Test' })).toMatchObject({ ok: false, error: { fouten: [{ regel: 1 }] } });
      expect(regelVan(await vraag(r, een)).nr).toBe(1);
      expect(await stelVast({ '0503': 100 }, { reden: 'Een corporatie ontbrak' })).toMatchObject({ ok: true, value: [{ gemeente: '0503', nr: 2, plafond: 30 }, { gemeente: '0518', nr: 2, plafond: 0 }] });
    });

    test('een recht wordt met het besluit gebruikt; hetzelfde recht voor een tweede besluit telt niet', async () => {
      const { r, een, twee, stelVast } = await maak();
      await stelVast({ '0503': 67 });
      const [recht] = regelVan(await vraag(r, een)).houdt;
      const { nummer, uitgifte } = present(recht);
      const eerste = await besluit(r, een, { nummer, uitgifte });
      const dubbel = await besluit(r, een, { nummer, uitgifte });
      const gestolen = await besluit(r, twee, { nummer: nummer + 1, uitgifte });
      const na = regelVan(await vraag(r, een));
      expect(na.besluiten.find((b) => b.besluitId === eerste)).toMatchObject({ uitkomst: 'recht', nummer, uitgifte });
      // the reserve helps who has no right of its own, in the order of receipt
      expect(na.besluiten.find((b) => b.besluitId === dubbel)).toMatchObject({ uitkomst: 'recht', pot: 'reserve' });
      expect(regelVan(await vraag(r, twee)).besluiten).toMatchObject([{ besluitId: gestolen, uitkomst: 'recht', pot: 'eigen' }]);
      expect(na.houdt.map((h) => h.nummer)).not.toContain(nummer);
      expect(na.telling.gebruikt).toBe(3);
    });

    test('boven het plafond blijft besluiten mogelijk: zo’n besluit wacht, en komt aan de beurt als er ruimte is', async () => {
      const { r, een, twee, stelVast } = await maak();
      const reserve = { sleutel: { reserve: { teller: 1, noemer: 1 }, hardheid: { teller: 0, noemer: 1 }, commissies: [] } };
      await stelVast({ '0503': 4 }, reserve); // one home
      const eerste = await besluit(r, een, undefined);
      const [tweede, derde] = [await besluit(r, twee, null), await besluit(r, een, null)];
      expect(regelVan(await vraag(r, een))).toMatchObject({ telling: { plafond: 1, gebruikt: 1, wachtend: 2, overschrijding: 0 }, besluiten: [{ besluitId: eerste, uitkomst: 'recht' }, { besluitId: derde, uitkomst: 'wacht', plaats: 2, reden: 'geen_recht' }] });
      await stelVast({ '0503': 7 }, { ...reserve, reden: 'Drie verhuringen ontbraken' });
      expect(regelVan(await vraag(r, twee)).besluiten).toMatchObject([{ besluitId: tweede, uitkomst: 'recht' }]);
      await stelVast({ '0503': 0 }, { ...reserve, tekst: VERHUURLIJST_KOP, reden: 'De lijst is ingetrokken' });
      expect(regelVan(await vraag(r, een)).telling).toMatchObject({ plafond: 0, gebruikt: 2, wachtend: 1, overschrijding: 2 });
    });

    test('een besluit van vóór het plafond telt mee zodra het plafond er is; wat het vervangt, geeft zijn recht door', async () => {
      const { r, een, stelVast } = await maak();
      const eerste = await besluit(r, een, undefined);
      expect((await vraag(r, een)).plafonds).toEqual([]);
      await stelVast({ '0503': 67 });
      expect(regelVan(await vraag(r, een, { wil: [] })).besluiten).toMatchObject([{ besluitId: eerste, uitkomst: 'recht' }]);
      const tweede = await besluit(r, een, undefined, { vervangt: eerste, besluitsoort: 'verlenging' });
      expect(regelVan(await vraag(r, een, { wil: [] }))).toMatchObject({ telling: { gebruikt: 1 }, besluiten: [{ besluitId: tweede, uitkomst: 'recht' }] });
      await besluit(r, een, undefined, { vervangt: tweede, besluitsoort: 'intrekking', dictum: 'intrekken', toewijzing: null });
      expect(regelVan(await vraag(r, een, { wil: [] }))).toMatchObject({ telling: { gebruikt: 0 }, besluiten: [] });
    });

    test('dezelfde vraag nog eens geeft niet meer rechten, en wat terugkomt is voor een ander', async () => {
      const { r, een, stelVast } = await maak();
      await stelVast({ '0503': 67 });
      const wil = [{ plafond: DELFT, pot: 'eigen' as const, aantal: 4 }];
      const eerst = await vraag(r, een, { wil });
      const weer = await vraag(r, een, { wil });
      expect([regelVan(eerst).houdt.length, weer.nr]).toEqual([4, eerst.nr]);
      const terug = regelVan(eerst).houdt.slice(0, 3).map(({ nummer, uitgifte }) => ({ plafond: DELFT, nummer, uitgifte }));
      expect(regelVan(await vraag(r, een, { wil: [], terug })).houdt).toHaveLength(1);
      const ander: Commissie = { c: await withOtherDevice(een.c), nummer: 0, stand: null };
      await enrolCommissie(store, r, ander.c);
      expect(regelVan(await vraag(r, ander, { wil: [{ plafond: DELFT, pot: 'eigen', aantal: 99 }] })).houdt).toHaveLength(8);
    });

    test('wat niet op tijd gebruikt is, gaat na de dagen respijt terug; daarna geldt dat recht niet meer', async () => {
      const { r, een, twee, stelVast, setNow } = await maak();
      await stelVast({ '0503': 7 }); // two homes: one each
      const [recht] = regelVan(await vraag(r, een)).houdt;
      setNow('2026-06-20T09:00:00.000Z');
      expect(regelVan(await vraag(r, twee, { wil: [] })).telling).toMatchObject({ vastgehouden: 0, vrij: 2 });
      const laat = await besluit(r, een, { nummer: present(recht).nummer, uitgifte: present(recht).uitgifte });
      expect(regelVan(await vraag(r, een, { wil: [] })).besluiten).toMatchObject([{ besluitId: laat, uitkomst: 'recht', pot: 'eigen', uitgifte: present(recht).uitgifte + 1 }]);
    });

    test('een dossierbestand dat uit een kopie is teruggezet, hoort dat en krijgt er niets bij', async () => {
      const { r, een, stelVast } = await maak();
      await stelVast({ '0503': 67 });
      await besluit(r, een, null);
      const stand = await vraag(r, een, { laatsteBericht: 0 });
      expect([stand.kopie, regelVan(stand).houdt]).toEqual([true, []]);
      expect((await vraag(r, een)).kopie).toBe(false);
    });

    test('na een gemeld herstel krijgt een apparaat terug wat het register had uitgegeven en vergeten', async () => {
      const { r, een, twee, stelVast } = await maak();
      await stelVast({ '0503': 67 });
      const eerder = await vraag(r, een);
      const identiteit = await loadIdentiteit(store, { regio: r.regio, naam: 'Testregister', nu: new Date() });
      await announceHerstel(store, identiteit, new Date('2026-05-06T10:00:00.000Z'));
      const na = await vraag(r, een);
      expect([na.tijdperk, regelVan(na).houdt.map((h) => h.nummer)]).toEqual([2, regelVan(eerder).houdt.map((h) => h.nummer)]);
      expect(regelVan(await vraag(r, twee)).houdt).toEqual([]); // quiet until those who may hold something had their time
    });

    test('alleen het apparaat zelf kan vragen, aan dit register, met zijn eigen zegel', async () => {
      const { r, een, twee, stelVast } = await maak();
      await stelVast({ '0503': 67 });
      const goed = vraagVan(r, een);
      const geval = async (v: Rechtenvraag, c: Testcommissie) => { const reactie = await stuur(r, await verzegel(v, c)); return [reactie.status, probleemVan(reactie).code]; };
      expect(await geval(goed, twee.c)).toEqual([403, 'zegel_ongeldig']);
      expect(await geval({ ...goed, apparaatId: randomUUID() }, een.c)).toEqual([403, 'apparaat_onbekend']);
      expect(await geval({ ...goed, commissieId: twee.c.id }, een.c)).toEqual([403, 'apparaat_onbekend']);
      expect(await geval({ ...goed, registerId: randomUUID() }, een.c)).toEqual([421, 'ander_register']);
      const verzegeld = await verzegel(goed, een.c);
      expect(probleemVan(await request(r.app, { method: 'POST', url: `/v1/apparaten/${twee.c.apparaatId}/rechten`, body: verzegeld })).code).toBe('invoer_ongeldig');
      expect((await request(r.app, { method: 'POST', url: `/v1/apparaten/${een.c.apparaatId}/rechten`, body: { ...verzegeld, extra: 1 } })).status).toBe(400);
      expect((await request(r.app, { method: 'POST', url: '/v1/apparaten/geen-kenmerk/rechten', body: verzegeld })).status).toBe(400);
      // another's statement teaches the register nothing
      const vanTwee = await vraag(r, twee);
      expect(regelVan(await vraag(r, een, { wil: [], stand: twee.stand })).houdt.length + regelVan(vanTwee).houdt.length).toBe(9);
    });

    test('gebeurtenissen en lijsten kunnen alleen groeien', async () => {
      const { r, stelVast } = await maak();
      await stelVast({ '0503': 67 });
      for (const opdracht of [
        sql`update plafondgebeurtenis set inhoud = '{}' where regio = ${r.regio}`, sql`delete from plafondgebeurtenis where regio = ${r.regio}`, sql`delete from verhuurlijst where regio = ${r.regio}`,
        sql`insert into plafondgebeurtenis (regio, nr, gemeente, jaar, inhoud) values (${r.regio}, 9, '0503', 2026, '{}')`,
      ]) await expect(store.database.execute(opdracht)).rejects.toThrow();
    });

    test('na de vrijgave is wat niemand vroeg voor wie het eerst komt', async () => {
      const { r, een, twee, stelVast } = await maak();
      await stelVast({ '0503': 7 });
      await vraag(r, twee, { wil: [{ plafond: DELFT, pot: 'eigen', aantal: 0 }] });
      await besluit(r, een, null);
      const tweede = await besluit(r, een, null);
      expect(regelVan(await vraag(r, een, { wil: [] })).besluiten.find((b) => b.besluitId === tweede)?.uitkomst).toBe('wacht');
      const identiteit = await loadIdentiteit(store, { regio: r.regio, naam: 'Testregister', nu: new Date() });
      const o = { store, identiteit, now: () => new Date('2026-11-01T09:00:00.000Z') };
      expect([await releasePlafonds(o, 2026), await releasePlafonds(o, 2026)]).toEqual([1, 0]);
      expect(regelVan(await vraag(r, een, { wil: [] })).besluiten.find((b) => b.besluitId === tweede)).toMatchObject({ uitkomst: 'recht', pot: 'reserve' });
    });
  });
}
