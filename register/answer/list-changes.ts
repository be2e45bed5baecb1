import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { signCompact } from '../../shared/protocol/jws.ts';
import { composeWijzigingenzegel, AANTAL_WIJZIGINGEN, composeRegiobesluit, type Wijziging, type Wijzigingen } from '../../shared/protocol/wijzigingen.ts';
import type { Loglezer } from '../log/log-reader.ts';
import { findCheckpoint, listBladen, listOntvangenMet } from '../store/log-rows.ts';
import type { Ontvanger } from './receive-envelop.ts';
import type { Lezer } from './sign-in.ts';

type Vraag = { readonly na: number; readonly aantal: number };

/**
 * The log from a place on, with what this device may see of each leaf. All leaves and in order, so that the reader can
 * compute the tree itself and nothing can be left out.
 */
export async function listWijzigingen(o: Ontvanger, loglezer: Loglezer, { lezer, vraag }: { readonly lezer: Lezer; readonly vraag: Vraag }): Promise<Result<Wijzigingen, 'stand_onbekend'>> {
  const { store: { database }, identiteit } = o;
  const { id: registerId, regio } = identiteit.publiek;
  const laatste = await findCheckpoint(database, regio);
  if (!laatste || vraag.na > laatste.omvang) return err('stand_onbekend');
  const [van, tot] = [vraag.na, Math.min(laatste.omvang, vraag.na + Math.min(vraag.aantal, AANTAL_WIJZIGINGEN))];
  const bladen = await listBladen(database, regio, { van, tot });
  const besluiten = new Map((await listOntvangenMet(database, regio, bladen.flatMap((b) => b.volgnummer ?? []))).map((r) => [r.volgnummer, r.verzegeld]));
  const regels = bladen.map(({ inhoud, volgnummer }): Wijziging => {
    const verzegeld = volgnummer === null ? undefined : besluiten.get(volgnummer);
    return volgnummer === null || verzegeld === undefined ? { inhoud } : { inhoud, besluit: composeRegiobesluit(VerzegeldeEnvelop.parse(JSON.parse(verzegeld)).envelop.bericht.besluit, volgnummer) };
  });
  const stuk = { van, tot, checkpoint: laatste.nota, regels };
  const zegel = await signCompact(await composeWijzigingenzegel(stuk, { registerId, apparaatId: lezer.apparaatId }), identiteit.ondertekensleutel, identiteit.kid);
  return ok({ ...stuk, pad: await loglezer.proveAansluiting(tot, laatste.omvang), zegel });
}
