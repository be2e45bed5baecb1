import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & { readonly accept: string; readonly onFile: (file: File) => void };

/** Chooses one file; its name stays with the control, its content goes to `onFile`. */
export function FileField({ accept, onFile, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          className="tt-file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = ''; // choosing the same file again must work
          }}
        />
      )}
    </Field>
  );
}
