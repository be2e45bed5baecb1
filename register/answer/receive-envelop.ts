import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Antwoord, VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { hashOf } from '../../shared/protocol/hash.ts';
import { appendToLog } from '../log/append.ts';
import { makeReceipt } from '../log/make-receipt.ts';
import type { Database, Store } from '../store/database.ts';
import { findApparaat, listMandaten } from '../store/enrolments.ts';
import type { Identiteit } from '../store/identity.ts';
import { addAntwoord, addOntvangen, findAntwoord, findLaatste, hasBesluit, inRegionTransaction, lastNummer, type Plaats } from '../store/receipts.ts';
import { telBesluit } from '../plafond/tel-besluit.ts';
import { renderWeigering, type Weigering } from '../verify/refusals.ts';
import { verifyAfzender, type Afzenderfout } from '../verify/verify-afzender.ts';
import { verifyBesluit } from '../verify/verify-besluit.ts';

/** What receiving needs from outside. */
export type Ontvanger = { readonly store: Store; readonly identiteit: Identiteit; readonly now: () => Date };

/** Why there is no final answer yet. */
export type Uitstel = { readonly code: Afzenderfout } | { readonly code: 'nummer_overgeslagen'; readonly verwacht: number };

/** An envelope that was checked, with what was found; what is still to decide depends on the log. */
type Beoordeeld = { readonly plaats: Plaats; readonly verzegeld: VerzegeldeEnvelop; readonly envelopHash: string; readonly weigering: Weigering | undefined };

const tekstVan = (antwoord: Antwoord): string => canonicalJson(antwoord);

/** The same envelope gets the same answer; another one under a used number changes nothing. */
function repeat(eerder: { readonly envelopHash: string; readonly tekst: string }, envelopHash: string): string {
  return eerder.envelopHash === envelopHash ? eerder.tekst : tekstVan(renderWeigering({ code: 'nummer_hergebruikt' }));
}

async function storeRefusal(tx: Database, b: Beoordeeld, refusal: { readonly weigering: Weigering; readonly nu: Date }): Promise<string> {
  const tekst = tekstVan(renderWeigering(refusal.weigering));
  await addAntwoord(tx, { ...b.plaats, envelopHash: b.envelopHash, weigering: refusal.weigering.code, tekst, gegevenOp: refusal.nu });
  return tekst;
}

async function storeAcceptance(tx: Database, b: Beoordeeld, { identiteit, nu }: { readonly identiteit: Identiteit; readonly nu: Date }): Promise<string> {
  const { envelop } = b.verzegeld;
  const vorige = await findLaatste(tx, b.plaats.regio);
  const { bewijs, token } = await makeReceipt(identiteit, vorige, { envelop, envelopHash: b.envelopHash, ontvangenOp: nu });
  const { volgnummer, besluitId, besluitHash, vorigeKetenhash, ketenhash } = bewijs;
  await addOntvangen(tx, {
    ...b.plaats, volgnummer, besluitId, besluitHash, vorigeKetenhash, ketenhash,
    commissieId: envelop.commissieId, envelopHash: b.envelopHash, verzegeld: canonicalJson(b.verzegeld), ontvangenOp: nu, ontvangstbewijs: token,
  });
  const tekst = tekstVan({ soort: 'aanvaard', ontvangstbewijs: token });
  await addAntwoord(tx, { ...b.plaats, envelopHash: b.envelopHash, volgnummer, tekst, gegevenOp: nu });
  const plafondbladen = await telBesluit(tx, envelop, { regio: b.plaats.regio, registerId: identiteit.publiek.id, nu });
  await appendToLog(tx, identiteit, [{ blad: bewijs, volgnummer }, ...plafondbladen]);
  return tekst;
}

/** The part that must not run twice at once for a region: number, seen before, place in the log, answer. */
function decide(ontvanger: Ontvanger, b: Beoordeeld): Promise<Result<string, Uitstel>> {
  return inRegionTransaction(ontvanger.store, b.plaats.regio, async (tx) => {
    const eerder = await findAntwoord(tx, b.plaats);
    if (eerder) return ok(repeat(eerder, b.envelopHash));
    const verwacht = (await lastNummer(tx, b.plaats.regio, b.plaats.apparaatId)) + 1;
    if (b.plaats.nummer !== verwacht) return err({ code: 'nummer_overgeslagen' as const, verwacht });
    const nu = ontvanger.now();
    const { besluitId } = b.verzegeld.envelop.bericht.besluit;
    const weigering = b.weigering ?? ((await hasBesluit(tx, b.plaats.regio, besluitId)) ? ({ code: 'besluit_bestaat_al' } as const) : undefined);
    return ok(await (weigering ? storeRefusal(tx, b, { weigering, nu }) : storeAcceptance(tx, b, { identiteit: ontvanger.identiteit, nu })));
  });
}

/**
 * Takes in one sealed envelope and gives the text of the final answer, or why there is none yet. Safe to repeat at
 * any moment: the same envelope always gets the same bytes back.
 */
export async function receiveEnvelop(ontvanger: Ontvanger, verzegeld: VerzegeldeEnvelop): Promise<Result<string, Uitstel>> {
  const { database } = ontvanger.store;
  const { id, regio } = ontvanger.identiteit.publiek;
  const { envelop } = verzegeld;
  const afzender = await verifyAfzender(verzegeld, id, (apparaatId) => findApparaat(database, regio, apparaatId));
  if (!afzender.ok) return err({ code: afzender.error });
  const plaats: Plaats = { regio, apparaatId: envelop.apparaatId, nummer: envelop.nummer };
  // The hash leaves the seal out: a device that seals the same message anew sends the same message.
  const envelopHash = await hashOf(envelop);
  const eerder = await findAntwoord(database, plaats);
  if (eerder) return ok(repeat(eerder, envelopHash));
  const { commissieId } = afzender.value;
  // The signatures are checked before the region is locked, so that others do not wait for arithmetic.
  const weigering = await verifyBesluit(envelop, commissieId, await listMandaten(database, regio, commissieId));
  return decide(ontvanger, { plaats, verzegeld, envelopHash, weigering });
}
