import { useState } from 'react';
import { uiTekst } from '../text/ui.ts';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & { readonly accept: string; readonly onFiles: (files: readonly File[]) => void; readonly disabled?: boolean; readonly multiple?: boolean };

/** Chooses files, or takes what is dropped on it. The keyboard uses the button; dropping is extra, never the only way. */
export function DropFileField({ accept, onFiles, disabled = false, multiple = false, ...field }: Props) {
  const [over, setOver] = useState(false);
  const give = (files: FileList | null) => {
    if (disabled || !files || files.length === 0) return;
    onFiles(multiple ? [...files] : [...files].slice(0, 1));
  };
  return (
    <Field {...field}>
      {(control) => (
        <div
          className={over ? 'tt-drop is-over' : 'tt-drop'}
          onDragOver={(event) => {
            event.preventDefault(); // without this the window opens the file
            if (!disabled) setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            give(event.dataTransfer.files);
          }}
        >
          <div className="tt-file">
            <input
              {...control}
              type="file"
              accept={accept}
              multiple={multiple}
              disabled={disabled}
              className="tt-file__input"
              onChange={(event) => {
                give(event.target.files);
                event.target.value = ''; // choosing the same file again must work
              }}
            />
            <label htmlFor={control.id} className="tt-file__button">{uiTekst.bestandKiezen}</label>
            <span className="tt-muted">{uiTekst.ofSleep}</span>
          </div>
        </div>
      )}
    </Field>
  );
}
