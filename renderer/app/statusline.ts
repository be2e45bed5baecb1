import type { Toestand } from '../../shared/contract/weergave.ts';
import { appTekst } from '../text/app.ts';
import { formatAge } from '../ui/format-moment.ts';

export type Statusdeel = { readonly tekst: string; readonly toon: 'rustig' | 'let_op' | 'fout' };
type Opslaan = 'opgeslagen' | 'bezig' | 'niet_opgeslagen';

const t = appTekst.status;

function verbinding(register: Toestand['register']): Statusdeel {
  if (!register) return { tekst: t.geenRegister, toon: 'rustig' };
  if (register.waarschuwing !== undefined) return { tekst: t.registerVraagtAandacht, toon: 'fout' };
  if (register.bereikbaar === null) return { tekst: t.nogNietGeprobeerd, toon: 'rustig' };
  return register.bereikbaar ? { tekst: t.verbonden, toon: 'rustig' } : { tekst: t.offline, toon: 'let_op' };
}

/** The one honest status line: is everything stored, is the register there, what still has to go out. */
export function buildStatusline(toestand: Toestand, { opslaan, antwoordt, now }: { readonly opslaan: Opslaan; readonly antwoordt: boolean; readonly now: number }): readonly Statusdeel[] {
  const opgeslagen: Statusdeel =
    opslaan === 'niet_opgeslagen' ? { tekst: t.nietOpgeslagen, toon: 'fout' } : opslaan === 'bezig' ? { tekst: t.bezig, toon: 'rustig' } : { tekst: t.opgeslagen, toon: 'rustig' };
  if (!antwoordt) return [{ tekst: t.geenAntwoord, toon: 'fout' }, ...(opslaan === 'opgeslagen' ? [] : [opgeslagen])];
  const { wachtend, oudsteOp, geweigerd } = toestand.uitgaand;
  // an institution and a member at home decide nothing, so there is no register to be connected to
  const delen = toestand.bestand && toestand.bestand.soort !== 'commissie' ? [opgeslagen] : [opgeslagen, verbinding(toestand.register)];
  if (wachtend > 0) delen.push({ tekst: t.wachten(wachtend, oudsteOp ? formatAge(oudsteOp, now) : null), toon: 'let_op' });
  if (geweigerd > 0) delen.push({ tekst: t.geweigerd(geweigerd), toon: 'fout' });
  return delen;
}
