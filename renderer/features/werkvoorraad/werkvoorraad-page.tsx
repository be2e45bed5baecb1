import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { GEEN_WERKFILTER, type Werkfilter, type Werkkolom, type Zoekopdracht } from '../../../shared/contract/overzicht.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { replaceHash } from '../../app/navigation.ts';
import { werkvoorraadHash } from '../../app/route.ts';
import { useAangemeld } from '../../app/session.tsx';
import { werkfilterTekst as f } from '../../text/werkfilter.ts';
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
import { Kolomkeuze } from './kolomkeuze.tsx';
import { useWerkinstellingen } from './use-werkinstellingen.ts';
import { kolommenVoor } from './kolommen-voor.ts';
import { useWerkvoorraad, type Filter } from './use-werkvoorraad.ts';
import { ActieveFilters, heeftFilter, Werkfilterkeuze } from './werkfilters.tsx';
import { WerkvoorraadTable } from './werkvoorraad-table.tsx';
import { Zoekopdrachten } from './zoekopdrachten.tsx';
import './werkvoorraad.css';

const TYPPAUZE_MS = 200;
const SORTERINGEN = (['termijn', 'nummer', 'naam'] as const).map((value) => ({ value, label: t.sorteringen[value] }));
const STATUSNAMEN = Object.keys(STATUSSEN) as (keyof typeof STATUSSEN)[]; // the keys of a const object

/** How many statuses stand there at once; the others come with one press. */
const CHIPS_METEEN = 7;

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
  const [open, setOpen] = useState(false);
  const [setZoek] = useState(() => (zoek: string) => replaceHash(werkvoorraadHash(zoek)));
  const [alleStatussen, setAlleStatussen] = useState(false);
  // those with cases come first, in the order of the work; the chosen one always stands there
  const meteen = STATUSNAMEN.filter((status, i) => filter.status === status || (aantal(status) > 0 && STATUSNAMEN.slice(0, i).filter((s) => aantal(s) > 0).length < CHIPS_METEEN));
  const rest = STATUSNAMEN.filter((status) => !meteen.includes(status));
  const chip = (status: (typeof STATUSNAMEN)[number]) => (
    <Chip key={status} pressed={filter.status === status} count={aantal(status)} onPress={() => onChange({ status: filter.status === status ? null : status })}>{STATUSSEN[status]}</Chip>
  );
  const zetFilter = (werkfilter: Werkfilter) => onChange({ filter: werkfilter });
  return (
    <div className="werk-filters">
      <div role="group" aria-label={t.filterStatus} className="werk-chips">
        <Chip pressed={filter.status === null} count={alles} onPress={() => onChange({ status: null })}>{t.alle}</Chip>
        {meteen.map(chip)}
        {alleStatussen ? rest.map(chip) : null}
        <button type="button" className="tt-chip werk-chip-meer" aria-expanded={alleStatussen} onClick={() => setAlleStatussen(!alleStatussen)}>{alleStatussen ? t.minderStatussen : <>{t.meerStatussen}<span className="tt-chip__count">{rest.reduce((som, status) => som + aantal(status), 0).toLocaleString('nl-NL')}</span></>}</button>
      </div>
      <div className="werk-find">
        <SearchField zoek={filter.zoek} onZoek={setZoek} />
        <SelectField name="sorteer" label={t.sorteer} placeholder={null} options={SORTERINGEN} value={filter.sorteer} onChange={(value) => onChange({ sorteer: SORTERINGEN.find((s) => s.value === value)?.value ?? 'termijn' })} />
        <div><Button aria-expanded={open} onClick={() => setOpen(!open)}>{open ? f.minder : f.meer}</Button></div>
      </div>
      {open ? <Werkfilterkeuze filter={filter.filter} onChange={zetFilter} /> : null}
      <ActieveFilters filter={filter.filter} onChange={zetFilter} />
    </div>
  );
}

function Empty({ gefilterd, magIntake, onReset }: { readonly gefilterd: boolean; readonly magIntake: boolean; readonly onReset: () => void }) {
  if (gefilterd) return <EmptyState title={t.nietsGevonden.titel} action={<Button onClick={onReset}>{t.nietsGevonden.knop}</Button>}>{t.nietsGevonden.uitleg}</EmptyState>;
  return <EmptyState title={t.leeg.titel}>{magIntake ? t.leeg.uitleg : t.leeg.uitlegZonderIntake}</EmptyState>;
}

type LijstProps = { readonly lijst: Lijst; readonly kolommen: readonly Werkkolom[]; readonly loading: boolean; readonly more: () => Promise<void> };

function Gevonden({ lijst, kolommen, loading, more }: LijstProps) {
  return (
    <div className="tt-stack">
      <WerkvoorraadTable rijen={lijst.rijen} kolommen={kolommen} />
      <div className="werk-more">
        <p className="tt-muted" role="status">{t.getoond(lijst.rijen.length, lijst.totaal)}</p>
        {lijst.volgende ? <Button busy={loading} onClick={() => void more()}>{t.meer(lijst.totaal - lijst.rijen.length)}</Button> : null}
      </div>
    </div>
  );
}

/** The worklist: what needs me first. */
export function WerkvoorraadPage({ zoek }: { readonly zoek: string }) {
  const { mag } = useAangemeld();
  const [keuze, setKeuze] = useState<Omit<Filter, 'zoek'>>({ status: null, sorteer: 'termijn', filter: GEEN_WERKFILTER });
  const { instellingen, fout, bewaar } = useWerkinstellingen();
  const filter: Filter = { ...keuze, zoek };
  const { lijst, error, loading, more } = useWerkvoorraad(filter);
  const gefilterd = zoek !== '' || keuze.status !== null || heeftFilter(keuze.filter);
  const reset = () => {
    setKeuze((old) => ({ ...old, status: null, filter: GEEN_WERKFILTER }));
    replaceHash(werkvoorraadHash(''));
  };
  const onChange = ({ zoek: _zoek, ...part }: Partial<Filter>) => setKeuze((old) => ({ ...old, ...part }));
  const kies = ({ zoek: woorden, status, sorteer, filter: werkfilter }: Zoekopdracht) => {
    setKeuze({ status, sorteer, filter: werkfilter });
    replaceHash(werkvoorraadHash(woorden));
  };
  const leegBestand = lijst !== null && lijst.rijen.length === 0 && !gefilterd;
  const lead = lijst && !leegBestand ? (keuze.sorteer === 'termijn' ? t.lead(lijst.totaal) : t.leadAnders(lijst.totaal)) : undefined;
  return (
    <Page title={t.titel} lead={lead} actions={mag('intake') ? <ButtonLink href="#/aanvraag/nieuw" kind="primary" icon={<IconPlus size={20} />}>{t.nieuw}</ButtonLink> : undefined}>
      {mag('intake') ? <Concepten /> : null}
      <div className={leegBestand ? undefined : 'werk-vlak'}>
        {leegBestand ? null : <Zoekopdrachten lijst={instellingen.zoekopdrachten} nu={gefilterd ? filter : null} fout={fout} onKies={kies} onBewaar={(zoekopdrachten) => bewaar({ zoekopdrachten })} />}
        <div className="tt-stack">
          {leegBestand ? null : <Filters filter={filter} lijst={lijst} onChange={onChange} />}
          {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
          {!lijst && loading ? <Loading /> : null}
          {lijst?.rijen.length === 0 ? <Empty gefilterd={gefilterd} magIntake={mag('intake')} onReset={reset} /> : null}
          {lijst && lijst.rijen.length > 0 ? <Gevonden lijst={lijst} kolommen={kolommenVoor(instellingen.kolommen, mag)} loading={loading} more={more} /> : null}
          {leegBestand ? null : <Kolomkeuze kolommen={instellingen.kolommen} onChange={(kolommen) => void bewaar({ kolommen })} />}
        </div>
      </div>
    </Page>
  );
}
