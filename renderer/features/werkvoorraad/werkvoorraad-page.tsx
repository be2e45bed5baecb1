import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { replaceHash } from '../../app/navigation.ts';
import { werkvoorraadHash } from '../../app/route.ts';
import { useAangemeld } from '../../app/session.tsx';
import { werkvoorraadTekst as t } from '../../text/werkvoorraad.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Concepten } from './concepten.tsx';
import { useWerkvoorraad, type Filter } from './use-werkvoorraad.ts';
import { WerkvoorraadTable } from './werkvoorraad-table.tsx';
import './werkvoorraad.css';

const TYPPAUZE_MS = 200;
const SORTERINGEN = (['termijn', 'nummer', 'naam'] as const).map((value) => ({ value, label: t.sorteringen[value] }));
const STATUSNAMEN = Object.keys(STATUSSEN) as (keyof typeof STATUSSEN)[]; // the keys of a const object

type Lijst = NonNullable<ReturnType<typeof useWerkvoorraad>['lijst']>;
type FilterProps = { readonly filter: Filter; readonly lijst: Lijst | null; readonly onChange: (part: Partial<Filter>) => void };

/** The search text follows the typing after a pause, and the address when a search was done from the top bar. */
function SearchField({ zoek, onZoek }: { readonly zoek: string; readonly onZoek: (zoek: string) => void }) {
  const [typed, setTyped] = useState({ text: zoek, from: zoek });
  const text = typed.from === zoek ? typed.text : zoek;
  useEffect(() => {
    if (text === zoek) return;
    const timer = setTimeout(() => onZoek(text), TYPPAUZE_MS);
    return () => clearTimeout(timer);
  }, [text, zoek, onZoek]);
  return <TextField name="zoek" label={t.zoek} type="search" autoComplete="off" maxLength={100} value={text} onChange={(next) => setTyped({ text: next, from: zoek })} />;
}

function Filters({ filter, lijst, onChange }: FilterProps) {
  const aantal = (status: string) => lijst?.perStatus.find((p) => p.status === status)?.aantal ?? 0;
  const alles = lijst?.perStatus.reduce((som, p) => som + p.aantal, 0);
  const [setZoek] = useState(() => (zoek: string) => replaceHash(werkvoorraadHash(zoek)));
  return (
    <div className="werk-filters">
      <div role="group" aria-label={t.filterStatus} className="werk-chips">
        <Chip pressed={filter.status === null} count={alles} onPress={() => onChange({ status: null })}>{t.alle}</Chip>
        {STATUSNAMEN.map((status) => (
          <Chip key={status} pressed={filter.status === status} count={aantal(status)} onPress={() => onChange({ status: filter.status === status ? null : status })}>
            {STATUSSEN[status]}
          </Chip>
        ))}
      </div>
      <div className="werk-find">
        <SearchField zoek={filter.zoek} onZoek={setZoek} />
        <SelectField name="sorteer" label={t.sorteer} placeholder={null} options={SORTERINGEN} value={filter.sorteer} onChange={(value) => onChange({ sorteer: SORTERINGEN.find((s) => s.value === value)?.value ?? 'termijn' })} />
      </div>
    </div>
  );
}

function Empty({ gefilterd, magIntake, onReset }: { readonly gefilterd: boolean; readonly magIntake: boolean; readonly onReset: () => void }) {
  if (gefilterd) return <EmptyState title={t.nietsGevonden.titel} action={<Button onClick={onReset}>{t.nietsGevonden.knop}</Button>}>{t.nietsGevonden.uitleg}</EmptyState>;
  return <EmptyState title={t.leeg.titel}>{magIntake ? t.leeg.uitleg : t.leeg.uitlegZonderIntake}</EmptyState>;
}

/** The worklist: what needs me first. */
export function WerkvoorraadPage({ zoek }: { readonly zoek: string }) {
  const { mag } = useAangemeld();
  const [keuze, setKeuze] = useState<Omit<Filter, 'zoek'>>({ status: null, sorteer: 'termijn' });
  const filter: Filter = { ...keuze, zoek };
  const { lijst, error, loading, more } = useWerkvoorraad(filter);
  const reset = () => {
    setKeuze((old) => ({ ...old, status: null }));
    replaceHash(werkvoorraadHash(''));
  };
  const onChange = (part: Partial<Filter>) => setKeuze((old) => ({ status: 'status' in part ? (part.status ?? null) : old.status, sorteer: part.sorteer ?? old.sorteer }));
  const leegBestand = lijst !== null && lijst.rijen.length === 0 && zoek === '' && keuze.status === null;
  const lead = lijst && !leegBestand ? (keuze.sorteer === 'termijn' ? t.lead(lijst.totaal) : t.leadAnders(lijst.totaal)) : undefined;
  return (
    <Page title={t.titel} lead={lead} actions={mag('intake') ? <ButtonLink href="#/aanvraag/nieuw" kind="primary" icon={<IconPlus size={20} />}>{t.nieuw}</ButtonLink> : undefined}>
      {mag('intake') ? <Concepten /> : null}
      {leegBestand ? null : <Filters filter={filter} lijst={lijst} onChange={onChange} />}
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {!lijst && loading ? <Loading /> : null}
      {lijst?.rijen.length === 0 ? <Empty gefilterd={zoek !== '' || keuze.status !== null} magIntake={mag('intake')} onReset={reset} /> : null}
      {lijst && lijst.rijen.length > 0 ? (
        <div className="tt-stack">
          <WerkvoorraadTable rijen={lijst.rijen} />
          <div className="werk-more">
            <p className="tt-muted" role="status">{t.getoond(lijst.rijen.length, lijst.totaal)}</p>
            {lijst.volgende ? <Button busy={loading} onClick={() => void more()}>{t.meer(lijst.totaal - lijst.rijen.length)}</Button> : null}
          </div>
        </div>
      ) : null}
    </Page>
  );
}
