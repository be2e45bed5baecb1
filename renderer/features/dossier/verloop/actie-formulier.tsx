import { useState } from 'react';
import type { Verloopnaam } from '../../../../shared/contract/verloop.ts';
import { ACTIES } from '../../../../shared/domain/dossier/acties.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { VERLOOP, VERLOOPACTIES, type Verloopactie } from '../../../text/verloop.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { beginwaarden, leesWaarden, veldenVoor, type Veld } from './velden.ts';

type VeldProps = { readonly veld: Veld; readonly prefix: string; readonly waarde: string; readonly fout: string | undefined; readonly zet: (waarde: string) => void };

function Invoerveld({ veld, prefix, waarde, fout, zet }: VeldProps) {
  const deel = { name: `${prefix}.${veld.naam}`, label: veld.label, error: fout, value: waarde, onChange: zet };
  const uitleg = veld.uitleg === undefined ? {} : { description: veld.uitleg };
  switch (veld.soort) {
    case 'datum':
      return <DateField {...deel} {...uitleg} />;
    case 'datum_of_leeg':
      return <DateField {...deel} {...uitleg} optional />;
    case 'lang':
    case 'regels':
      return <TextArea {...deel} {...uitleg} rows={veld.soort === 'regels' ? 5 : 3} />;
    case 'keuze':
      return <SelectField {...deel} {...uitleg} options={veld.opties ?? []} />;
    case 'vink':
      return <CheckboxField name={deel.name} label={veld.label} error={fout} checked={waarde === '1'} onChange={(aan) => zet(aan ? '1' : '')} />;
    case 'tekst':
      return <TextField {...deel} {...uitleg} />;
  }
}

/** The short form of one step around the terms of a case. */
export function ActieFormulier({ actie, ...props }: StapProps & { readonly actie: Verloopactie }) {
  const { weergave, vandaag, herlaad, gedaan } = props;
  const velden = veldenVoor(actie, weergave, vandaag);
  const [waarden, setWaarden] = useState(() => beginwaarden(velden));
  const [poging, setPoging] = useState(0);
  const naam: Verloopnaam = VERLOOPACTIES[actie];
  const command = useCommand(naam);
  // every form of this page has its own names, so that a link in a summary leads to its own field
  const fouten = fieldsOfFout(command.error).map(({ veld, melding }) => ({ veld: `${actie}.${veld.split('.')[0] ?? ''}`, melding }));
  const verstuur = async () => {
    setPoging((n) => n + 1);
    // the fields of this action are the fields of its entry; the gate checks them and names each that is wrong
    const answer = await command.run({ ...inDossier(weergave), ...leesWaarden(actie, velden, waarden) });
    if (!answer?.ok) return;
    setWaarden(beginwaarden(velden));
    setPoging(0);
    await gedaan(actie);
  };
  return (
    <StapFormulier fouten={fouten} poging={poging} fout={command.error} herlaad={herlaad} onSubmit={() => void verstuur()}>
      <p className="tt-text">{VERLOOP.uitleg[actie]}</p>
      {velden.map((veld) => (
        <Invoerveld key={veld.naam} veld={veld} prefix={actie} waarde={waarden[veld.naam] ?? ''} fout={errorAt(fouten, `${actie}.${veld.naam}`)} zet={(waarde) => setWaarden((oud) => ({ ...oud, [veld.naam]: waarde }))} />
      ))}
      <Actions>
        <Button type="submit" busy={command.busy}>{ACTIES[actie]}</Button>
      </Actions>
    </StapFormulier>
  );
}
