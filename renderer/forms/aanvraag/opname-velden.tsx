import { INSTELLINGSSOORTEN } from '../../../shared/domain/aanvraag/opname.ts';
import { INTAKE } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { SelectField, type Option } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { OpnameVelden } from './aanvraag-velden.ts';

const SOORTEN: readonly Option[] = Object.entries(INSTELLINGSSOORTEN).map(([value, label]) => ({ value, label }));

type Props = {
  readonly nummer: number;
  readonly opname: OpnameVelden;
  readonly gemeenten: readonly Option[];
  readonly fout: (veld: string) => string | undefined;
  readonly zet: (deel: Partial<OpnameVelden>) => void;
  readonly verwijder: () => void;
};

/** One stay in an institution. */
export function OpnameVeldenGroep({ nummer, opname, gemeenten, fout, zet, verwijder }: Props) {
  const pad = (veld: keyof OpnameVelden): string => `opnames.${nummer}.${veld}`;
  return (
    <Group legend={INTAKE.opname(nummer + 1)}>
      <div className="tt-fields tt-fields--two">
        <SelectField name={pad('soort')} label={INTAKE.soort} options={SOORTEN} value={opname.soort} error={fout(pad('soort'))} onChange={(soort) => zet({ soort })} />
        <TextField name={pad('instelling')} label={INTAKE.instelling} value={opname.instelling} error={fout(pad('instelling'))} onChange={(instelling) => zet({ instelling })} />
        <SearchSelect name={pad('gemeente')} label={INTAKE.gemeente} description={INTAKE.gemeenteHint} options={gemeenten} value={opname.gemeente} error={fout(pad('gemeente'))} onChange={(gemeente) => zet({ gemeente })} />
      </div>
      <div className="tt-fields tt-fields--two">
        <DateField name={pad('van')} label={INTAKE.van} value={opname.van} error={fout(pad('van'))} onChange={(van) => zet({ van })} />
        <DateField name={pad('tot')} label={INTAKE.tot} description={INTAKE.totHint} optional value={opname.tot} error={fout(pad('tot'))} onChange={(tot) => zet({ tot })} />
      </div>
      <CheckboxField name={pad('opInstellingsadres')} label={INTAKE.opInstellingsadres} checked={opname.opInstellingsadres} onChange={(opInstellingsadres) => zet({ opInstellingsadres })} />
      <div>
        <Button kind="subtle" onClick={verwijder}>{INTAKE.opnameVerwijderen(nummer + 1)}</Button>
      </div>
    </Group>
  );
}
