import { useEffect, useRef, useState } from 'react';
import type { Fout } from '../../../shared/contract/fout.ts';
import { PlainForm } from '../../forms/plain-form.tsx';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { focusField } from '../../ui/field-id.ts';

type Props = { readonly naam: string; readonly label: string; readonly knop: string; readonly busy: boolean; readonly fout: Fout | null; readonly leeg: string; readonly onSubmit: (reden: string) => void; readonly onCancel: () => void };

/** Asks for a reason before something is done; takes the focus when it appears. */
export function RedenFormulier({ naam, label, knop, busy, fout, leeg, onSubmit, onCancel }: Props) {
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const veld = `reden-${naam}`;
  const gevraagd = useRef(veld);
  useEffect(() => void focusField(gevraagd.current), []);
  const fouten = poging > 0 && reden.trim() === '' ? [{ veld, melding: leeg }] : [];
  return (
    <PlainForm
      errors={fouten}
      attempt={poging}
      fout={fout}
      onSubmit={() => {
        setPoging((n) => n + 1);
        if (reden.trim() !== '') onSubmit(reden);
      }}
    >
      <TextArea name={veld} label={label} rows={2} value={reden} onChange={setReden} error={fouten[0]?.melding} />
      <Actions>
        <Button type="submit" busy={busy}>{knop}</Button>
        <Button kind="subtle" onClick={onCancel}>{V.annuleer}</Button>
      </Actions>
    </PlainForm>
  );
}
