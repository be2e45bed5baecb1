import { useState } from 'react';
import { BEVOEGDHEDEN, type Bevoegdheid } from '../../../shared/domain/vergadering/conclusie.ts';
import { BESLISSENDE_STEM, type Commissiereglement, type Quorum } from '../../../shared/domain/vergadering/reglement.ts';
import { useCommand } from '../../app/use-command.ts';
import { PlainForm, errorAt } from '../../forms/plain-form.tsx';
import { fieldsOfFout } from '../../forms/collect-errors.ts';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { splitLijst } from './deelnemers-paneel.tsx';
import type { VergaderProps, Weergave } from './vergader-props.ts';

const t = V.reglement;

const DELEN = { geen: null, helft: [1, 2], meerderheid: [2, 3], alle: [1, 1] } as const;
type Deel = keyof typeof DELEN;

const isDeel = (deel: readonly [number, number] | null, q: Quorum): boolean => deel !== null && deel[0] === q.teller && deel[1] === q.noemer;
const deelVan = (q: Quorum | null): Deel => (q ? ((Object.keys(DELEN) as Deel[]).find((k) => isDeel(DELEN[k], q)) ?? 'helft') : 'geen'); // the keys of a const object

type Velden = { bevoegdheid: string; deel: Deel; minimaal: string; beslissendeStem: string; deskundigheid: string; magDoorgaan: boolean; bron: string };

const beginVelden = (r: Commissiereglement | null): Velden => ({
  bevoegdheid: r?.bevoegdheid ?? '', deel: deelVan(r?.quorum ?? { teller: 1, noemer: 2, minimaal: null }), minimaal: r?.quorum?.minimaal?.toString() ?? '', beslissendeStem: r?.beslissendeStem ?? '',
  deskundigheid: r?.deskundigheid.join(', ') ?? '', magDoorgaan: r?.magDoorgaan ?? false, bron: r?.bron ?? '',
});

/** What was filled in, as the contract takes it; what is no number stays text, so that the schema says what is wrong. */
function leesVelden(v: Velden): Commissiereglement {
  const deel = DELEN[v.deel];
  const minimaal = v.minimaal.trim() === '' ? null : Number(v.minimaal);
  return {
    bevoegdheid: v.bevoegdheid as Bevoegdheid, // checked by the backend; an empty choice is refused with its own sentence
    quorum: deel && { teller: deel[0], noemer: deel[1], minimaal },
    beslissendeStem: v.beslissendeStem as Commissiereglement['beslissendeStem'], // idem
    deskundigheid: splitLijst(v.deskundigheid), magDoorgaan: v.magDoorgaan, bron: v.bron,
  };
}

function Formulier({ eigen, herlaad, onKlaar }: { readonly eigen: Commissiereglement | null; readonly herlaad: () => Promise<void>; readonly onKlaar: () => void }) {
  const { run, busy, error } = useCommand('recordReglement');
  const [velden, setVelden] = useState(() => beginVelden(eigen));
  const [poging, setPoging] = useState(0);
  const fouten = fieldsOfFout(error, 'reglement');
  const zet = (deel: Partial<Velden>) => setVelden((oud) => ({ ...oud, ...deel }));
  const opties = (o: Readonly<Record<string, string>>) => Object.entries(o).map(([value, label]) => ({ value, label }));
  const bewaar = async () => {
    setPoging((n) => n + 1);
    const antwoord = await run({ reglement: leesVelden(velden) });
    if (!antwoord?.ok) return;
    await herlaad();
    onKlaar();
  };
  return (
    <PlainForm errors={[]} attempt={poging} fout={error} prefix="reglement" onSubmit={() => void bewaar()}>
      <RadioGroup name="bevoegdheid" label={t.bevoegdheid} options={opties(BEVOEGDHEDEN)} value={velden.bevoegdheid} error={errorAt(fouten, 'bevoegdheid')} onChange={(bevoegdheid) => zet({ bevoegdheid })} />
      <RadioGroup name="quorum" label={t.quorumDeel} inline options={opties(t.quorumKeuzen)} value={velden.deel} error={errorAt(fouten, 'quorum')} onChange={(deel) => zet({ deel: deel as Deel /* one of the options */ })} />
      {velden.deel === 'geen' ? null : <TextField name="quorum.minimaal" label={t.minimaal} optional width={6} value={velden.minimaal} error={errorAt(fouten, 'quorum.minimaal')} onChange={(minimaal) => zet({ minimaal })} autoComplete="off" />}
      <RadioGroup name="beslissendeStem" label={t.beslissendeStem} options={opties(BESLISSENDE_STEM)} value={velden.beslissendeStem} error={errorAt(fouten, 'beslissendeStem')} onChange={(beslissendeStem) => zet({ beslissendeStem })} />
      <TextField name="deskundigheid" label={t.deskundigheid} description={t.deskundigheidUitleg} optional value={velden.deskundigheid} onChange={(deskundigheid) => zet({ deskundigheid })} autoComplete="off" />
      <CheckboxField name="magDoorgaan" label={t.magDoorgaan} checked={velden.magDoorgaan} onChange={(magDoorgaan) => zet({ magDoorgaan })} />
      <TextField name="bron" label={t.bron} description={t.bronUitleg} value={velden.bron} error={errorAt(fouten, 'bron')} onChange={(bron) => zet({ bron })} autoComplete="off" />
      <Actions>
        <Button type="submit" busy={busy}>{t.vastleggen}</Button>
        <Button kind="subtle" onClick={onKlaar}>{V.annuleer}</Button>
      </Actions>
    </PlainForm>
  );
}

function Lezen({ reglement: { geldt, bronnen } }: Pick<Weergave, 'reglement'>) {
  if (!geldt) return <Notice kind="warning">{t.ontbreekt}</Notice>;
  const bron = (regel: (typeof bronnen)[number]['regel']): string => bronnen.find((b) => b.regel === regel)?.bron ?? geldt.bron;
  return (
    <FactList
      facts={[
        { label: t.bevoegdheid, value: BEVOEGDHEDEN[geldt.bevoegdheid], source: bron('bevoegdheid') },
        { label: t.quorum, value: geldt.quorum ? t.quorumZin(geldt.quorum.teller, geldt.quorum.noemer, geldt.quorum.minimaal) : t.quorumGeen, source: bron('quorum') },
        { label: t.beslissendeStem, value: BESLISSENDE_STEM[geldt.beslissendeStem], source: bron('beslissendeStem') },
        { label: t.deskundigheid, value: geldt.deskundigheid.length > 0 ? geldt.deskundigheid.join(', ') : t.deskundigheidGeen, source: bron('deskundigheid') },
        { label: V.openen.titel, value: geldt.magDoorgaan ? t.magDoorgaanJa : t.magDoorgaanNee, source: geldt.bron },
      ]}
    />
  );
}

/** The rules that the meeting is held under: of the region where it agreed them, of the commission where it did not. */
export function ReglementPaneel({ weergave, leidt, herlaad }: VergaderProps) {
  const [wijzigt, setWijzigt] = useState(false);
  const mag = leidt && (weergave.status === 'gepland' || weergave.status === 'verzonden');
  return (
    <Panel title={t.titel} aside={mag && !wijzigt ? <Button onClick={() => setWijzigt(true)}>{weergave.reglement.eigen ? t.wijzig : t.vastleggen}</Button> : undefined}>
      {wijzigt ? <Formulier eigen={weergave.reglement.eigen} herlaad={herlaad} onKlaar={() => setWijzigt(false)} /> : <Lezen reglement={weergave.reglement} />}
    </Panel>
  );
}
