import { BESLUIT } from '../../../text/besluit.ts';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { Group } from '../../../ui/group.tsx';
import type { Deelprops } from './deel-props.ts';

/** The grounds of a refusal. A ground that the law forbids for this group stays in view with the article, but cannot be chosen. */
export function Gronden({ velden, zet, weergave, fout }: Deelprops) {
  const kies = (code: string, aan: boolean) => zet({ ...velden, weigeringsgronden: aan ? [...velden.weigeringsgronden, code] : velden.weigeringsgronden.filter((c) => c !== code) });
  return (
    <Group name="weigeringsgronden" legend={BESLUIT.gronden} error={fout('weigeringsgronden')}>
      {weergave.weigeringsgronden.map((g) => (
        <CheckboxField
          key={g.code}
          name={`grond.${g.code}`}
          label={g.tekst}
          description={g.verboden === null ? BESLUIT.grondBron(g.bron, g.zekerheid) : BESLUIT.grondVerboden(g.verboden)}
          checked={g.verboden === null && velden.weigeringsgronden.includes(g.code)}
          disabled={g.verboden !== null}
          onChange={(aan) => kies(g.code, aan)}
        />
      ))}
    </Group>
  );
}
