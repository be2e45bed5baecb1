import { useMemo, useState } from 'react';
import { BRONNEN } from '../../../../shared/domain/herkomst/verblijfperiode.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { gemeentenOoit } from '../../../forms/gemeente-opties.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { HERKOMST } from '../../../text/herkomst.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { Group } from '../../../ui/group.tsx';
import { SearchSelect } from '../../../ui/search-select.tsx';
import { SelectField, type Option } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { metReden, NieuwFeitVeld, type NieuwFeit } from './nieuw-feit.tsx';
import { LEGE_PERIODE, leesPerioden, type PeriodeVelden } from './verblijf-velden.ts';

const alsOpties = (namen: Readonly<Record<string, string>>): Option[] => Object.entries(namen).map(([value, label]) => ({ value, label }));
const SOORTEN = alsOpties(HERKOMST.soorten);
const FUNCTIES = alsOpties(HERKOMST.functies);
const BRONOPTIES = alsOpties(BRONNEN);

type PeriodeProps = {
  readonly nummer: number;
  readonly periode: PeriodeVelden;
  readonly gemeenten: readonly Option[];
  readonly fout: (veld: string) => string | undefined;
  readonly zet: (deel: Partial<PeriodeVelden>) => void;
  readonly verwijder: () => void;
};

function Periode({ nummer, periode: p, gemeenten, fout, zet, verwijder }: PeriodeProps) {
  const veld = (naam: keyof PeriodeVelden) => ({ name: `perioden.${nummer}.${naam}`, error: fout(`perioden.${nummer}.${naam}`) });
  const binnenland = p.soort === 'adres' || p.soort === 'locatie';
  return (
    <Group legend={HERKOMST.periode(nummer + 1)}>
      <div className="tt-fields tt-fields--two">
        <SelectField {...veld('soort')} label={HERKOMST.veldSoort} options={SOORTEN} value={p.soort} onChange={(soort) => zet({ soort })} />
        {binnenland ? <SelectField {...veld('functieAdres')} label={HERKOMST.veldFunctie} options={FUNCTIES} value={p.functieAdres} onChange={(functieAdres) => zet({ functieAdres })} /> : null}
        {binnenland ? <SearchSelect {...veld('gemeente')} label={HERKOMST.veldGemeente} description={HERKOMST.veldGemeenteHint} options={gemeenten} value={p.gemeente} onChange={(gemeente) => zet({ gemeente })} /> : null}
        {p.soort === 'buitenland' ? <TextField {...veld('land')} label={HERKOMST.veldLand} description={HERKOMST.veldLandHint} optional width={6} value={p.land} onChange={(land) => zet({ land })} /> : null}
      </div>
      <div className="tt-fields tt-fields--two">
        <TextField {...veld('van')} label={HERKOMST.veldVan} description={HERKOMST.veldDatumHint} width={12} autoComplete="off" value={p.van} onChange={(van) => zet({ van })} />
        <TextField {...veld('tot')} label={HERKOMST.veldTot} description={HERKOMST.veldTotHint} optional width={12} autoComplete="off" value={p.tot} onChange={(tot) => zet({ tot })} />
        <SelectField {...veld('bron')} label={HERKOMST.veldBron} options={BRONOPTIES} placeholder={null} value={p.bron} onChange={(bron) => zet({ bron })} />
        <TextField {...veld('bronkenmerk')} label={HERKOMST.veldBronkenmerk} description={HERKOMST.veldBronkenmerkHint} optional value={p.bronkenmerk} onChange={(bronkenmerk) => zet({ bronkenmerk })} />
      </div>
      <CheckboxField {...veld('inOnderzoek')} label={HERKOMST.veldOnderzoek} checked={p.inOnderzoek} onChange={(inOnderzoek) => zet({ inOnderzoek })} />
      <div>
        <Button kind="subtle" onClick={verwijder}>{HERKOMST.periodeVerwijderen(nummer + 1)}</Button>
      </div>
    </Group>
  );
}

type Props = StapProps & { readonly perioden: readonly PeriodeVelden[]; readonly zetPerioden: (perioden: PeriodeVelden[]) => void; readonly nieuwFeit: NieuwFeit; readonly klaar: () => Promise<void> };

/** The residence history typed by hand, with the source of each fact. */
export function VerblijfHandmatig({ perioden, zetPerioden, nieuwFeit, klaar, ...props }: Props) {
  const [poging, setPoging] = useState(0);
  const legVast = useCommand('recordVerblijf');
  const gemeenten = useMemo(() => gemeentenOoit(props.vandaag), [props.vandaag]);
  const gelezen = leesPerioden(perioden);
  const eigen = poging > 0 && !gelezen.ok ? gelezen.fouten : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(legVast.error);
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (!gelezen.ok) return;
    const answer = await legVast.run({ ...inDossier(props.weergave), ...metReden(nieuwFeit), perioden: gelezen.perioden });
    if (answer?.ok) await klaar();
  };
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={legVast.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      <p className="tt-text">{HERKOMST.handUitleg}</p>
      {perioden.map((periode, i) => (
        <Periode key={i} nummer={i} periode={periode} gemeenten={gemeenten} fout={(veld) => errorAt(fouten, veld)} zet={(deel) => zetPerioden(perioden.map((p, j) => (j === i ? { ...p, ...deel } : p)))} verwijder={() => zetPerioden(perioden.filter((_, j) => j !== i))} />
      ))}
      <NieuwFeitVeld feit={nieuwFeit} fout={errorAt(fouten, 'reden')} />
      <Actions>
        <Button kind="primary" type="submit" busy={legVast.busy}>{HERKOMST.handKnop}</Button>
        <Button onClick={() => zetPerioden([...perioden, { ...LEGE_PERIODE, bron: perioden.at(-1)?.bron ?? LEGE_PERIODE.bron, bronkenmerk: perioden.at(-1)?.bronkenmerk ?? '' }])}>{HERKOMST.periodeToevoegen}</Button>
      </Actions>
    </StapFormulier>
  );
}
