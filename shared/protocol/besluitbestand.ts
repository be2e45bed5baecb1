import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { Besluit, Dossierstuk, Handtekening } from '../domain/besluit/besluit.ts';
import { Registeridentiteit, type Ontvangstbewijs } from './envelop.ts';
import { hashOf } from './hash.ts';
import { ketenhashOf } from './keten.ts';
import { PubliekeSleutel, openCompact, sleutelKenmerk, verifyDetached } from './jws.ts';
import { openLogidentiteit } from './logboek.ts';
import { openOntvangstbewijs } from './ontvangstbewijs.ts';

/** A decision as it is handed to others: everything needed to check it without the case file or a connection. */
export const Besluitbestand = z.strictObject({
  soort: z.literal('toetstafel.besluitbestand'),
  versie: z.literal(1),
  besluit: Besluit,
  /** The frozen case; left out when the receiver may not see the person's facts. */
  dossierstuk: Dossierstuk.nullable(),
  handtekeningen: z.array(Handtekening).length(2),
  sleutels: z.array(z.strictObject({ kid: z.string(), sleutel: PubliekeSleutel })).length(2),
  /** Null while the decision is signed but not yet registered. */
  registratie: z.strictObject({ register: Registeridentiteit, ontvangstbewijs: z.string() }).nullable(),
});
export type Besluitbestand = z.infer<typeof Besluitbestand>;

/** Which part of the file does not hold, and what that means in a Dutch sentence. */
export type Verificatiefout = { readonly deel: 'bestand' | 'dossierstuk' | 'handtekening' | 'sleutel' | 'ontvangstbewijs'; readonly melding: string };

/** What a verified file proves. */
export type Verificatie = { readonly bestand: Besluitbestand; readonly ontvangstbewijs: Ontvangstbewijs | null };

const fout = (deel: Verificatiefout['deel'], melding: string): Result<never, Verificatiefout> => err({ deel, melding });

/** The one text of a decision file: canonical JSON, so that every changed byte shows. */
export const renderBesluitbestand = (bestand: Besluitbestand): string => canonicalJson(bestand);

async function controleerHandtekeningen(b: Besluitbestand): Promise<Result<never, Verificatiefout> | undefined> {
  const rollen = b.besluit.ondertekenaars.map((o) => o.rol);
  if (!rollen.includes('voorzitter') || !rollen.includes('secretaris')) return fout('handtekening', 'Het besluit noemt niet één voorzitter en één secretaris als ondertekenaars.');
  for (const [i, { rol, kid }] of b.besluit.ondertekenaars.entries()) {
    const sleutel = b.sleutels[i];
    if (sleutel?.kid !== kid || (await sleutelKenmerk(sleutel.sleutel)) !== kid) return fout('sleutel', `De sleutel van de ${rol} is niet de sleutel die het besluit noemt.`);
    const handtekening = b.handtekeningen[i];
    if (handtekening?.rol !== rol || handtekening.kid !== kid) return fout('handtekening', `De handtekening van de ${rol} ontbreekt of staat op een andere plaats.`);
    if (!(await verifyDetached(b.besluit, handtekening, sleutel.sleutel))) return fout('handtekening', `De handtekening van de ${rol} klopt niet bij dit besluit: het besluit of de handtekening is veranderd.`);
  }
  return b.besluit.ondertekenaars[0]?.kid === b.besluit.ondertekenaars[1]?.kid ? fout('handtekening', 'Voorzitter en secretaris zijn dezelfde sleutel: er zijn twee personen nodig.') : undefined;
}

async function controleerOntvangst(b: Besluitbestand): Promise<Result<Ontvangstbewijs | null, Verificatiefout>> {
  if (!b.registratie) return ok(null);
  const { register, ontvangstbewijs } = b.registratie;
  const [token = ''] = ontvangstbewijs.split('~');
  if (!(await openCompact(token, register.sleutel))) return fout('ontvangstbewijs', 'De handtekening van het register onder het ontvangstbewijs klopt niet.');
  const geopend = await openOntvangstbewijs(ontvangstbewijs, register);
  if (!geopend) return fout('ontvangstbewijs', 'Het ontvangstbewijs bewijst niet dat het besluit in het logboek van het register staat.');
  if (register.log && !(await openLogidentiteit(register))) return fout('ontvangstbewijs', 'De sleutel van het logboek is niet die van dit register.');
  const o = geopend.bewijs;
  if (o.register.id !== register.id || o.register.naam !== register.naam || o.register.regio !== register.regio) return fout('ontvangstbewijs', 'Het ontvangstbewijs is van een ander register dan het bestand noemt.');
  if (o.besluitId !== b.besluit.besluitId || o.besluitHash !== (await hashOf(b.besluit))) return fout('ontvangstbewijs', 'Het ontvangstbewijs hoort bij een ander besluit.');
  if (o.handtekeningenHash !== (await hashOf(b.handtekeningen))) return fout('ontvangstbewijs', 'Het ontvangstbewijs hoort bij andere handtekeningen.');
  if (o.ketenhash !== (await ketenhashOf({ vorige: o.vorigeKetenhash, volgnummer: o.volgnummer, envelopHash: o.envelopHash }))) return fout('ontvangstbewijs', 'De schakel in de keten van het register is niet die van dit ontvangstbewijs.');
  return ok(o);
}

/**
 * Checks a decision file from its text alone: form, frozen case, both signatures, receipt. Says which part is
 * wrong. It does not decide whether the register itself is to be trusted: compare its key with the known one.
 */
export async function verifyBesluitbestand(tekst: string): Promise<Result<Verificatie, Verificatiefout>> {
  let json: unknown;
  try {
    json = JSON.parse(tekst);
  } catch {
    return fout('bestand', 'Dit bestand is geen leesbare JSON: het is beschadigd of geen besluitbestand.');
  }
  const gelezen = Besluitbestand.safeParse(json);
  if (!gelezen.success) {
    const plek = gelezen.error.issues[0]?.path.join('.') ?? '';
    return fout('bestand', `Dit bestand heeft niet de vorm van een besluitbestand${plek ? ` (bij ${plek})` : ''}.`);
  }
  const b = gelezen.data;
  if (renderBesluitbestand(b) !== tekst.replace(/\n$/, '')) return fout('bestand', 'De tekst van het bestand is niet zoals Toetstafel die schrijft: er is iets veranderd.');
  const ondertekend = await controleerHandtekeningen(b);
  if (ondertekend) return ondertekend;
  if (b.dossierstuk && (await hashOf(b.dossierstuk)) !== b.besluit.dossierstukHash) return fout('dossierstuk', 'Het dossierstuk is niet het stuk waarop het besluit rust: het is veranderd.');
  const ontvangst = await controleerOntvangst(b);
  return ontvangst.ok ? ok({ bestand: b, ontvangstbewijs: ontvangst.value }) : ontvangst;
}
