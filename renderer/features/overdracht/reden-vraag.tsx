import { useState } from 'react';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { TextArea } from '../../ui/text-area.tsx';

type Props = { readonly naam: string; readonly legend: string; readonly label: string; readonly uitleg: string; readonly knop: string; readonly bezig: boolean; readonly onJa: (reden: string) => void; readonly onNee: () => void };

/** Asks why, before something that cannot be taken back. */
export function RedenVraag({ naam, legend, label, uitleg, knop, bezig, onJa, onNee }: Props) {
  const [reden, setReden] = useState('');
  const [leeg, setLeeg] = useState(false);
  return (
    <Group legend={legend}>
      <TextArea name={naam} label={label} description={uitleg} rows={2} value={reden} error={leeg && reden.trim() === '' ? OVERDRACHT.wachtend.redenLeeg : undefined} onChange={setReden} />
      <Actions>
        <Button
          busy={bezig}
          onClick={() => {
            setLeeg(true);
            if (reden.trim() !== '') onJa(reden);
          }}
        >
          {knop}
        </Button>
        <Button kind="subtle" onClick={onNee}>{OVERDRACHT.wachtend.terug}</Button>
      </Actions>
    </Group>
  );
}
