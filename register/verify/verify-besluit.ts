import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Ondertekenrol } from '../../shared/domain/besluit/besluit.ts';
import type { Envelop } from '../../shared/protocol/envelop.ts';
import { verifyDetached, type PubliekeSleutel } from '../../shared/protocol/jws.ts';
import type { Weigering } from './refusals.ts';

/** A key of a commission with its role and the days between which it may sign (both included). */
type Mandaat = { readonly rol: Ondertekenrol; readonly kid: string; readonly sleutel: PubliekeSleutel; readonly mandaatVan: PlainDate; readonly mandaatTot: PlainDate | null };

const geldtOp = (m: Mandaat, dag: PlainDate): boolean => m.mandaatVan <= dag && (m.mandaatTot === null || dag <= m.mandaatTot);

/** The two people that the decision names: a chair and a secretary, different keys, each with a signature in their place. */
function checkOndertekenaars({ besluit, handtekeningen }: Envelop['bericht']): Weigering | undefined {
  const [een, twee] = besluit.ondertekenaars;
  if (een?.rol === twee?.rol) return { code: 'rollen_onvolledig' };
  if (een?.kid === twee?.kid) return { code: 'dezelfde_ondertekenaar' };
  for (const [i, { rol, kid }] of besluit.ondertekenaars.entries()) {
    if (handtekeningen[i]?.rol !== rol || handtekeningen[i].kid !== kid) return { code: 'handtekening_van_ander', rol };
  }
  return undefined;
}

function checkMandaten({ besluit }: Envelop['bericht'], mandaten: readonly Mandaat[]): Weigering | undefined {
  const { genomenOp } = besluit;
  for (const { rol, kid } of besluit.ondertekenaars) {
    const eigen = mandaten.filter((m) => m.rol === rol && m.kid === kid);
    if (eigen.length === 0) return { code: 'ondertekenaar_onbekend', rol };
    if (!eigen.some((m) => geldtOp(m, genomenOp))) return { code: 'mandaat_geldt_niet', rol, genomenOp };
  }
  return undefined;
}

async function checkHandtekeningen({ besluit, handtekeningen }: Envelop['bericht'], mandaten: readonly Mandaat[]): Promise<Weigering | undefined> {
  for (const { rol, kid, ...handtekening } of handtekeningen) {
    const sleutel = mandaten.find((m) => m.rol === rol && m.kid === kid)?.sleutel;
    if (!sleutel || !(await verifyDetached(besluit, handtekening, sleutel))) return { code: 'handtekening_ongeldig', rol };
  }
  return undefined;
}

/**
 * Checks what an envelope says against what the commission may do; undefined means that it holds. Whether the
 * decision is already in the log is asked later, inside the transaction.
 */
export async function verifyBesluit(envelop: Envelop, commissieId: string, mandaten: readonly Mandaat[]): Promise<Weigering | undefined> {
  const { bericht } = envelop;
  if (envelop.commissieId !== commissieId || bericht.besluit.commissie.id !== commissieId) return { code: 'andere_commissie' };
  return checkOndertekenaars(bericht) ?? checkMandaten(bericht, mandaten) ?? (await checkHandtekeningen(bericht, mandaten));
}
