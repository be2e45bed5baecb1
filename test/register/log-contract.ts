import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../shared/kernel/canonical-json.ts';
import { openCheckpoint, type Checkpoint } from '../../shared/protocol/checkpoint.ts';
import { Registeridentiteit } from '../../shared/protocol/envelop.ts';
import { openCompact } from '../../shared/protocol/jws.ts';
import { Aansluiting, Blad, openLogidentiteit, parseHash, Tijdperk } from '../../shared/protocol/logboek.ts';
import { verifyAansluiting, type Hash } from '../../shared/protocol/merkle.ts';
import { openOntvangstbewijs, peekOntvangstbewijs, type Ontvangstfeiten } from '../../shared/protocol/ontvangstbewijs.ts';
import { parseBundel } from '../../shared/protocol/tegel.ts';
import { appendToLog } from '../../register/log/append.ts';
import { announceHerstel } from '../../register/log/open-log.ts';
import type { Store } from '../../register/store/database.ts';
import { loadIdentiteit } from '../../register/store/identity.ts';
import { inRegionTransaction } from '../../register/store/receipts.ts';
import { makeInschrijving, makeVerzegeld } from './commission.ts';
import { antwoordVan, bewijsVan, enrolCommissie, enrolWith, newCode, openRegio, request, send, urlVan, type Testregio } from './region.ts';

const get = async (r: Testregio, url: string): Promise<{ status: number; bytes: Uint8Array<ArrayBuffer>; tekst: string; koppen: Readonly<Record<string, unknown>> }> => {
  const antwoord = await r.app.inject({ method: 'GET', url });
  return { status: antwoord.statusCode, bytes: new Uint8Array(antwoord.rawPayload), tekst: antwoord.body, koppen: antwoord.headers };
};
const wie = async (r: Testregio): Promise<Registeridentiteit> => Registeridentiteit.parse(JSON.parse((await get(r, '/v1/register?protocol=2')).tekst));
const logsleutel = async (r: Testregio): Promise<string> => (await openLogidentiteit(await wie(r)))?.sleutel ?? '';
const checkpointVan = async (r: Testregio): Promise<Checkpoint> => {
  const c = await openCheckpoint((await get(r, '/v1/log/checkpoint')).tekst, await logsleutel(r));
  if (!c) throw new Error('No checkpoint that its key opens');
  return c;
};
const aansluiting = async (r: Testregio, van: number, naar?: number): Promise<Aansluiting> =>
  Aansluiting.parse(JSON.parse((await get(r, `/v1/log/aansluiting?van=${van}${naar === undefined ? '' : `&naar=${naar}`}`)).tekst));

async function sendForLog(r: Testregio, verzegeld: Awaited<ReturnType<typeof makeVerzegeld>>): Promise<{ tekst: string; geopend: Ontvangstfeiten }> {
  const reactie = await request(r.app, { method: 'PUT', url: `${urlVan(verzegeld)}?protocol=2`, body: verzegeld });
  const antwoord = antwoordVan(reactie);
  const geopend = antwoord.soort === 'aanvaard' ? await openOntvangstbewijs(antwoord.ontvangstbewijs, await wie(r)) : undefined;
  if (!geopend) throw new Error(`No receipt that opens: ${reactie.tekst.slice(0, 200)}`);
  return { tekst: reactie.tekst, geopend };
}

const bladenVan = async (r: Testregio): Promise<Blad[]> => {
  const { omvang } = await checkpointVan(r);
  const bundel = parseBundel((await get(r, `/v1/log/tile/entries/000${omvang === 256 ? '' : `.p/${omvang}`}`)).bytes) ?? [];
  return bundel.map((b) => Blad.parse(JSON.parse(new TextDecoder().decode(b))));
};

/** Takes the log away as if this version had never run, and leaves what the version before it kept. */
export async function removeLog(store: Store): Promise<void> {
  await store.database.execute(sql`drop table blad, tegel, checkpoint, tijdperk, logboek, eenmalig, plafondgebeurtenis, verhuurlijst cascade`);
  await store.database.execute(sql`drop function blad_sluit_aan, plafondgebeurtenis_sluit_aan`);
  await store.database.execute(sql`delete from drizzle.__drizzle_migrations where created_at > (select min(created_at) + 60000 from drizzle.__drizzle_migrations)`);
}

type Opener = { readonly open: () => Promise<Store>; /** The same data again, as the next version finds it. */ readonly reopen: (store: Store) => Promise<Store> };

/** What the log of the register promises, whatever database it stands on. */
export function describeLog(naam: string, { open, reopen }: Opener): void {
  describe(`het logboek op ${naam}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    describe('wat erin komt', () => growth(() => store));
    describe('wat ieder kan lezen', () => reading(() => store));
    describe('wat niet kan', () => attacks(() => store));
    test('gegevens van vóór het logboek komen er bij de eerste start in, en oude ontvangstbewijzen blijven gelden', async () => {
      const r = await openRegio(store);
      const c = await enrolCommissie(store, r);
      r.setNow('2026-05-07T09:00:00.000Z');
      const oud = await makeVerzegeld(c, r.register, 1);
      const antwoord = await send(r.app, oud);
      const later = await enrolCommissie(store, r);
      await send(r.app, await makeVerzegeld(later, r.register, 1));
      await removeLog(store);
      store = await reopen(store);

      const weer = await openRegio(store, r.regio);
      expect(weer.register).toEqual(r.register);
      expect((await bladenVan(weer)).map((b) => b.soort.replace('toetstafel.', ''))).toEqual(['tijdperk', 'inschrijving', 'inschrijving', 'ontvangstbewijs', 'ontvangstbewijs']);
      expect((await send(weer.app, oud)).tekst).toBe(antwoord.tekst);
      const { geopend } = await sendForLog(weer, oud);
      expect(geopend).toMatchObject({ bewijs: await bewijsVan(antwoord, r.register), log: { index: 3, checkpoint: { omvang: 5 } } });
      expect((await sendForLog(weer, await makeVerzegeld(c, r.register, 2))).geopend).toMatchObject({ bewijs: { volgnummer: 3 }, log: { index: 5 } });
    });
  });
}

function growth(store: () => Store): void {
  test('begin, inschrijvingen en besluiten zijn ieder een blad, in de volgorde waarin ze binnenkwamen', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const bewijs = await bewijsVan(await send(r.app, await makeVerzegeld(c, r.register, 1)), r.register);
    const bladen = await bladenVan(r);
    expect(bladen[0]).toMatchObject({ soort: 'toetstafel.tijdperk', nr: 1, vorige: null, omvang: 0, registerId: r.register.id });
    expect(bladen[1]).toMatchObject({ soort: 'toetstafel.inschrijving', commissie: { id: c.id }, apparaten: [{ id: c.apparaatId, kid: c.apparaat.kid }], ondertekenaars: [{ rol: 'voorzitter', kid: c.voorzitter.kid }, { rol: 'secretaris', kid: c.secretaris.kid }] });
    expect(bladen.slice(2)).toEqual([bewijs]);
  });

  test('het ontvangstbewijs van versie 2 is dat van versie 1 met zijn plaats in het logboek; een herhaling is letterlijk gelijk', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    const een = await sendForLog(r, verzegeld);
    for (let nummer = 2; nummer <= 6; nummer += 1) await sendForLog(r, await makeVerzegeld(c, r.register, nummer));
    expect((await sendForLog(r, verzegeld)).tekst).toBe(een.tekst);
    expect(een.geopend.bewijs).toEqual(await bewijsVan(await send(r.app, verzegeld), r.register));
    expect(een.geopend.log).toMatchObject({ index: 2, checkpoint: { omvang: 3 } });
  });

  test('wie versie 1 spreekt, ziet van het logboek niets', async () => {
    const r = await openRegio(store());
    expect(JSON.parse((await get(r, '/v1/register')).tekst)).toEqual(r.register);
    const c = await enrolCommissie(store(), r);
    const antwoord = antwoordVan(await send(r.app, await makeVerzegeld(c, r.register, 1)));
    expect(antwoord.soort === 'aanvaard' && antwoord.ontvangstbewijs.split('.')).toHaveLength(3);
  });

  test('geen blad voor een weigering, een herhaling of een inschrijving die niet lukte', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    await send(r.app, verzegeld);
    const voor = (await checkpointVan(r)).omvang;
    await send(r.app, verzegeld);
    await send(r.app, await makeVerzegeld(c, r.register, 2, verzegeld.envelop.bericht.besluit));
    await enrolWith(r.app, makeInschrijving(c, 'BESTAAT-NIET-1234'));
    expect((await checkpointVan(r)).omvang).toBe(voor);
    await enrolWith(r.app, makeInschrijving(c, await newCode(store(), r.regio)));
    expect((await checkpointVan(r)).omvang).toBe(voor + 1);
  });

  test('een aangekondigd herstel begint een tijdperk dat zegt waar het aansloot', async () => {
    const r = await openRegio(store());
    await enrolCommissie(store(), r);
    const voor = await checkpointVan(r);
    const identiteit = await loadIdentiteit(store(), { regio: r.regio, naam: '', nu: new Date() });
    const nieuw = await announceHerstel(store(), identiteit, new Date('2026-06-01T00:00:00.000Z'));
    expect(nieuw).toMatchObject({ nr: 2, vorige: voor.tijdperk, omvang: voor.omvang });
    expect(parseHash(nieuw.wortel)).toEqual(voor.wortel);
    const na = await checkpointVan(r);
    expect([na.omvang, na.tijdperk]).toEqual([voor.omvang + 1, nieuw.id]);
    const { tijdperken } = await aansluiting(r, voor.omvang);
    expect(await Promise.all(tijdperken.map(async (t) => Tijdperk.parse(await openCompact(t, r.register.sleutel)).id))).toEqual([voor.tijdperk, nieuw.id]);
  });
}

function reading(store: () => Store): void {
  test('van elke omvang naar elke latere is te bewijzen dat er alleen iets bij kwam, ook over volle tegels heen', { timeout: 60_000 }, async () => {
    const r = await openRegio(store());
    const identiteit = await loadIdentiteit(store(), { regio: r.regio, naam: '', nu: new Date() });
    const sleutel = await logsleutel(r);
    const blad = Blad.parse((await bladenVan(r))[0]);
    const standen: { omvang: number; wortel: Hash }[] = [await checkpointVan(r)];
    // one by one over the edge of a tile, and many at once over two
    for (const erbij of [1, 1, 1, 120, 130, 1, 1, 1, 1, 300, 1]) {
      await inRegionTransaction(store(), r.regio, (tx) => appendToLog(tx, identiteit, Array.from({ length: erbij }, () => ({ blad }))));
      standen.push(await checkpointVan(r));
    }
    expect(standen.at(-1)?.omvang).toBe(559);
    for (const van of standen) for (const naar of standen.filter((s) => s.omvang >= van.omvang)) {
      const { pad, checkpoint } = await aansluiting(r, van.omvang, naar.omvang);
      expect((await openCheckpoint(checkpoint, sleutel))?.omvang).toBe(559);
      expect(await verifyAansluiting({ van, naar, pad: (pad ?? []).map(parseHash) })).toBe(true);
    }
    expect((await aansluiting(r, 560)).pad).toBeNull();
    expect((await get(r, '/v1/log/tile/0/000')).bytes).toHaveLength(8_192);
    expect((await get(r, '/v1/log/tile/0/002.p/47')).bytes).toHaveLength(47 * 32);
    expect((await get(r, '/v1/log/tile/1/000.p/2')).bytes).toHaveLength(64);
    expect(parseBundel((await get(r, '/v1/log/tile/entries/001')).bytes)).toHaveLength(256);
    expect(parseBundel((await get(r, '/v1/log/tile/entries/001')).bytes)?.[0]).toEqual(canonicalBytes(blad));
  });

  test('checkpoint en tegels hebben de koppen van de norm', async () => {
    const r = await openRegio(store());
    const [checkpoint, tegel] = [await get(r, '/v1/log/checkpoint'), await get(r, '/v1/log/tile/0/000.p/1')];
    expect([checkpoint.koppen['content-type'], checkpoint.koppen['cache-control']]).toEqual(['text/plain; charset=utf-8', 'no-store']);
    expect([tegel.koppen['content-type'], tegel.koppen['cache-control']]).toEqual(['application/octet-stream', 'public, max-age=31536000, immutable']);
  });

  test.each([
    ['/v1/log/tile/0/000', 404], ['/v1/log/tile/0/001.p/1', 404], ['/v1/log/tile/1/000.p/1', 404], ['/v1/log/tile/0/000.p/2', 404], ['/v1/log/tile/entries/000.p/9', 404], ['/v1/log/tile/64/000', 404],
    ['/v1/log/tile/0/x', 404], ['/v1/log/tile/../register', 404], ['/v1/log/aansluiting', 400], ['/v1/log/aansluiting?van=-1', 400], ['/v1/log/aansluiting?van=1e9', 400], ['/v1/log/aansluiting?van=1&van=2', 400],
  ])('wat er niet is, geeft een Nederlands probleem: %s', async (url, status) => {
    const r = await openRegio(store());
    const antwoord = await get(r, url);
    expect([antwoord.status, String(antwoord.koppen['content-type']).split(';')[0]]).toEqual([status, 'application/problem+json']);
  });
}

function attacks(store: () => Store): void {
  const refusedWith = async (poging: Promise<unknown>): Promise<unknown> => poging.then(() => 'toegestaan', (fout: unknown) => (fout instanceof Error && fout.cause instanceof Error && 'code' in fout.cause ? fout.cause.code : fout));

  test.each(['logboek', 'tijdperk', 'blad', 'tegel', 'checkpoint'])('de database weigert veranderen, verwijderen en leegmaken van %s', async (tabel) => {
    const t = sql.identifier(tabel);
    for (const opdracht of [sql`update ${t} set regio = regio`, sql`delete from ${t}`, sql`truncate ${t} cascade`]) expect(await refusedWith(store().database.execute(opdracht))).toBe('23001');
  });

  test('de database weigert een gat in het logboek of een tweede blad op een plaats, wie er ook schrijft', async () => {
    const r = await openRegio(store());
    for (const plek of [0, 2, 7]) {
      expect(['23514', '23505']).toContain(await refusedWith(store().database.execute(sql`insert into blad select regio, ${plek}, null, inhoud, hash from blad where regio = ${r.regio}`)));
    }
    expect((await checkpointVan(r)).omvang).toBe(1);
  });

  test('een ontvangstbewijs met één ander teken, van een ander register of zonder geldige logsleutel gaat niet open', async () => {
    const [r, ander] = [await openRegio(store()), await openRegio(store())];
    const c = await enrolCommissie(store(), r);
    const antwoord = JSON.parse((await sendForLog(r, await makeVerzegeld(c, r.register, 1))).tekst) as { ontvangstbewijs: string };
    const [register, vreemd] = [await wie(r), await wie(ander)];
    const bewijs = antwoord.ontvangstbewijs;
    for (let i = bewijs.indexOf('~'); i < bewijs.length; i += 1) {
      const anders = bewijs.slice(0, i) + String.fromCharCode(bewijs.charCodeAt(i) ^ 1) + bewijs.slice(i + 1);
      if (await openOntvangstbewijs(anders, register)) throw new Error(`character ${i} was not noticed`);
    }
    const { log: _log, ...zonder } = register;
    const vals = vreemd.log && register.log && { ...register, log: { sleutel: vreemd.log.sleutel, verklaring: register.log.verklaring } };
    for (const wieDan of [vreemd, zonder, { ...register, log: vreemd.log }, vals ?? zonder, { ...register, id: vreemd.id }]) expect(await openOntvangstbewijs(bewijs, wieDan)).toBeUndefined();
    expect(await openOntvangstbewijs(`${bewijs}~${bewijs.split('~')[1] ?? ''}`, register)).toBeUndefined();
  });

  test('het bewijs van een ander besluit uit hetzelfde logboek past niet', async () => {
    const r = await openRegio(store());
    const c = await enrolCommissie(store(), r);
    const delen = [];
    for (const nummer of [1, 2]) delen.push((JSON.parse((await sendForLog(r, await makeVerzegeld(c, r.register, nummer))).tekst) as { ontvangstbewijs: string }).ontvangstbewijs.split('~'));
    const [[een = ''] = [], [, twee = ''] = []] = delen;
    expect(await openOntvangstbewijs(`${een}~${twee}`, await wie(r))).toBeUndefined();
    const geopend = await openOntvangstbewijs(een, await wie(r));
    expect(geopend).toMatchObject({ bewijs: { volgnummer: 1 }, log: null });
    for (const lezing of [een, `${een}~${twee}`]) expect(peekOntvangstbewijs(lezing)).toEqual(geopend?.bewijs); // a list reads it without asking who says it
    for (const niets of ['', 'abc', 'a.b.c', `${een.split('.')[0] ?? ''}.e30.x`, `a.${'é'.repeat(9)}.c`, 'a._____w.c']) expect(peekOntvangstbewijs(niets)).toBeUndefined();
  });
}
