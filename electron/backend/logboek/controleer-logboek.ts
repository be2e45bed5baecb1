import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { openCheckpoint, type Checkpoint } from '../../../shared/protocol/checkpoint.ts';
import { Registeridentiteit, VerzegeldeEnvelop, type Ontvangstbewijs } from '../../../shared/protocol/envelop.ts';
import { hashOf } from '../../../shared/protocol/hash.ts';
import { sleutelKenmerk, verifyDetached, type PubliekeSleutel } from '../../../shared/protocol/jws.ts';
import { BEGIN_KETENHASH, ketenhashOf } from '../../../shared/protocol/keten.ts';
import { Blad, openLogidentiteit, renderHash, type Inschrijfblad } from '../../../shared/protocol/logboek.ts';
import { applyBlad, BEGIN_RAND, computeWortel, hashBlad, type Hash, type Rand, type Sha } from '../../../shared/protocol/merkle.ts';
import { findTegelbreedte, parseBundel, renderTegelpad, TEGELBREEDTE } from '../../../shared/protocol/tegel.ts';
import type { Logbron } from './logboek-bron.ts';

const sha: Sha = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Which part of a log does not hold. */
export type Logfout = { readonly deel: 'register' | 'checkpoint' | 'blad' | 'tegel' | 'wortel' | 'nummering' | 'keten' | 'inschrijving' | 'besluit'; readonly melding: string };
/** What was computed again. `besluiten` is null when the source does not hold the decisions themselves. */
export type Loguitslag = { readonly register: Registeridentiteit; readonly registerKenmerk: string; readonly checkpoint: Checkpoint; readonly bladen: number; readonly inschrijvingen: number; readonly geregistreerd: number; readonly tijdperken: number; readonly besluiten: number | null };

/** Carries the first fault out of the walk; never leaves this file. */
class Gevonden extends Error {
  readonly fout: Logfout;
  constructor(deel: Logfout['deel'], melding: string) {
    super(melding);
    this.fout = { deel, melding };
  }
}
function eis(klopt: boolean, deel: Logfout['deel'], melding: string): asserts klopt {
  if (!klopt) throw new Gevonden(deel, melding);
}

const tekstVan = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
function jsonVan(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(tekstVan(bytes));
  } catch {
    return undefined;
  }
}

async function readKop({ lees }: Logbron, kenmerk: string | null): Promise<{ register: Registeridentiteit; checkpoint: Checkpoint }> {
  const [wie, nota] = [await lees('register.json'), await lees('log/checkpoint')];
  eis(wie !== undefined && nota !== undefined, 'register', 'Hier staat geen register en geen checkpoint. Controleer de map of het adres.');
  const gelezen = Registeridentiteit.safeParse(jsonVan(wie));
  const log = gelezen.data && (await openLogidentiteit(gelezen.data));
  eis(gelezen.success && log !== undefined, 'register', 'Wie het register is, is niet te lezen, of zijn sleutel staat niet achter de sleutel van het logboek.');
  eis(kenmerk === null || (await sleutelKenmerk(gelezen.data.sleutel)) === kenmerk, 'register', 'Dit is een ander register dan u opgaf: de sleutel is anders.');
  const checkpoint = await openCheckpoint(new TextDecoder().decode(nota), log.sleutel);
  eis(checkpoint !== undefined, 'checkpoint', 'Het checkpoint is niet door dit logboek ondertekend, of het is veranderd.');
  return { register: gelezen.data, checkpoint };
}

/** Leaves by their bundles; each hash is compared with the tile beside it. */
async function readBladen({ lees }: Logbron, omvang: number): Promise<{ bladen: Blad[]; hashes: Hash[] }> {
  const [bladen, hashes]: [Blad[], Hash[]] = [[], []];
  for (let nr = 0; nr * TEGELBREEDTE < omvang; nr += 1) {
    const plek = { nr, breedte: findTegelbreedte(omvang, { niveau: 0, nr }) };
    const [bundel, tegel] = [await lees(`log/${renderTegelpad({ niveau: 'entries', ...plek })}`), await lees(`log/${renderTegelpad({ niveau: 0, ...plek })}`)];
    const inhouden = bundel && parseBundel(bundel);
    eis(inhouden?.length === plek.breedte, 'blad', `Bundel ${nr} van het logboek ontbreekt of is niet heel.`);
    for (const [i, inhoud] of inhouden.entries()) {
      const index = nr * TEGELBREEDTE + i;
      const blad = Blad.safeParse(jsonVan(inhoud));
      eis(blad.success && canonicalJson(blad.data) === tekstVan(inhoud), 'blad', `Blad ${index} is niet te lezen.`);
      const hash = hashBlad(sha, inhoud);
      eis(tegel !== undefined && renderHash(hash) === renderHash(tegel.slice(i * 32, (i + 1) * 32)), 'blad', `Blad ${index} is niet het blad waarover de boom gaat.`);
      bladen.push(blad.data);
      hashes.push(hash);
    }
    eis(tegel?.length === plek.breedte * 32, 'tegel', `Tegel ${nr} van de onderste laag heeft niet de goede lengte.`);
  }
  return { bladen, hashes };
}

const foldOf = (hashes: readonly Hash[]): Hash => computeWortel(sha, hashes.reduce<Rand>((rand, h) => applyBlad(sha, rand, h), BEGIN_RAND));

async function checkBoom({ lees }: Logbron, checkpoint: Checkpoint, bladhashes: readonly Hash[]): Promise<void> {
  let laag = bladhashes;
  for (let niveau = 1; laag.length >= TEGELBREEDTE; niveau += 1) {
    laag = Array.from({ length: Math.floor(laag.length / TEGELBREEDTE) }, (_, i) => foldOf(laag.slice(i * TEGELBREEDTE, (i + 1) * TEGELBREEDTE)));
    for (let nr = 0; nr * TEGELBREEDTE < laag.length; nr += 1) {
      const breedte = findTegelbreedte(checkpoint.omvang, { niveau, nr });
      const tegel = await lees(`log/${renderTegelpad({ niveau, nr, breedte })}`);
      eis(tegel !== undefined && renderHash(tegel) === laag.slice(nr * TEGELBREEDTE, nr * TEGELBREEDTE + breedte).map(renderHash).join(''), 'tegel', `Tegel ${nr} van laag ${niveau} volgt niet uit de laag eronder.`);
    }
  }
  eis(renderHash(foldOf(bladhashes)) === renderHash(checkpoint.wortel), 'wortel', 'De wortel in het checkpoint volgt niet uit de bladen.');
}

/** Enrolments as they count at a place in the log. */
type Ingeschreven = { readonly apparaten: Map<string, { readonly sleutel: PubliekeSleutel; readonly commissieId: string }>; readonly mandaten: Map<string, Inschrijfblad['ondertekenaars'][number]> };
type Wandeling = { readonly register: Registeridentiteit; readonly ingeschreven: Ingeschreven; readonly besluiten: readonly string[] | null; volgnummer: number; ketenhash: string; tijdperk: string | null; tijdperken: number; inschrijvingen: number; plafonds: number; readonly nummers: Map<string, number> };

async function enrolBlad(w: Wandeling, blad: Inschrijfblad): Promise<void> {
  for (const { kid, sleutel } of [...blad.apparaten, ...blad.ondertekenaars]) eis((await sleutelKenmerk(sleutel)) === kid, 'inschrijving', `Een sleutel in de inschrijving van ${blad.ingeschrevenOp} heeft een andere naam dan hij zou moeten hebben.`);
  for (const { id, sleutel } of blad.apparaten) w.ingeschreven.apparaten.set(id, { sleutel, commissieId: blad.commissie.id });
  for (const o of blad.ondertekenaars) w.ingeschreven.mandaten.set(canonicalJson([blad.commissie.id, o.rol, o.kid, o.mandaatVan]), o);
  w.inschrijvingen += 1;
}

async function checkBesluit(w: Wandeling, bewijs: Ontvangstbewijs, regel: string): Promise<void> {
  const n = bewijs.volgnummer;
  const gelezen = VerzegeldeEnvelop.safeParse(jsonVan(new TextEncoder().encode(regel)));
  eis(gelezen.success, 'besluit', `Besluit ${n} is niet te lezen.`);
  const { envelop, ...zegel } = gelezen.data;
  const { besluit, handtekeningen } = envelop.bericht;
  eis((await hashOf(envelop)) === bewijs.envelopHash && (await hashOf(besluit)) === bewijs.besluitHash && (await hashOf(handtekeningen)) === bewijs.handtekeningenHash && besluit.besluitId === bewijs.besluitId, 'besluit', `Besluit ${n} is niet het besluit dat in het logboek staat.`);
  const apparaat = w.ingeschreven.apparaten.get(envelop.apparaatId);
  eis(apparaat?.commissieId === besluit.commissie.id && envelop.commissieId === besluit.commissie.id && envelop.registerId === w.register.id && (await verifyDetached(envelop, zegel, apparaat.sleutel)), 'besluit', `Het zegel van besluit ${n} is niet van een apparaat dat toen was ingeschreven.`);
  eis(envelop.nummer > (w.nummers.get(envelop.apparaatId) ?? 0), 'nummering', `Besluit ${n} heeft een nummer dat zijn apparaat al had gebruikt.`);
  w.nummers.set(envelop.apparaatId, envelop.nummer);
  eis(new Set(handtekeningen.map((h) => h.rol)).size === 2 && new Set(handtekeningen.map((h) => h.kid)).size === 2, 'besluit', `Besluit ${n} is niet door twee personen ondertekend.`);
  for (const [i, { rol, kid, ...handtekening }] of handtekeningen.entries()) {
    const mandaat = [...w.ingeschreven.mandaten.entries()].find(([k, m]) => k.startsWith(`["${besluit.commissie.id}",`) && m.rol === rol && m.kid === kid && m.mandaatVan <= besluit.genomenOp && (m.mandaatTot === null || besluit.genomenOp <= m.mandaatTot))?.[1];
    eis(mandaat !== undefined && besluit.ondertekenaars[i]?.kid === kid && besluit.ondertekenaars[i].rol === rol, 'besluit', `De ${rol} onder besluit ${n} had daarvoor geen mandaat.`);
    eis(await verifyDetached(besluit, handtekening, mandaat.sleutel), 'besluit', `De handtekening van de ${rol} onder besluit ${n} klopt niet.`);
  }
}

async function walkBlad(w: Wandeling, blad: Blad, index: number): Promise<void> {
  if (blad.soort === 'toetstafel.tijdperk') {
    eis(blad.registerId === w.register.id && blad.nr === w.tijdperken + 1 && blad.vorige === w.tijdperk && blad.omvang === index, 'nummering', `Het tijdperk op blad ${index} sluit niet aan op het vorige.`);
    w.tijdperk = blad.id;
    w.tijdperken += 1;
  } else if (blad.soort === 'toetstafel.inschrijving') {
    eis(blad.registerId === w.register.id, 'inschrijving', `De inschrijving op blad ${index} is van een ander register.`);
    await enrolBlad(w, blad);
  } else if (blad.soort === 'toetstafel.plafond') {
    eis(blad.registerId === w.register.id && blad.nr === w.plafonds + 1, 'nummering', `Na plafondblad ${w.plafonds} komt op blad ${index} niet plafondblad ${w.plafonds + 1}.`);
    w.plafonds += 1;
  } else {
    eis(blad.register.id === w.register.id && blad.volgnummer === w.volgnummer + 1, 'nummering', `Na besluit ${w.volgnummer} komt op blad ${index} niet besluit ${w.volgnummer + 1}.`);
    eis(blad.vorigeKetenhash === w.ketenhash && blad.ketenhash === (await ketenhashOf({ vorige: w.ketenhash, volgnummer: blad.volgnummer, envelopHash: blad.envelopHash })), 'keten', `De schakel van besluit ${blad.volgnummer} sluit niet aan op de vorige.`);
    w.volgnummer = blad.volgnummer;
    w.ketenhash = blad.ketenhash;
    if (w.besluiten) {
      const regel = w.besluiten[blad.volgnummer - 1];
      eis(regel !== undefined, 'besluit', `Besluit ${blad.volgnummer} staat in het logboek, maar niet in het afschrift.`);
      await checkBesluit(w, blad, regel);
    }
  }
}

async function walk(bron: Logbron, kenmerk: string | null): Promise<Loguitslag> {
  const { register, checkpoint } = await readKop(bron, kenmerk);
  const { bladen, hashes } = await readBladen(bron, checkpoint.omvang);
  await checkBoom(bron, checkpoint, hashes);
  const tekst = bron.soort === 'map' ? await bron.lees('besluiten.jsonl') : undefined;
  const besluiten = tekst === undefined ? null : tekstVan(tekst).split('\n').slice(0, -1);
  const w: Wandeling = { register, ingeschreven: { apparaten: new Map(), mandaten: new Map() }, besluiten, volgnummer: 0, ketenhash: BEGIN_KETENHASH, tijdperk: null, tijdperken: 0, inschrijvingen: 0, plafonds: 0, nummers: new Map() };
  for (const [index, blad] of bladen.entries()) await walkBlad(w, blad, index);
  eis(checkpoint.tijdperk === w.tijdperk, 'checkpoint', 'Het checkpoint noemt een ander tijdperk dan het laatste in het logboek.');
  eis(besluiten === null || besluiten.length === w.volgnummer, 'besluit', 'Het afschrift heeft meer besluiten dan het logboek.');
  return { register, registerKenmerk: await sleutelKenmerk(register.sleutel), checkpoint, bladen: bladen.length, inschrijvingen: w.inschrijvingen, geregistreerd: w.volgnummer, tijdperken: w.tijdperken, besluiten: besluiten && besluiten.length };
}

/** Computes a log again from the outside: keys, checkpoint, leaves, tree, numbers, chain and, from a copy, the decisions. */
export async function controleerLogboek(bron: Logbron, kenmerk: string | null): Promise<Result<Loguitslag, Logfout>> {
  try {
    return ok(await walk(bron, kenmerk));
  } catch (fout) {
    if (fout instanceof Gevonden) return err(fout.fout);
    throw fout;
  }
}
