import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import type { Besluit, Handtekening, Ondertekenrol } from '../../shared/domain/besluit/besluit.ts';
import type { Envelop, Inschrijving, Registeridentiteit, VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { PubliekeSleutel, signDetached, sleutelKenmerk } from '../../shared/protocol/jws.ts';

/** Whoever holds a key: a person who signs or a device that seals. */
export type Sleutelhouder = { readonly geheim: CryptoKey; readonly sleutel: PubliekeSleutel; readonly kid: string };

export async function makeSleutelhouder(): Promise<Sleutelhouder> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const sleutel = PubliekeSleutel.parse({ kty, crv, x, y });
  return { geheim: privateKey, sleutel, kid: await sleutelKenmerk(sleutel) };
}

/** An invented commission with a device and two people who sign. */
export type Testcommissie = {
  readonly id: string;
  readonly apparaatId: string;
  readonly apparaat: Sleutelhouder;
  readonly voorzitter: Sleutelhouder;
  readonly secretaris: Sleutelhouder;
};

export const makeCommissie = async (): Promise<Testcommissie> => ({
  id: randomUUID(), apparaatId: randomUUID(),
  apparaat: await makeSleutelhouder(), voorzitter: await makeSleutelhouder(), secretaris: await makeSleutelhouder(),
});

/** The same commission at a second computer. */
export const withOtherDevice = async (c: Testcommissie): Promise<Testcommissie> => ({ ...c, apparaatId: randomUUID(), apparaat: await makeSleutelhouder() });

export const makeInschrijving = (c: Testcommissie, koppelcode: string): Inschrijving => ({
  koppelcode,
  commissie: { id: c.id, naam: 'Testcommissie' },
  apparaat: { id: c.apparaatId, sleutel: c.apparaat.sleutel },
  ondertekenaars: [
    { rol: 'voorzitter', sleutel: c.voorzitter.sleutel, mandaatVan: plainDate('2026-01-01'), mandaatTot: plainDate('2026-12-31') },
    { rol: 'secretaris', sleutel: c.secretaris.sleutel, mandaatVan: plainDate('2026-01-01'), mandaatTot: null },
  ],
});

export const makeBesluit = (c: Testcommissie, anders: Partial<Besluit> = {}): Besluit => ({
  soort: 'toetstafel.besluit',
  versie: 1,
  besluitId: randomUUID(),
  dossierId: randomUUID(),
  commissie: { id: c.id, naam: 'Testcommissie', namens: 'het college van de testgemeente' },
  genomenOp: plainDate('2026-05-04'),
  dictum: 'toewijzen',
  urgentiegroep: 'e',
  herkomst: { uitkomst: 'vastgesteld', gemeente: '0518' },
  toewijzing: { gemeente: '0518', route: 'directe_bemiddeling', voorkeursgemeente: '0518', gemotiveerdOp: [], geldigTot: plainDate('2026-11-04') },
  weigeringsgronden: [],
  regelset: { id: 'haaglanden-2026', geldigVan: plainDate('2026-01-01'), hash: 'a'.repeat(64) },
  voorstelHash: 'b'.repeat(64),
  dossierstukHash: 'c'.repeat(64),
  vervangt: null,
  ondertekenaars: [
    { rol: 'voorzitter', kid: c.voorzitter.kid },
    { rol: 'secretaris', kid: c.secretaris.kid },
  ],
  ...anders,
});

export async function sign(besluit: Besluit, houder: Sleutelhouder, rol: Ondertekenrol): Promise<Handtekening> {
  return { rol, kid: houder.kid, ...(await signDetached(besluit, houder.geheim, houder.kid)) };
}

export const signBoth = async (besluit: Besluit, c: Testcommissie): Promise<Handtekening[]> => [await sign(besluit, c.voorzitter, 'voorzitter'), await sign(besluit, c.secretaris, 'secretaris')];

/** Puts the seal of the commission's device on an envelope. */
export const seal = async (envelop: Envelop, c: Testcommissie): Promise<VerzegeldeEnvelop> => ({ envelop, ...(await signDetached(envelop, c.apparaat.geheim, c.apparaat.kid)) });

export const makeEnvelop = (c: Testcommissie, register: Registeridentiteit, inhoud: { nummer: number; besluit: Besluit; handtekeningen: Handtekening[] }): Envelop => ({
  versie: 1, registerId: register.id, commissieId: c.id, apparaatId: c.apparaatId, nummer: inhoud.nummer,
  bericht: { soort: 'besluit', besluit: inhoud.besluit, handtekeningen: inhoud.handtekeningen },
});

/** A decision that both signed, sealed under a number: what a commission sends. */
export async function makeVerzegeld(c: Testcommissie, register: Registeridentiteit, nummer: number, besluit = makeBesluit(c)): Promise<VerzegeldeEnvelop> {
  return seal(makeEnvelop(c, register, { nummer, besluit, handtekeningen: await signBoth(besluit, c) }), c);
}
