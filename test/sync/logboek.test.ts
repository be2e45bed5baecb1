import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpRegister } from '../../electron/backend/adapters/http-register.ts';
import type { RegisterClient } from '../../electron/backend/ports/register-client.ts';
import { parseCheckpoint, renderCheckpoint } from '../../shared/protocol/checkpoint.ts';
import { verifyBesluitbestand } from '../../shared/protocol/besluitbestand.ts';
import type { Aansluiting } from '../../shared/protocol/logboek.ts';
import { parseNotasleutel, renderNotasleutel, signNota } from '../../shared/protocol/nota.ts';
import { besluit, beoordeel, dienIn, maakBestand, meldAan, onderteken, startProgramma, type Programma, type Stand } from '../backend/programma.ts';
import { makeCommissie, makeInschrijving } from '../register/commission.ts';
import { startStorendRegister, type StorendRegister } from './storend-register.ts';

const MAIN = path.resolve(import.meta.dirname, '../../register/main.ts');

/** What stands between the program and the register: an older register, or somebody who changes answers. */
let oud = true;
let knoei: (a: Aansluiting) => Aansluiting | Promise<Aansluiting> = (a) => a;
const client: RegisterClient = {
  async schrijfIn(adres, inschrijving) {
    const antwoord = await httpRegister.schrijfIn(adres, inschrijving);
    if (antwoord.soort !== 'ingeschreven' || !oud) return antwoord;
    const { log: _log, ...register } = antwoord.register;
    return { ...antwoord, register };
  },
  async identiteit(adres) {
    const wie = await httpRegister.identiteit(adres);
    if (!wie || !oud) return wie;
    const { log: _log, ...register } = wie;
    return register;
  },
  async verstuur(adres, envelop) {
    const antwoord = await httpRegister.verstuur(adres, envelop);
    return antwoord.soort === 'aanvaard' && oud ? { ...antwoord, ontvangstbewijs: antwoord.ontvangstbewijs.split('~')[0] ?? '' } : antwoord;
  },
  async aansluiting(adres, vraag) {
    const a = await httpRegister.aansluiting(adres, vraag);
    return a && knoei(a);
  },
  wijzigingen: httpRegister.wijzigingen,
};

let p: Programma;
let register: StorendRegister;
let map: string;
let kopie: string;
let echt: string;

beforeAll(async () => {
  p = startProgramma({ register: client });
  await maakBestand(p);
  [map, kopie, echt] = ['register', 'kopie', 'echt'].map((naam) => path.join(p.datamap, naam)) as [string, string, string]; // three names in, three out
  register = await startStorendRegister(map);
  await p.vraag('connectRegister', { adres: register.adres, koppelcode: register.koppelcode });
}, 120_000);
afterAll(async () => {
  await p.stop();
  await register.stop();
});

const nieuwBesluit = async (): Promise<Stand> => {
  await meldAan(p, 'secretaris');
  return onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p))));
};
const status = async ({ dossierId }: Stand): Promise<string> => (await p.vraag('getDossier', { dossierId })).dossier.status;
const rijVan = async (stand: Stand) => (await p.vraag('listUitgaand', {})).find((u) => u.dossierId === stand.dossierId);
const waarschuwing = async (): Promise<string | undefined> => (await p.vraag('getToestand', {})).register?.waarschuwing;
const wissel = async (van: string, naar: string): Promise<void> => {
  rmSync(naar, { recursive: true, force: true });
  cpSync(van, naar, { recursive: true });
};
const controleer = async ({ dossierId }: Stand) => {
  const { inhoud } = await p.vraag('exportBesluit', { dossierId, metDossierstuk: false });
  return verifyBesluitbestand(Buffer.from(inhoud, 'base64').toString('utf8'));
};

describe('het programma volgt het logboek van het register', { timeout: 120_000 }, () => {
  let eerste: Stand;
  let wachtend: Stand;

  test('een register van vóór het logboek werkt als eerst, en zijn ontvangstbewijs blijft na de nieuwe versie geldig', async () => {
    eerste = await nieuwBesluit();
    expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: true, wachtend: 0 });
    expect(await status(eerste)).toBe('geregistreerd');
    oud = false;
    const tweede = await nieuwBesluit();
    expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: true, wachtend: 0 });
    expect(await status(tweede)).toBe('geregistreerd');
    const [een, twee] = [await controleer(eerste), await controleer(tweede)];
    expect([een.ok && een.value.bestand.registratie?.ontvangstbewijs.includes('~'), twee.ok && twee.value.bestand.registratie?.ontvangstbewijs.includes('~')]).toEqual([false, true]);
    expect(await waarschuwing()).toBeUndefined();
  });

  const ander: [string, (a: Aansluiting) => Aansluiting | Promise<Aansluiting>, RegExp][] = [
    ['een checkpoint met één andere letter', (a) => ({ ...a, checkpoint: a.checkpoint.replace(/\n(\d+)\n/, (_, n: string) => `\n${Number(n) + 1}\n`) }), /niet bewijzen dat zijn logboek echt is/],
    ['een checkpoint van een ander met dezelfde naam', async (a) => ({ ...a, checkpoint: await signByOther(a.checkpoint) }), /niet bewijzen dat zijn logboek echt is/],
    ['een checkpoint onder een andere naam', (a) => ({ ...a, checkpoint: a.checkpoint.replaceAll('toetstafel.register/', 'toetstafel.anders/') }), /niet bewijzen dat zijn logboek echt is/],
    ['een bewijs dat niet aansluit', (a) => ({ ...a, pad: ['0'.repeat(64), ...(a.pad ?? [])] }), /andere geschiedenis/],
    ['geen bewijs', (a) => ({ ...a, pad: null }), /andere geschiedenis/],
  ];
  test.each(ander)('geeft iemand %s, dan wordt er niets verstuurd en staat er waarom', async (_, anders, melding) => {
    const voor = register.aangekomen();
    knoei = anders; // before the signature: signing wakes the sender
    try {
      wachtend = await nieuwBesluit();
      await p.vraag('sendNow', {});
      expect([await status(wachtend), register.aangekomen()]).toEqual(['ondertekend', voor]);
      expect(await waarschuwing()).toMatch(melding);
      expect((await rijVan(wachtend))?.laatsteFout).toMatch(/veilig in dit bestand\. Neem contact op met de regio/);
    } finally {
      knoei = (a) => a;
    }
    await p.vraag('sendNow', {});
    expect([await status(wachtend), await waarschuwing()]).toEqual(['geregistreerd', undefined]);
  });

  test('wordt een oude kopie van het register teruggezet zonder dat te melden, dan stopt het verzenden', async () => {
    await register.uit();
    await wissel(map, kopie);
    await register.aan();
    await nieuwBesluit();
    await p.vraag('sendNow', {});
    await register.uit();
    await wissel(map, echt);
    await wissel(kopie, map);
    await register.aan();
    const voor = register.aangekomen();
    wachtend = await nieuwBesluit();
    await p.vraag('sendNow', {});
    expect([await status(wachtend), register.aangekomen()]).toEqual(['ondertekend', voor]);
    expect(await waarschuwing()).toMatch(/^Het register toont een oudere stand/);
    expect((await rijVan(wachtend))?.laatsteFout).toBe(await waarschuwing());
  });

  test('groeit die kopie door, dan ziet het programma de tweede geschiedenis', async () => {
    for (let i = 0; i < 3; i += 1) {
      const reactie = await fetch(`${register.adres}/v1/inschrijvingen`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(makeInschrijving(await makeCommissie(), register.code())) });
      expect(reactie.status).toBe(200);
      await register.uit();
      await register.aan();
    }
    await p.vraag('sendNow', {});
    expect(await status(wachtend)).toBe('ondertekend');
    expect(await waarschuwing()).toMatch(/^Het register toont een andere geschiedenis/);
  });

  test('komt het echte register terug, dan gaat alles vanzelf verder', async () => {
    await register.uit();
    await wissel(echt, map);
    await register.aan();
    expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: true, wachtend: 0 });
    expect([await status(wachtend), await waarschuwing()]).toEqual(['geregistreerd', undefined]);
  });

  test('meldt het register dat het is teruggezet, dan zegt het programma dat en biedt het aan wat ontbrak', async () => {
    await register.uit();
    await wissel(kopie, map);
    execFileSync(process.execPath, [MAIN, 'hersteld', '--data', map], { stdio: 'pipe' });
    await register.aan();
    const na = await nieuwBesluit();
    expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: true, wachtend: 0 });
    expect(await status(na)).toBe('geregistreerd');
    expect(await waarschuwing()).toMatch(/teruggezet uit een reservekopie en heeft dat gemeld.*veilig.*U hoeft niets te doen/);
    // numbered on after everything that was offered again
    expect((await rijVan(na))?.volgnummer).toBe((await p.vraag('listUitgaand', {})).length);
    expect((await controleer(eerste)).ok).toBe(true);
  });
});

async function signByOther(nota: string): Promise<string> {
  const [tekst = ''] = nota.split('\n\n');
  const checkpoint = parseCheckpoint(`${tekst}\n`);
  if (!checkpoint) throw new Error('Not a checkpoint');
  const paar = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const sleutel = await parseNotasleutel(await renderNotasleutel(checkpoint.origin, new Uint8Array(await crypto.subtle.exportKey('raw', paar.publicKey))));
  if (!sleutel) throw new Error('Not a key');
  return signNota(renderCheckpoint(checkpoint), sleutel, paar.privateKey);
}
