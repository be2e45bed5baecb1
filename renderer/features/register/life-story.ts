import type { Uitgaandrij } from '../../../shared/contract/weergave.ts';
import { registerTekst } from '../../text/register.ts';
import { formatMoment } from '../../ui/format-moment.ts';

export type Voorval = { readonly wat: string; readonly wanneer: string | null; readonly toelichting: string | null };

const t = registerTekst.levensloop;
const moment = (value: string | null): string | null => (value ? formatMoment(value) : null);

/** What happened to one outgoing message, in order, in words. */
export function tellLifeStory(rij: Uitgaandrij): readonly Voorval[] {
  const verhaal: Voorval[] = [{ wat: t.ondertekend, wanneer: moment(rij.aangemaaktOp), toelichting: null }];
  if (rij.pogingen === 0) verhaal.push({ wat: t.nogNiet, wanneer: null, toelichting: null });
  else verhaal.push({ wat: t.poging(rij.pogingen), wanneer: rij.laatstePogingOp ? `${t.laatstePoging} ${formatMoment(rij.laatstePogingOp)}` : null, toelichting: rij.status === 'wachtend' ? rij.laatsteFout : null });
  if (rij.status === 'wachtend' && rij.volgendePogingOp) verhaal.push({ wat: t.volgende, wanneer: moment(rij.volgendePogingOp), toelichting: null });
  if (rij.status === 'aanvaard') verhaal.push({ wat: rij.volgnummer === null ? registerTekst.status.aanvaard : t.volgnummer(rij.volgnummer), wanneer: moment(rij.antwoordOp), toelichting: null });
  if (rij.status === 'geweigerd') verhaal.push({ wat: registerTekst.status.geweigerd, wanneer: moment(rij.antwoordOp), toelichting: rij.laatsteFout });
  return verhaal;
}
