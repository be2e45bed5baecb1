import type { Stemmental } from './conclusie.ts';
import type { Commissiereglement } from './reglement.ts';
import type { Stem } from './zitting.ts';

/** What came out of a vote; `staken` when there is no majority and nobody's vote decides. */
export type Stemuitslag = Stemmental & { readonly uitslag: 'aangenomen' | 'verworpen' | 'staken'; /** The chair's vote decided a tie. */ readonly beslissendeStem: boolean };

/** Counts the votes. Abstentions do not count for the majority; on a tie the reglement says whose vote decides. */
export function telStemmen(stemmen: readonly Stem[], reglement: Pick<Commissiereglement, 'beslissendeStem'>, voorzitterId: string | null): Stemuitslag {
  const tel = (keuze: Stem['keuze']): number => stemmen.filter((s) => s.keuze === keuze).length;
  const getal = { voor: tel('voor'), tegen: tel('tegen'), onthouden: tel('onthouden') };
  if (getal.voor !== getal.tegen) return { ...getal, uitslag: getal.voor > getal.tegen ? 'aangenomen' : 'verworpen', beslissendeStem: false };
  const voorzitter = stemmen.find((s) => s.medewerkerId === voorzitterId)?.keuze;
  if (reglement.beslissendeStem === 'geen' || voorzitter === undefined || voorzitter === 'onthouden') return { ...getal, uitslag: 'staken', beslissendeStem: false };
  return { ...getal, uitslag: voorzitter === 'voor' ? 'aangenomen' : 'verworpen', beslissendeStem: true };
}
