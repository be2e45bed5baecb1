import { useState } from 'react';
import { uiTekst } from '../text/ui.ts';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & { readonly accept: string; readonly onFile: (file: File) => void };

/**
 * Chooses one file; its content goes to `onFile`. The browser's own button speaks the language of the browser, so
 * it is kept for the keyboard and the screen reader, and its face is a label in ours.
 */
export function FileField({ accept, onFile, ...field }: Props) {
  const [chosen, setChosen] = useState('');
  return (
    <Field {...field}>
      {(control) => (
        <div className="tt-file">
          <input
            {...control}
            type="file"
            accept={accept}
            className="tt-file__input"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) {
                setChosen(file.name);
                onFile(file);
              }
              event.target.value = ''; // choosing the same file again must work
            }}
          />
          <label htmlFor={control.id} className="tt-file__button">{uiTekst.bestandKiezen}</label>
          <span role="status">{chosen === '' ? uiTekst.geenBestand : chosen}</span>
        </div>
      )}
    </Field>
  );
}
