import { useEffect, useRef, useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { NieuwBestand } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { EERSTE_ROLLEN, ORGANISATIESOORTEN, type Organisatiesoort } from '../../../shared/domain/organisatie/organisatie.ts';
import { Tekst } from '../../../shared/domain/persoon/tekst.ts';
import { ROLLEN } from '../../../shared/domain/medewerker/medewerker.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormRadio, FormSelect, FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { startTekst } from '../../text/start.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Page } from '../../ui/page.tsx';
import { ConfirmSecret } from './confirm-secret.tsx';

const t = startTekst.wizard;

/** What the wizard asks, per step: the parts of the contract's input, with what is typed twice. */
const STAPPEN = [
  NieuwBestand.pick({ soort: true, naam: true, commissie: true, regio: true }).extend({ namens: Tekst(300) }).refine((v) => v.soort !== 'commissie' || v.namens !== '', { path: ['namens'], error: t.namensLeeg }),
  NieuwBestand.pick({ wachtzin: true }).extend({ herhaalWachtzin: z.string() }).refine((v) => v.wachtzin === v.herhaalWachtzin, { path: ['herhaalWachtzin'], error: t.wachtzinAnders }),
  NieuwBestand.pick({ medewerker: true }).extend({ herhaalCode: z.string() }).refine((v) => v.medewerker.code === v.herhaalCode, { path: ['herhaalCode'], error: t.codeAnders }),
] as const;

type Given = Partial<z.infer<typeof NieuwBestand>>;
const SOORTEN = (Object.keys(ORGANISATIESOORTEN) as Organisatiesoort[]).map((value) => ({ value, label: ORGANISATIESOORTEN[value], description: t.soort.uitleg[value] })); // the keys of a const object

function Steps({ now }: { readonly now: number }) {
  return (
    <ol className="start-steps">
      {t.stappen.map((naam, i) => (
        <li key={naam} aria-current={i === now ? 'step' : undefined}>{i + 1}. {naam}</li>
      ))}
    </ol>
  );
}

type StepProps = { readonly given: Given; readonly fout?: Fout | null; readonly onDone: (given: Given) => void; readonly onBack: () => void };

function StepButtons({ onBack, first, last, busy = false }: { readonly onBack: () => void; readonly first: boolean; readonly last: boolean; readonly busy?: boolean }) {
  return (
    <Actions>
      <Button kind="primary" type="submit" busy={busy}>{last ? t.maken : t.volgende}</Button>
      <Button kind="subtle" onClick={onBack}>{first ? startTekst.terug : t.vorige}</Button>
    </Actions>
  );
}

function NamesStep({ given, fout, onDone, onBack }: StepProps) {
  const form = useSchemaForm({ schema: STAPPEN[0], defaultValues: { soort: given.soort ?? 'commissie', naam: given.naam ?? '', commissie: given.commissie ?? '', namens: given.soort === undefined || given.soort === 'commissie' ? (given.namens ?? '') : '', regio: 'Haaglanden' } });
  const soort = useWatch({ control: form.control, name: 'soort' }) ?? 'commissie';
  return (
    // an institution and a member act for themselves
    <SchemaForm form={form} onSubmit={(v) => onDone(v.soort === 'commissie' ? v : { ...v, namens: v.commissie })} fout={fout}>
      <FormRadio<NamesInput> name="soort" label={t.soort.label} options={SOORTEN} />
      <FormText<NamesInput> name="naam" label={t.naam.label} description={t.naam.uitleg[soort]} autoComplete="off" />
      <FormText<NamesInput> name="commissie" label={t.commissie[soort]} autoComplete="off" />
      {soort === 'commissie' ? <FormText<NamesInput> name="namens" label={t.namens.label} description={t.namens.uitleg} autoComplete="off" /> : null}
      <FactList facts={[{ label: t.regio, value: 'Haaglanden' }]} />
      <StepButtons onBack={onBack} first last={false} />
    </SchemaForm>
  );
}

function PassphraseStep({ given, onDone, onBack }: StepProps) {
  const form = useSchemaForm({ schema: STAPPEN[1], defaultValues: { wachtzin: given.wachtzin ?? '', herhaalWachtzin: given.wachtzin ?? '' } });
  return (
    <SchemaForm form={form} onSubmit={({ wachtzin }) => onDone({ wachtzin })}>
      <FormText name="wachtzin" label={t.wachtzin} description={t.wachtzinUitleg} type="password" autoComplete="new-password" autoFocus />
      <FormText name="herhaalWachtzin" label={t.herhaalWachtzin} type="password" autoComplete="new-password" />
      <StepButtons onBack={onBack} first={false} last={false} />
    </SchemaForm>
  );
}

type NamesInput = z.input<(typeof STAPPEN)[0]>;
type PersonInput = z.input<(typeof STAPPEN)[2]>;
type PersonOutput = z.output<(typeof STAPPEN)[2]>;

function PersonStep({ form, onSubmit, onBack, busy, fout, soort }: { readonly soort: Organisatiesoort; readonly form: UseFormReturn<PersonInput, unknown, PersonOutput>; readonly onSubmit: (value: PersonOutput) => void; readonly onBack: () => void; readonly busy: boolean; readonly fout: Fout | null }) {
  const rollen = EERSTE_ROLLEN[soort].map((rol) => ({ value: rol, label: ROLLEN[rol] })); // only these may add the others
  return (
    <SchemaForm form={form} onSubmit={onSubmit} fout={fout}>
      <p className="tt-text">{t.persoonUitleg[soort]}</p>
      <FormText<PersonInput> name="medewerker.naam" label={t.persoonNaam} autoComplete="off" autoFocus />
      <FormSelect<PersonInput> name="medewerker.rol" label={t.rol} options={rollen} />
      <FormText<PersonInput> name="medewerker.code" label={t.code.label} description={t.code.uitleg} type="password" autoComplete="new-password" />
      <FormText<PersonInput> name="herhaalCode" label={t.herhaalCode} type="password" autoComplete="new-password" />
      <StepButtons onBack={onBack} first={false} last busy={busy} />
    </SchemaForm>
  );
}

/** Makes a case file in four steps; nothing is written until the recovery secret was typed back. */
export function NewFileWizard({ onBack }: { readonly onBack: () => void }) {
  const [stap, setStap] = useState(0);
  const [given, setGiven] = useState<Given>({});
  const [geheim, setGeheim] = useState<string | null>(null);
  const { run, busy, error } = useCommand('createBestand');
  const person = useSchemaForm({ schema: STAPPEN[2], defaultValues: { medewerker: { naam: '', rol: 'secretaris', code: '' }, herhaalCode: '' } });
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (stap > 0) title.current?.scrollIntoView({ block: 'nearest' });
  }, [stap]);

  const next = (part: Given) => {
    const { soort } = part;
    if (soort && !(EERSTE_ROLLEN[soort] as readonly string[]).includes(person.getValues('medewerker.rol'))) person.setValue('medewerker.rol', EERSTE_ROLLEN[soort][0]); // widened: the table is const
    setGiven((old) => ({ ...old, ...part }));
    setStap((n) => n + 1);
  };
  const make = async (value: PersonOutput) => {
    const invoer = NieuwBestand.safeParse({ ...given, regio: 'Haaglanden', medewerker: value.medewerker });
    if (!invoer.success) return setStap(0); // an earlier step is missing
    const answer = await run(invoer.data);
    if (answer?.ok) setGeheim(answer.value.herstelgeheim);
    else if (answer && answer.error.velden.some((v) => v.veld === 'naam')) setStap(0);
  };
  const overNaam = error?.velden.some((v) => v.veld === 'naam') ?? false;
  const previous = () => setStap((n) => Math.max(0, n - 1));

  if (geheim !== null) return <ConfirmSecret herstelgeheim={geheim} onRestart={() => setGeheim(null)} />;
  return (
    <Page title={t.titel}>
      <Steps now={stap} />
      <p ref={title} className="tt-visually-hidden" role="status">{t.stap(stap + 1, t.stappen.length, t.stappen[stap] ?? '')}</p>
      {stap === 0 ? <NamesStep given={given} fout={overNaam ? error : null} onDone={next} onBack={onBack} /> : null}
      {stap === 1 ? <PassphraseStep given={given} onDone={next} onBack={previous} /> : null}
      {stap === 2 ? <PersonStep soort={given.soort ?? 'commissie'} form={person} onSubmit={(value) => void make(value)} onBack={previous} busy={busy} fout={overNaam ? null : error} /> : null}
    </Page>
  );
}
