import { findHuurgrens, formatBedrag, Huurgrenssoort, HUURGRENZEN, HUURGRENSJAREN, proposeHuurgrens } from '../../../../shared/domain/besluit/huurgrens.ts';
import { Toegankelijkheid, TOEGANKELIJKHEDEN, Woningsoort, WONINGSOORTEN } from '../../../../shared/domain/besluit/zoekprofiel.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import type { PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { Group } from '../../../ui/group.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Profielvelden } from './besluit-velden.ts';
import type { Deelprops } from './deel-props.ts';

type Props = Deelprops & { readonly vandaag: PlainDate };

const jaarVan = (dag: PlainDate): number => Number(dag.slice(0, 4));
const leeftijdOp = (geboren: PlainDate, dag: PlainDate): number => jaarVan(dag) - jaarVan(geboren) - (dag.slice(5) < geboren.slice(5) ? 1 : 0);
const metOfZonder = <T extends string>(lijst: readonly T[], x: T, aan: boolean): T[] => (aan ? [...lijst, x] : lijst.filter((y) => y !== x));

type Deel = { readonly p: Profielvelden; readonly wijzig: (deel: Partial<Profielvelden>) => void };

function Huur({ p, wijzig, jaar }: Deel & { readonly jaar: number }) {
  const rij = HUURGRENSJAREN.find((r) => r.jaar === jaar);
  const opties = Huurgrenssoort.options.flatMap((soort) => {
    const huur = findHuurgrens(soort, jaar);
    return huur ? [{ value: soort, label: MOTIVERING.huurOptie(HUURGRENZEN[soort], formatBedrag(huur.centen)) }] : [];
  });
  if (!rij || opties.length === 0) return <p className="tt-text">{MOTIVERING.huurOnbekend(jaar)}</p>;
  return <SelectField name="zoekprofiel.huurgrens" label={MOTIVERING.huurgrens} description={MOTIVERING.huurBron(jaar, rij.bron, rij.zekerheid)} placeholder={MOTIVERING.geenHuurgrens} options={opties} value={p.huurgrens} onChange={(soort) => wijzig({ huurgrens: Huurgrenssoort.safeParse(soort).data ?? '' })} />;
}

function Velden({ p, wijzig, jaar, fout }: Deel & { readonly jaar: number; readonly fout: Props['fout'] }) {
  return (
    <>
      <Group legend={MOTIVERING.woningsoorten} description={MOTIVERING.woningsoortenUitleg}>
        <div className="tt-keuzes">{Woningsoort.options.map((s) => <CheckboxField key={s} name={`zoekprofiel.woningsoorten.${s}`} label={WONINGSOORTEN[s]} checked={p.woningsoorten.includes(s)} onChange={(aan) => wijzig({ woningsoorten: metOfZonder(p.woningsoorten, s, aan) })} />)}</div>
      </Group>
      <div className="tt-kamers">
        <NumberField name="zoekprofiel.kamers.minimaal" label={MOTIVERING.minimaal} value={p.minimaal} error={fout('zoekprofiel.kamers.minimaal')} onChange={(minimaal) => wijzig({ minimaal })} />
        <NumberField name="zoekprofiel.kamers.maximaal" label={MOTIVERING.maximaal} optional value={p.maximaal} error={fout('zoekprofiel.kamers.maximaal')} onChange={(maximaal) => wijzig({ maximaal })} />
      </div>
      <Huur p={p} wijzig={wijzig} jaar={jaar} />
      <Group legend={MOTIVERING.eisen} description={MOTIVERING.eisenUitleg}>
        <div className="tt-keuzes">{Toegankelijkheid.options.map((t) => <CheckboxField key={t} name={`zoekprofiel.toegankelijkheid.${t}`} label={TOEGANKELIJKHEDEN[t]} checked={p.toegankelijkheid.includes(t)} onChange={(aan) => wijzig({ toegankelijkheid: metOfZonder(p.toegankelijkheid, t, aan) })} />)}</div>
      </Group>
      <TextArea name="zoekprofiel.toelichting" rows={2} label={MOTIVERING.toelichting} description={MOTIVERING.toelichtingUitleg} optional value={p.toelichting} onChange={(toelichting) => wijzig({ toelichting })} />
    </>
  );
}

/** For which home the urgency is. Only the rent limit begins filled in, from the household; people decide. */
export function ZoekprofielVelden({ velden, zet, weergave, vandaag, fout }: Props) {
  const { verdeling, aanvraag } = weergave.dossier;
  if (!verdeling) return null;
  const p = velden.zoekprofiel;
  const jaar = jaarVan(vandaag);
  const wijzig = (deel: Partial<Profielvelden>) => zet({ ...velden, zoekprofiel: { ...p, ...deel } });
  const kies = (aan: boolean) => {
    const personen = aanvraag.huishouden.volwassenen + aanvraag.huishouden.minderjarigen;
    const soort = proposeHuurgrens({ personen, leeftijd: leeftijdOp(aanvraag.betrokkene.geboortedatum, vandaag) }, jaar);
    const begin = aan && !p.aan && p.huurgrens === '' && findHuurgrens(soort, jaar) ? { huurgrens: soort } : {};
    wijzig({ aan, ...begin });
  };
  return (
    <Group name="zoekprofiel" legend={MOTIVERING.zoekprofiel} description={MOTIVERING.zoekprofielUitleg} error={fout('zoekprofiel') ?? fout('zoekprofiel.gemeente')}>
      <CheckboxField name="zoekprofiel.aan" label={MOTIVERING.zoekprofielAan} description={MOTIVERING.zoekprofielGemeente(gemeenteNaam(verdeling.gemeente))} checked={p.aan} onChange={kies} />
      {p.aan ? <Velden p={p} wijzig={wijzig} jaar={jaar} fout={fout} /> : null}
    </Group>
  );
}
