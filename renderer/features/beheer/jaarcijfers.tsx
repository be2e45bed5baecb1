import { useController, useWatch } from 'react-hook-form';
import { useEffect, useState, type ChangeEvent } from 'react';
import type { z } from 'zod';
import type { Jaarcijfer } from '../../../shared/domain/verdeling/voorstel.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { parseDutchDate, parsePlainDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { beheerTekst } from '../../text/beheer.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { fieldId } from '../../ui/field-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { JaarcijferTabel, maakRijen, vulGemiddelden, type Rij } from './jaarcijfers-model.ts';

const t = beheerTekst.jaarcijfers;
const KOLOMMEN = [
  { veld: 'verhuringen', kop: t.kolom.verhuringen, soort: 'getal' },
  { veld: 'gebruikt', kop: t.kolom.gebruikt, soort: 'getal' },
  { veld: 'peildatum', kop: t.kolom.peildatum, soort: 'datum' },
  { veld: 'bron', kop: t.kolom.bron, soort: 'tekst' },
  { veld: 'leefbaarheidssignaal', kop: t.kolom.signaal, soort: 'tekst' },
] as const;
type Kolom = (typeof KOLOMMEN)[number];
type Invoer = z.input<typeof JaarcijferTabel>;
type Props = { readonly jaarcijfers: readonly Jaarcijfer[]; readonly leden: readonly string[]; readonly dezeJaar: number; readonly onSaved: () => void };

const lees = (kolom: Kolom, tekst: string): string | number => {
  if (kolom.soort === 'getal') return /^\s*\d{1,9}\s*$/.test(tekst) ? Number(tekst) : tekst;
  return kolom.soort === 'datum' ? (parseDutchDate(tekst) ?? tekst) : tekst;
};
const toon = (kolom: Kolom, waarde: string | number): string => (kolom.soort === 'datum' && parsePlainDate(String(waarde)) ? String(waarde).split('-').reverse().join('-') : String(waarde));

/** One cell of the table: a box without a frame of its own, named by its column and row. */
function Cell({ i, rij, kolom }: { readonly i: number; readonly rij: Rij; readonly kolom: Kolom }) {
  const name = `rijen.${i}.${kolom.veld}` as const;
  const { field, fieldState } = useController<Invoer, typeof name>({ name });
  const [typed, setTyped] = useState({ text: toon(kolom, field.value), value: field.value });
  const text = typed.value === field.value ? typed.text : toon(kolom, field.value);
  const fout = fieldState.error?.message?.replace(`${gemeenteNaam(rij.gemeente)}: `, ''); // the row already names it
  const vak = {
    id: fieldId(name),
    className: fout ? 'beheer-vak beheer-vak--fout' : 'beheer-vak',
    'aria-label': t.veld(kolom.kop, gemeenteNaam(rij.gemeente)),
    'aria-invalid': fout ? (true as const) : undefined, // the attribute takes the literal
    'aria-describedby': fout ? `${fieldId(name)}-fout` : undefined,
    value: text,
    onBlur: () => {
      setTyped({ text: toon(kolom, field.value), value: field.value });
      field.onBlur();
    },
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const value = lees(kolom, event.target.value);
      setTyped({ text: event.target.value, value });
      field.onChange(value);
    },
  };
  return (
    <td role="cell" className={`beheer-cel beheer-cel--${kolom.soort}`} data-label={kolom.kop}>
      {/* a long source or remark grows downwards: all of it can be read */}
      {kolom.soort === 'tekst' ? <textarea {...vak} rows={1} /> : <input {...vak} inputMode={kolom.soort === 'getal' ? 'numeric' : undefined} autoComplete="off" />}
      {fout ? <div id={`${fieldId(name)}-fout`} className="utrecht-form-field-error-message">{fout}</div> : null}
    </td>
  );
}

function Table() {
  const rijen = useWatch<Invoer, 'rijen'>({ name: 'rijen' });
  return (
    <div className="tt-table-wrap">
      <table role="table" className="tt-table beheer-tabel">
        <caption className="tt-visually-hidden">{t.titel}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{t.kolom.gemeente}</th>
            {KOLOMMEN.map((kolom) => <th key={kolom.veld} role="columnheader" scope="col">{kolom.kop}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rijen.map((rij, i) => (
            <tr key={rij.gemeente} role="row">
              <th role="rowheader" scope="row">{gemeenteNaam(rij.gemeente)}</th>
              {KOLOMMEN.map((kolom) => <Cell key={kolom.veld} i={i} rij={rij} kolom={kolom} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type YearProps = Omit<Props, 'dezeJaar'> & { readonly jaar: number; readonly onDirty: (dirty: boolean) => void };

/** The figures of one year. */
function Year({ jaarcijfers, leden, jaar, onSaved, onDirty }: YearProps) {
  const { run, busy, error } = useCommand('recordJaarcijfers');
  const [saved, setSaved] = useState(false);
  const form = useSchemaForm({ schema: JaarcijferTabel, defaultValues: { jaar, rijen: maakRijen(leden, jaarcijfers, jaar) } });
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const save = async (invoer: z.output<typeof JaarcijferTabel>) => {
    setSaved(false);
    const answer = await run(invoer);
    if (!answer?.ok) return;
    form.reset(form.getValues());
    setSaved(true);
    onSaved();
  };
  return (
    <SchemaForm form={form} onSubmit={save} fout={error}>
      <Table />
      <p className="tt-muted tt-text">{t.leegRegels} {t.startpuntUitleg}</p>
      {saved ? <Notice kind="ok" live>{t.gelukt}</Notice> : null}
      <Actions>
        <Button type="submit" busy={busy}>{t.knop}</Button>
        <Button
          kind="subtle"
          onClick={() => {
            setSaved(false);
            form.setValue('rijen', vulGemiddelden(form.getValues('rijen')), { shouldDirty: true });
          }}
        >
          {t.startpunt}
        </Button>
      </Actions>
    </SchemaForm>
  );
}

/** The yearly figures, editable as a table; they are stored with their date and source. */
export function Jaarcijfers({ dezeJaar, ...rest }: Props) {
  const [jaar, setJaar] = useState(dezeJaar);
  const [dirty, setDirty] = useState(false);
  const [refused, setRefused] = useState(false);
  const jaren = [1, 0, -1, -2, -3].map((verschil) => String(dezeJaar + verschil));
  const choose = (value: string) => {
    setRefused(dirty); // another year would throw away what was typed
    if (!dirty) setJaar(Number(value));
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      <SelectField name="jaar" label={t.jaar} placeholder={null} options={jaren.map((value) => ({ value, label: value }))} value={String(jaar)} onChange={choose} />
      {refused && dirty ? <Notice kind="warning" live>{t.eerstOpslaan}</Notice> : null}
      <Year key={jaar} {...rest} jaar={jaar} onDirty={setDirty} />
    </Panel>
  );
}
