import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Inschrijving, Registeridentiteit } from '../../shared/protocol/envelop.ts';
import { hashOf } from '../../shared/protocol/hash.ts';
import { sleutelKenmerk } from '../../shared/protocol/jws.ts';
import type { Inschrijfblad } from '../../shared/protocol/logboek.ts';
import { appendToLog } from '../log/append.ts';
import { composeInschrijfblad } from '../log/enrolment-leaf.ts';
import type { Database } from '../store/database.ts';
import { addInschrijving, findApparaat, findKoppelcode, hasCommissie, useKoppelcode, type Kenmerken } from '../store/enrolments.ts';
import { hashKoppelcode } from '../store/koppelcodes.ts';
import { inRegionTransaction } from '../store/receipts.ts';
import type { Ontvanger } from './receive-envelop.ts';

/** Why an enrolment is not accepted. */
export type Inschrijffout = 'koppelcode_onbekend' | 'koppelcode_verlopen' | 'koppelcode_gebruikt' | 'koppelcode_andere_commissie' | 'koppelcode_alleen_nieuw' | 'apparaat_bestaat_al';

type Code = NonNullable<Awaited<ReturnType<typeof findKoppelcode>>>;

async function checkCode(tx: Database, code: Code, { inschrijving, nu }: { readonly inschrijving: Inschrijving; readonly nu: Date }): Promise<Inschrijffout | undefined> {
  if (code.gebruiktOp) return 'koppelcode_gebruikt';
  if (code.verlooptOp <= nu) return 'koppelcode_verlopen';
  const { id } = inschrijving.commissie;
  if (code.commissieId !== null && code.commissieId !== id) return 'koppelcode_andere_commissie';
  return code.alleenNieuw && (await hasCommissie(tx, code.regio, id)) ? 'koppelcode_alleen_nieuw' : undefined;
}

function bladVan(registerId: string, { commissie, apparaat, ondertekenaars }: Inschrijving, { kenmerken, nu }: { readonly kenmerken: Kenmerken; readonly nu: Date }): Inschrijfblad {
  return composeInschrijfblad({
    registerId, commissie, nu,
    apparaten: [{ ...apparaat, kid: kenmerken.apparaat }],
    ondertekenaars: ondertekenaars.map((o, i) => ({ ...o, kid: kenmerken.ondertekenaars[i] ?? '' })),
  });
}

/**
 * Enrols a commission, its device and its signers with a one-time code. The same request once more (its answer was
 * lost) gets the same answer; a new code adds keys to what is there.
 */
export async function enrol({ store, identiteit, now }: Ontvanger, inschrijving: Inschrijving): Promise<Result<Registeridentiteit, Inschrijffout>> {
  const { regio } = identiteit.publiek;
  const { koppelcode, ...rest } = inschrijving;
  const codeHash = hashKoppelcode(koppelcode);
  const voor = await hashOf(rest);
  const kenmerken: Kenmerken = {
    apparaat: await sleutelKenmerk(inschrijving.apparaat.sleutel),
    ondertekenaars: await Promise.all(inschrijving.ondertekenaars.map((o) => sleutelKenmerk(o.sleutel))),
  };
  return inRegionTransaction(store, regio, async (tx) => {
    const nu = now();
    const code = await findKoppelcode(tx, regio, codeHash);
    if (!code) return err('koppelcode_onbekend' as const);
    if (code.gebruiktVoor === voor) return ok(identiteit.publiek);
    const fout = await checkCode(tx, code, { inschrijving, nu });
    if (fout) return err(fout);
    const bekend = await findApparaat(tx, regio, inschrijving.apparaat.id);
    if (bekend && (bekend.commissieId !== inschrijving.commissie.id || bekend.kid !== kenmerken.apparaat)) return err('apparaat_bestaat_al' as const);
    await addInschrijving(tx, { regio, inschrijving, kenmerken, nu });
    await appendToLog(tx, identiteit, [{ blad: bladVan(identiteit.publiek.id, inschrijving, { kenmerken, nu }) }]);
    await useKoppelcode(tx, { regio, codeHash, voor, nu });
    return ok(identiteit.publiek);
  });
}
