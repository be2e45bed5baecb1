import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { composeZaak } from '../../../../shared/domain/besluit/decide-besluit.ts';
import type { Bewijs } from '../../../../shared/domain/motivering/bewijs.ts';
import { findTekstblok, isZelfdeBewijs, listBewijsVan } from '../../../../shared/domain/motivering/tekstblokken.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Group } from '../../../ui/group.tsx';
import type { StapProps } from '../stap-props.ts';
import { noemBewijs } from './noem-bewijs.ts';

export type Bijlagen = Uitvoer<'listBijlagen'>;

type Props = Pick<StapProps, 'weergave' | 'regelset'> & {
  readonly nummer: number;
  /** The block that the consideration began as: what can prove it comes first. */
  readonly blok: string | undefined;
  readonly bijlagen: Bijlagen;
  readonly gekozen: readonly Bewijs[];
  readonly fout: string | undefined;
  readonly kies: (bewijs: Bewijs[]) => void;
};

/** The facts of the case that a consideration can rest on, the fitting ones first. */
export function BewijsKeuze({ weergave, regelset, nummer, blok, bijlagen, gekozen, fout, kies }: Props) {
  const zaak = composeZaak(weergave.dossier);
  const passend: readonly string[] = findTekstblok(blok ?? '')?.bewijs ?? [];
  const aanwezig = bijlagen.filter((b) => b.verwijderd === null);
  const feiten: Bewijs[] = [...listBewijsVan(zaak), ...aanwezig.map(({ id, sha256 }) => ({ soort: 'bijlage' as const, id, sha256 }))];
  const plaats = (b: Bewijs): number => (passend.includes(b.soort) ? passend.indexOf(b.soort) : passend.length);
  const lijst = [...feiten.toSorted((a, b) => plaats(a) - plaats(b)), ...gekozen.filter((g) => !feiten.some((f) => isZelfdeBewijs(f, g)))];
  const zet = (b: Bewijs, aan: boolean) => kies(aan ? [...gekozen, b] : gekozen.filter((g) => !isZelfdeBewijs(g, b)));
  return (
    <Disclosure summary={MOTIVERING.bewijs(gekozen.length)} open={fout !== undefined}>
      <Group name={`overwegingen.${nummer - 1}.bewijs`} legend={MOTIVERING.bewijsBij(nummer)} description={MOTIVERING.bewijsUitleg} error={fout}>
        {lijst.map((b, i) => (
          <CheckboxField key={i} name={`overwegingen.${nummer - 1}.bewijs.${i}`} label={noemBewijs(b, { zaak, bijlagen: aanwezig, regelset })} checked={gekozen.some((g) => isZelfdeBewijs(g, b))} onChange={(aan) => zet(b, aan)} />
        ))}
      </Group>
    </Disclosure>
  );
}
