import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { GEEN_WERKFILTER, type Werkfilter } from '../../../shared/contract/overzicht.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useQuery } from '../../app/use-query.ts';
import { werkfilterTekst as t } from '../../text/werkfilter.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SelectField } from '../../ui/select-field.tsx';

type Waarden = Uitvoer<'getWerkfilters'>;
type Props = { readonly filter: Werkfilter; readonly onChange: (filter: Werkfilter) => void };

const DAGEN = [0, 7, 14, 28] as const;

const noemHerkomst = (waarde: string): string => (waarde === 'onbekend' ? t.onbekend : gemeenteNaam(waarde));

/** Whether anything is asked beside status and words. */
export const heeftFilter = (filter: Werkfilter): boolean => JSON.stringify(filter) !== JSON.stringify(GEEN_WERKFILTER);

type Actief = { readonly key: string; readonly naam: string; readonly zonder: Werkfilter };

function listActief(filter: Werkfilter, waarden: Waarden | null): Actief[] {
  const naamVan = (id: string): string => (id === 'niemand' ? t.niemand : (waarden?.behandelaars.find((b) => b.waarde === id)?.naam ?? t.behandelaar));
  return [
    ...filter.groepen.map((g): Actief => ({ key: `g${g}`, naam: getUrgentiegroep(g).naam, zonder: { ...filter, groepen: filter.groepen.filter((x) => x !== g) } })),
    ...filter.herkomsten.map((h): Actief => ({ key: `h${h}`, naam: noemHerkomst(h), zonder: { ...filter, herkomsten: filter.herkomsten.filter((x) => x !== h) } })),
    ...filter.indieners.map((i): Actief => ({ key: `i${i}`, naam: i, zonder: { ...filter, indieners: filter.indieners.filter((x) => x !== i) } })),
    ...filter.behandelaars.map((b): Actief => ({ key: `b${b}`, naam: naamVan(b), zonder: { ...filter, behandelaars: filter.behandelaars.filter((x) => x !== b) } })),
    ...(filter.binnenDagen === null ? [] : [{ key: 'd', naam: t.binnen(filter.binnenDagen), zonder: { ...filter, binnenDagen: null } }]),
  ];
}

/** The filters that are on, as chips: pressing one takes it off. */
export function ActieveFilters({ filter, onChange }: Props) {
  const { value } = useQuery('getWerkfilters', {});
  const actief = listActief(filter, value);
  if (actief.length === 0) return null;
  return (
    <div role="group" aria-label={t.actief} className="werk-chips">
      {actief.map((a) => <Chip key={a.key} pressed onPress={() => onChange(a.zonder)}><span className="tt-visually-hidden">{t.weg('')}</span>{a.naam} <span aria-hidden="true">×</span></Chip>)}
      <Button kind="subtle" onClick={() => onChange(GEEN_WERKFILTER)}>{t.wis}</Button>
    </div>
  );
}

type Keuze = { readonly waarde: string; readonly naam: string; readonly aantal: number };

/** Adds a value to a filter; the ones that are on are no choice any more. */
function Toevoegen({ naam, label, keuzes, gekozen, onKies }: { readonly naam: string; readonly label: string; readonly keuzes: readonly Keuze[]; readonly gekozen: readonly string[]; readonly onKies: (waarde: string) => void }) {
  const over = keuzes.filter((k) => !gekozen.includes(k.waarde));
  return <SelectField name={naam} label={label} placeholder={t.kies} value="" options={over.map((k) => ({ value: k.waarde, label: t.metAantal(k.naam, k.aantal) }))} onChange={(waarde) => (waarde === '' ? undefined : onKies(waarde))} />;
}

/** What there is to filter by, from the cases that this person may see. */
export function Werkfilterkeuze({ filter, onChange }: Props) {
  const { value } = useQuery('getWerkfilters', {});
  const { mag } = useAangemeld();
  const w = value ?? { groepen: [], herkomsten: [], indieners: [], behandelaars: [] };
  const groep = (waarde: string) => w.groepen.find((g) => g.waarde === waarde)?.waarde;
  return (
    <div className="werk-keuze" role="group" aria-label={t.filters}>
      <Toevoegen naam="groepfilter" label={t.groep} gekozen={filter.groepen} keuzes={w.groepen.map((g) => ({ ...g, naam: getUrgentiegroep(g.waarde).naam }))} onKies={(x) => { const code = groep(x); if (code) onChange({ ...filter, groepen: [...filter.groepen, code] }); }} />
      {mag('beraad') ? <Toevoegen naam="herkomstfilter" label={t.herkomst} gekozen={filter.herkomsten} keuzes={w.herkomsten.map((h) => ({ ...h, naam: noemHerkomst(h.waarde) }))} onKies={(x) => onChange({ ...filter, herkomsten: [...filter.herkomsten, x] })} /> : null}
      <Toevoegen naam="indienerfilter" label={t.indiener} gekozen={filter.indieners} keuzes={w.indieners.map((i) => ({ ...i, naam: i.waarde }))} onKies={(x) => onChange({ ...filter, indieners: [...filter.indieners, x] })} />
      {mag('beraad') ? <SelectField
        name="behandelaarfilter" label={t.behandelaar} placeholder={t.kies} value=""
        options={[{ value: 'niemand', label: t.niemand }, ...w.behandelaars.map((b) => ({ value: b.waarde, label: t.metAantal(b.naam, b.aantal) }))].filter((o) => !(filter.behandelaars as readonly string[]).includes(o.value))}
        onChange={(x) => (x === '' ? undefined : onChange({ ...filter, behandelaars: [...filter.behandelaars, x as Werkfilter['behandelaars'][number]] }))} // an id that the backend gave
      /> : null}
      <SelectField
        name="termijnfilter" label={t.termijn} placeholder={t.alleTermijnen} value={filter.binnenDagen === null ? '' : String(filter.binnenDagen)}
        options={DAGEN.map((n) => ({ value: String(n), label: t.binnen(n) }))} onChange={(x) => onChange({ ...filter, binnenDagen: x === '' ? null : Number(x) })}
      />
    </div>
  );
}
