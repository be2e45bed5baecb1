import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { hashOf } from '../../shared/protocol/hash.ts';
import { BEGIN_KETENHASH, ketenhashOf } from '../../shared/protocol/keten.ts';
import type { Store } from '../../register/store/database.ts';
import { makeBesluit, makeCommissie, makeEnvelop, makeInschrijving, makeSleutelhouder, makeVerzegeld, seal, sign, signBoth, withOtherDevice } from './commission.ts';
import { antwoordVan, bewijsVan, codeVan, enrolCommissie, enrolWith, newCode, openRegio, probleemVan, request, send, type Testregio } from './region.ts';

const rows = async (store: Store, r: Testregio, tabel: 'ontvangen' | 'antwoord'): Promise<number> => {
  const [rij] = await store.database.select({ n: sql<string>`count(*)` }).from(sql`${sql.identifier(tabel)}`).where(sql`regio = ${r.regio}`);
  return Number(rij?.n);
};

/** The SQLSTATE with which the database refuses a statement. */
const refusedWith = async (poging: Promise<unknown>): Promise<unknown> => poging.then(() => 'toegestaan', (fout: unknown) => (fout instanceof Error && fout.cause instanceof Error && 'code' in fout.cause ? fout.cause.code : fout));

type Opener = { readonly open: () => Promise<Store>; readonly instances: number };

/** What the register promises, whatever database it stands on. */
export function describeContract(naam: string, { open, instances }: Opener): void {
  describe(`het register op ${naam}`, () => {
    let store: Store;
    const stores: Store[] = [];
    beforeAll(async () => {
      for (let i = 0; i < instances; i += 1) stores.push(await open());
      const [eerste] = stores;
      if (!eerste) throw new Error('No store');
      store = eerste;
    });
    afterAll(async () => {
      for (const s of stores) await s.close();
    });
    describe('aannemen', () => acceptance(() => store));
    describe('herhalen en tegelijk', () => repetition(() => store, () => stores));
    describe('weigeren', () => refusals(() => store));
    describe('inschrijven', () => enrolment(() => store));
    describe('alleen groeien', () => appendOnly(() => store));
  });
}

function acceptance(store: () => Store): void {
  test('een besluit met twee geldige handtekeningen krijgt een ontvangstbewijs dat met de sleutel van het register te controleren is', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    const reactie = await send(r.app, verzegeld);
    expect(reactie.status).toBe(200);
    const { besluit, handtekeningen } = verzegeld.envelop.bericht;
    const envelopHash = await hashOf(verzegeld.envelop);
    expect(await bewijsVan(reactie, r.register)).toEqual({
      soort: 'toetstafel.ontvangstbewijs', versie: 1,
      register: { id: r.register.id, naam: 'Testregister', regio: r.regio },
      volgnummer: 1, envelopHash,
      besluitId: besluit.besluitId, besluitHash: await hashOf(besluit), handtekeningenHash: await hashOf(handtekeningen),
      ondertekenaars: besluit.ondertekenaars, ontvangenOp: '2026-05-06T09:00:00.000Z',
      vorigeKetenhash: BEGIN_KETENHASH,
      ketenhash: await ketenhashOf({ vorige: BEGIN_KETENHASH, volgnummer: 1, envelopHash }),
    });
  });

  test('wat bewaard wordt is precies wat ondertekend was', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    await send(r.app, verzegeld);
    const [rij] = await store().database.select({ verzegeld: sql<string>`verzegeld` }).from(sql`ontvangen`).where(sql`regio = ${r.regio}`);
    expect(rij?.verzegeld).toBe(canonicalJson(verzegeld));
  });

  test('ieder volgend ontvangstbewijs bouwt voort op het vorige, ook van een andere commissie', async () => {
    const r = await openRegio(store());
    const [een, twee] = [await enrolCommissie(store(), r), await enrolCommissie(store(), r)];
    let vorige = BEGIN_KETENHASH;
    for (const [i, [c, nummer]] of ([[een, 1], [twee, 1], [een, 2], [een, 3], [twee, 2]] as const).entries()) {
      const bewijs = await bewijsVan(await send(r.app, await makeVerzegeld(c, r.register, nummer)), r.register);
      expect(bewijs).toMatchObject({ volgnummer: i + 1, vorigeKetenhash: vorige });
      vorige = bewijs.ketenhash;
    }
  });

  test.each(['2026-01-01', '2026-12-31'])('op de eerste en de laatste dag van het mandaat mag er besloten worden (%s)', async (dag) => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    expect(codeVan(await send(r.app, await makeVerzegeld(c, r.register, 1, makeBesluit(c, { genomenOp: plainDate(dag) }))))).toBe('aanvaard');
  });

  test('een besluit waarin de secretaris als eerste staat geldt ook', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const besluit = makeBesluit(c, { ondertekenaars: [{ rol: 'secretaris', kid: c.secretaris.kid }, { rol: 'voorzitter', kid: c.voorzitter.kid }] });
    const handtekeningen = [await sign(besluit, c.secretaris, 'secretaris'), await sign(besluit, c.voorzitter, 'voorzitter')];
    expect(codeVan(await send(r.app, await seal(makeEnvelop(c, r.register, { nummer: 1, besluit, handtekeningen }), c)))).toBe('aanvaard');
  });

  test('het register zegt wie het is, en dat het gezond en gereed is', async () => {
    const r = await openRegio(store());
    const reactie = await request(r.app, { method: 'GET', url: '/v1/register' });
    expect(JSON.parse(reactie.tekst)).toEqual(r.register);
    expect(reactie.koppen['api-version']).toBe('1.1.0');
    for (const pad of ['/v1/gezond', '/v1/gereed']) expect((await request(r.app, { method: 'GET', url: pad })).status).toBe(200);
  });

  test('een tweede start van dezelfde regio houdt naam, kenmerk en sleutel', async () => {
    const r = await openRegio(store());
    expect((await openRegio(store(), r.regio)).register).toEqual(r.register);
  });
}

function repetition(store: () => Store, stores: () => readonly Store[]): void {
  test('hetzelfde bericht nog eens geeft letterlijk hetzelfde antwoord, ook later en ook met een nieuw zegel', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    const eerste = await send(r.app, verzegeld);
    await send(r.app, await makeVerzegeld(c, r.register, 2));
    r.setNow('2027-01-01T00:00:00.000Z');
    expect((await send(r.app, verzegeld)).tekst).toBe(eerste.tekst);
    const anders = await seal(verzegeld.envelop, c);
    expect(anders.signature).not.toBe(verzegeld.signature);
    expect((await send(r.app, anders)).tekst).toBe(eerste.tekst);
    expect(await rows(store(), r, 'ontvangen')).toBe(2);
  });

  test('twintig keer tegelijk hetzelfde bericht, over alle instanties verdeeld, is één registratie', async () => {
    const r = await openRegio(store());
    const apps = await Promise.all(stores().map(async (s) => (await openRegio(s, r.regio)).app));
    const c = await enrolCommissie(store(), r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    const reacties = await Promise.all(Array.from({ length: 20 }, (_, i) => send(apps[i % apps.length] ?? r.app, verzegeld)));
    expect(new Set(reacties.map((x) => `${x.status} ${x.tekst}`)).size).toBe(1);
    expect((await bewijsVan(reacties[0] ?? (await send(r.app, verzegeld)), r.register)).volgnummer).toBe(1);
    expect([await rows(store(), r, 'ontvangen'), await rows(store(), r, 'antwoord')]).toEqual([1, 1]);
  });

  test('apparaten die door elkaar sturen krijgen samen één keten zonder gaten', async () => {
    const r = await openRegio(store());
    const apps = await Promise.all(stores().map(async (s) => (await openRegio(s, r.regio)).app));
    const apparaten = await Promise.all(Array.from({ length: 6 }, () => enrolCommissie(store(), r)));
    const bewijzen = await Promise.all(
      apparaten.map(async (c, i) => {
        const eigen = [];
        for (let nummer = 1; nummer <= 5; nummer += 1) eigen.push(await bewijsVan(await send(apps[(i + nummer) % apps.length] ?? r.app, await makeVerzegeld(c, r.register, nummer)), r.register));
        return eigen;
      }),
    );
    const keten = bewijzen.flat().sort((a, b) => a.volgnummer - b.volgnummer);
    expect(keten.map((b) => b.volgnummer)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    let vorige = BEGIN_KETENHASH;
    for (const b of keten) {
      expect(b.vorigeKetenhash).toBe(vorige);
      expect(b.ketenhash).toBe(await ketenhashOf({ vorige, volgnummer: b.volgnummer, envelopHash: b.envelopHash }));
      vorige = b.ketenhash;
    }
  });

  test('twee apparaten die tegelijk hetzelfde besluit sturen: één wordt geregistreerd, de ander hoort dat het er al is', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const d = await withOtherDevice(c);
    await enrolCommissie(store(), r, d);
    const besluit = makeBesluit(c);
    const codes = await Promise.all([c, d].map(async (wie) => codeVan(await send(r.app, await makeVerzegeld(wie, r.register, 1, besluit)))));
    expect(codes.sort()).toEqual(['aanvaard', 'besluit_bestaat_al']);
  });

  test('een overgeslagen nummer wordt niet bewaard: het register noemt het nummer dat het verwacht', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const [een, twee, vier] = [await makeVerzegeld(c, r.register, 1), await makeVerzegeld(c, r.register, 2), await makeVerzegeld(c, r.register, 4)];
    const teVroeg = await send(r.app, twee);
    expect([teVroeg.status, teVroeg.soort]).toEqual([409, 'application/problem+json']);
    expect(probleemVan(teVroeg)).toMatchObject({ code: 'nummer_overgeslagen', verwacht: 1 });
    expect(codeVan(await send(r.app, een))).toBe('aanvaard');
    expect(probleemVan(await send(r.app, vier)).verwacht).toBe(2);
    expect(codeVan(await send(r.app, twee))).toBe('aanvaard');
  });

  test('een ander bericht onder een gebruikt nummer wordt geweigerd en verandert het eerste antwoord niet', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const eerste = await makeVerzegeld(c, r.register, 1);
    const antwoord = await send(r.app, eerste);
    expect(codeVan(await send(r.app, await makeVerzegeld(c, r.register, 1)))).toBe('nummer_hergebruikt');
    expect((await send(r.app, eerste)).tekst).toBe(antwoord.tekst);
    expect(await rows(store(), r, 'antwoord')).toBe(1);
  });

  test('een weigering is ook voor altijd: herhalen geeft hetzelfde, ook als de oorzaak weg is, en het volgende nummer gaat door', async () => {
    const r = await openRegio(store());
    const c = await makeCommissie();
    const deputy = await makeSleutelhouder();
    await enrolCommissie(store(), r, c);
    const verzegeld = await makeVerzegeld({ ...c, secretaris: deputy }, r.register, 1);
    const eerste = await send(r.app, verzegeld);
    expect(codeVan(eerste)).toBe('ondertekenaar_onbekend');
    await enrolCommissie(store(), r, { ...c, secretaris: deputy });
    expect((await send(r.app, verzegeld)).tekst).toBe(eerste.tekst);
    const opnieuw = await makeVerzegeld({ ...c, secretaris: deputy }, r.register, 2, verzegeld.envelop.bericht.besluit);
    expect((await bewijsVan(await send(r.app, opnieuw), r.register)).volgnummer).toBe(1);
  });
}

function refusals(store: () => Store): void {
  type Bouw = (r: Testregio, c: Awaited<ReturnType<typeof makeCommissie>>) => ReturnType<typeof makeVerzegeld>;
  const metHandtekeningen = (maak: (c: Awaited<ReturnType<typeof makeCommissie>>, besluit: ReturnType<typeof makeBesluit>) => ReturnType<typeof signBoth>, anders = {}): Bouw => async (r, c) => {
    const besluit = makeBesluit(c, anders);
    return seal(makeEnvelop(c, r.register, { nummer: 1, besluit, handtekeningen: await maak(c, besluit) }), c);
  };
  const gevallen: readonly (readonly [string, string, Bouw])[] = [
    ['een besluit van een andere commissie', 'andere_commissie', async (r, c) => makeVerzegeld(c, r.register, 1, makeBesluit(c, { commissie: { ...makeBesluit(c).commissie, id: r.register.id } }))],
    ['een envelop namens een andere commissie', 'andere_commissie', async (r, c) => {
      const besluit = makeBesluit(c);
      return seal({ ...makeEnvelop(c, r.register, { nummer: 1, besluit, handtekeningen: await signBoth(besluit, c) }), commissieId: r.register.id }, c);
    }],
    ['twee voorzitters', 'rollen_onvolledig', async (r, c) => makeVerzegeld(c, r.register, 1, makeBesluit(c, { ondertekenaars: [{ rol: 'voorzitter', kid: c.voorzitter.kid }, { rol: 'voorzitter', kid: c.secretaris.kid }] }))],
    ['een sleutel voor beide rollen', 'dezelfde_ondertekenaar', async (r, c) => makeVerzegeld({ ...c, secretaris: c.voorzitter }, r.register, 1)],
    ['handtekeningen in de verkeerde volgorde', 'handtekening_van_ander', metHandtekeningen(async (c, b) => (await signBoth(b, c)).reverse())],
    ['twee keer dezelfde handtekening', 'handtekening_van_ander', metHandtekeningen(async (c, b) => [await sign(b, c.voorzitter, 'voorzitter'), await sign(b, c.voorzitter, 'voorzitter')])],
    ['een voorzitter die niet is ingeschreven', 'ondertekenaar_onbekend', async (r, c) => makeVerzegeld({ ...c, voorzitter: await makeSleutelhouder() }, r.register, 1)],
    ['personen die elkaars rol tekenen', 'ondertekenaar_onbekend', async (r, c) => makeVerzegeld({ ...c, voorzitter: c.secretaris, secretaris: c.voorzitter }, r.register, 1)],
    ['een besluit van voor het mandaat', 'mandaat_geldt_niet', async (r, c) => makeVerzegeld(c, r.register, 1, makeBesluit(c, { genomenOp: plainDate('2025-12-31') }))],
    ['een besluit van na het mandaat', 'mandaat_geldt_niet', async (r, c) => makeVerzegeld(c, r.register, 1, makeBesluit(c, { genomenOp: plainDate('2027-01-01') }))],
    ['een besluit dat na het ondertekenen veranderd is', 'handtekening_ongeldig', metHandtekeningen((c, b) => signBoth({ ...b, dictum: 'afwijzen' }, c))],
    ['een handtekening die met een andere sleutel gezet is', 'handtekening_ongeldig', metHandtekeningen(async (c, b) => {
      const [een, twee] = await signBoth(b, c);
      const vreemd = await sign(b, { ...(await makeSleutelhouder()), kid: c.secretaris.kid }, 'secretaris');
      if (!een || !twee) throw new Error('Two signatures');
      return [een, vreemd];
    })],
  ];

  test.each(gevallen)('%s wordt geweigerd (%s), met een reden waar een mens iets mee kan, en staat niet in de keten', async (_wat, code, bouw) => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const antwoord = antwoordVan(await send(r.app, await bouw(r, c)));
    expect(antwoord).toMatchObject({ soort: 'geweigerd', code });
    if (antwoord.soort !== 'geweigerd') throw new Error('Expected a refusal');
    expect(antwoord.reden).toContain('Het register heeft dit besluit niet opgenomen. Uw dossier blijft zoals het was.');
    expect(antwoord.reden).not.toMatch(/!|helaas/i);
    expect(await rows(store(), r, 'ontvangen')).toBe(0);
  });

  test('een besluit dat al geregistreerd is wordt niet nog eens geregistreerd', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const besluit = makeBesluit(c);
    await send(r.app, await makeVerzegeld(c, r.register, 1, besluit));
    expect(codeVan(await send(r.app, await makeVerzegeld(c, r.register, 2, besluit)))).toBe('besluit_bestaat_al');
    expect(await rows(store(), r, 'ontvangen')).toBe(1);
  });

  test('wie niet te herkennen is verbruikt geen nummer: ander register, onbekend apparaat, vals zegel', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const goed = await makeVerzegeld(c, r.register, 1);
    const vreemde = await makeCommissie();
    const pogingen = [
      [421, 'ander_register', await makeVerzegeld(c, { ...r.register, id: vreemde.id }, 1)],
      [403, 'apparaat_onbekend', await makeVerzegeld(vreemde, r.register, 1)],
      [403, 'zegel_ongeldig', await seal(goed.envelop, { ...c, apparaat: vreemde.apparaat })],
      [403, 'zegel_ongeldig', { ...goed, envelop: (await makeVerzegeld(c, r.register, 1)).envelop }],
    ] as const;
    for (const [status, code, verzegeld] of pogingen) {
      const reactie = await send(r.app, verzegeld);
      expect([reactie.status, probleemVan(reactie).code]).toEqual([status, code]);
    }
    expect(await rows(store(), r, 'antwoord')).toBe(0);
    expect(codeVan(await send(r.app, goed))).toBe('aanvaard');
  });

  test('een commissie van de ene regio kan niet in het register van de andere schrijven', async () => {
    const [een, twee] = [await openRegio(store()), await openRegio(store())];
    const c = await enrolCommissie(store(), een);
    expect(probleemVan(await send(twee.app, await makeVerzegeld(c, twee.register, 1))).code).toBe('apparaat_onbekend');
  });
}

function enrolment(store: () => Store): void {
  const codeNa = async (r: Testregio, c: Awaited<ReturnType<typeof makeCommissie>>, koppelcode: string): Promise<string> => {
    const reactie = await enrolWith(r.app, makeInschrijving(c, koppelcode));
    return reactie.status === 200 ? 'ingeschreven' : probleemVan(reactie).code;
  };

  test('een koppelcode werkt één keer; hetzelfde verzoek na een verloren antwoord krijgt hetzelfde antwoord', async () => {
    const r = await openRegio(store());
    const c = await makeCommissie();
    const code = await newCode(store(), r.regio);
    const eerste = await enrolWith(r.app, makeInschrijving(c, code));
    expect(JSON.parse(eerste.tekst)).toEqual(r.register);
    expect((await enrolWith(r.app, makeInschrijving(c, code.toLowerCase().replaceAll('-', ' ')))).tekst).toBe(eerste.tekst);
    expect(await codeNa(r, await makeCommissie(), code)).toBe('koppelcode_gebruikt');
  });

  test('twee commissies die tegelijk dezelfde code gebruiken: één komt binnen', async () => {
    const r = await openRegio(store());
    const code = await newCode(store(), r.regio);
    const uitkomsten = await Promise.all([await makeCommissie(), await makeCommissie()].map((c) => codeNa(r, c, code)));
    expect(uitkomsten.sort()).toEqual(['ingeschreven', 'koppelcode_gebruikt']);
  });

  test('een onbekende code, een code van een andere regio en een verlopen code worden geweigerd', async () => {
    const [r, ander] = [await openRegio(store()), await openRegio(store())];
    const c = await makeCommissie();
    expect(await codeNa(r, c, 'BESTAAT-NIET-1234')).toBe('koppelcode_onbekend');
    expect(await codeNa(r, c, await newCode(store(), ander.regio))).toBe('koppelcode_onbekend');
    const code = await newCode(store(), r.regio);
    r.setNow('2026-05-20T09:00:00.000Z');
    expect(await codeNa(r, c, code)).toBe('koppelcode_verlopen');
    r.setNow('2026-05-20T08:59:59.999Z');
    expect(await codeNa(r, c, code)).toBe('ingeschreven');
  });

  test('een code voor een nieuwe commissie geeft geen toegang tot een bestaande; een code voor één commissie alleen tot die', async () => {
    const r = await openRegio(store());
    const [een, twee] = [await enrolCommissie(store(), r), await makeCommissie()];
    const nieuw = await newCode(store(), r.regio, { soort: 'nieuw' });
    expect(await codeNa(r, await withOtherDevice(een), nieuw)).toBe('koppelcode_alleen_nieuw');
    const eigen = await newCode(store(), r.regio, { soort: 'commissie', commissieId: een.id });
    expect(await codeNa(r, twee, eigen)).toBe('koppelcode_andere_commissie');
    expect(await codeNa(r, await withOtherDevice(een), eigen)).toBe('ingeschreven');
    expect(await codeNa(r, twee, nieuw)).toBe('ingeschreven');
  });

  test('een apparaat krijgt geen andere sleutel of commissie; de code blijft dan bruikbaar', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const code = await newCode(store(), r.regio);
    expect(await codeNa(r, { ...c, apparaat: await makeSleutelhouder() }, code)).toBe('apparaat_bestaat_al');
    expect(await codeNa(r, { ...(await makeCommissie()), apparaatId: c.apparaatId, apparaat: c.apparaat }, code)).toBe('apparaat_bestaat_al');
    expect(await codeNa(r, await withOtherDevice(c), code)).toBe('ingeschreven');
  });

  test('een mandaat eindigt door het opnieuw in te schrijven met een einddatum; een tweede mandaat kan erbij', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const secretaris = (van: string, tot: string | null) => ({ rol: 'secretaris' as const, sleutel: c.secretaris.sleutel, mandaatVan: plainDate(van), mandaatTot: tot === null ? null : plainDate(tot) });
    const inschrijving = makeInschrijving(c, await newCode(store(), r.regio));
    await enrolWith(r.app, { ...inschrijving, ondertekenaars: [secretaris('2026-01-01', '2026-04-30'), secretaris('2026-06-01', null)] });
    const opDag = async (nummer: number, dag: string) => codeVan(await send(r.app, await makeVerzegeld(c, r.register, nummer, makeBesluit(c, { genomenOp: plainDate(dag) }))));
    expect([await opDag(1, '2026-04-30'), await opDag(2, '2026-05-01'), await opDag(3, '2026-06-01')]).toEqual(['aanvaard', 'mandaat_geldt_niet', 'aanvaard']);
  });

  test('de koppelcode zelf staat niet in de database', async () => {
    const r = await openRegio(store());
    const code = await newCode(store(), r.regio);
    const [rij] = await store().database.select({ tekst: sql<string>`k::text` }).from(sql`koppelcode k`).where(sql`regio = ${r.regio}`);
    expect(rij?.tekst).not.toContain(code);
    expect(rij?.tekst).not.toContain(code.replaceAll('-', ''));
  });
}

function appendOnly(store: () => Store): void {
  const TABELLEN = ['ontvangen', 'antwoord', 'ondertekenaar', 'apparaat', 'commissie', 'register'];

  test.each(TABELLEN)('de database weigert veranderen, verwijderen en leegmaken van %s', async (tabel) => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    await send(r.app, await makeVerzegeld(c, r.register, 1));
    const t = sql.identifier(tabel);
    for (const opdracht of [sql`update ${t} set regio = regio where regio = ${r.regio}`, sql`delete from ${t} where regio = ${r.regio}`, sql`truncate ${t} cascade`]) {
      expect(await refusedWith(store().database.execute(opdracht))).toBe('23001');
    }
    expect([await rows(store(), r, 'ontvangen'), await rows(store(), r, 'antwoord')]).toEqual([1, 1]);
  });

  test('de database weigert een gat of een tweede tak in de keten, wie er ook schrijft', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    await send(r.app, await makeVerzegeld(c, r.register, 1));
    const kopie = (volgnummer: number, vorige: string) =>
      sql`insert into ontvangen select regio, ${volgnummer}, commissie_id, apparaat_id, nummer + ${volgnummer}, envelop_hash, gen_random_uuid(), besluit_hash, verzegeld, ontvangen_op, ${vorige}, ketenhash, ontvangstbewijs from ontvangen where regio = ${r.regio}`;
    for (const poging of [kopie(3, 'a'.repeat(64)), kopie(2, BEGIN_KETENHASH), kopie(1, BEGIN_KETENHASH)]) expect(await refusedWith(store().database.execute(poging))).toBe('23514');
    expect(await rows(store(), r, 'ontvangen')).toBe(1);
  });
}
