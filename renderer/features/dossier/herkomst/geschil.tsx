import { useMemo, useState, type ReactNode } from 'react';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { GESCHILTREDEN, isGeschilOverTijd, type Geschil, type Geschilgebeurtenis } from '../../../../shared/domain/herkomst/geschil.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout, type FieldError } from '../../../forms/collect-errors.ts';
import { huidigeGemeenten } from '../../../forms/gemeente-opties.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { GESCHIL } from '../../../text/geschil.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SearchSelect } from '../../../ui/search-select.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { NietMogelijk, StapFormulier } from '../stap-formulier.tsx';
import { inDossier, waaromNiet, type StapProps } from '../stap-props.ts';
import { leesBijwerken, leesOpenen, LEEG, volgendeTreden, type Geschilvelden } from './geschil-velden.ts';

const optie = (code: string) => ({ value: code, label: gemeenteNaam(code) });

type Invoer = { readonly velden: Geschilvelden; readonly zet: (deel: Partial<Geschilvelden>) => void; readonly fouten: readonly FieldError[] };
type FormulierProps = StapProps & { readonly lees: (velden: Geschilvelden) => ReturnType<typeof leesOpenen>; readonly knop: string; readonly children: (invoer: Invoer) => ReactNode };

/** A form that records one thing about the dispute. */
function Formulier({ lees, knop, children, ...props }: FormulierProps) {
  const [velden, setVelden] = useState(LEEG);
  const [poging, setPoging] = useState(0);
  const command = useCommand('recordGeschil');
  const gelezen = lees(velden);
  const eigen = poging > 0 && 'fouten' in gelezen ? gelezen.fouten : [];
  const leg = async (geschil: Geschilgebeurtenis) => {
    const answer = await command.run({ ...inDossier(props.weergave), geschil });
    if (!answer?.ok) return;
    setVelden(LEEG);
    setPoging(0);
    await props.gedaan('werkGeschilBij');
  };
  const verstuur = () => {
    setPoging((n) => n + 1);
    if ('gebeurtenis' in gelezen) void leg(gelezen.gebeurtenis);
  };
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={command.error} herlaad={props.herlaad} onSubmit={verstuur}>
      {children({ velden, zet: (deel) => setVelden((v) => ({ ...v, ...deel })), fouten: eigen.length > 0 ? eigen : fieldsOfFout(command.error) })}
      <Actions>
        <Button type="submit" busy={command.busy}>{knop}</Button>
      </Actions>
    </StapFormulier>
  );
}

function Openen(props: StapProps) {
  const gemeenten = useMemo(() => huidigeGemeenten(props.vandaag), [props.vandaag]);
  return (
    <Formulier {...props} lees={(velden) => leesOpenen(velden, props.vandaag)} knop={GESCHIL.knopOpenen}>
      {({ velden, zet, fouten }) => (
        <>
          <SearchSelect name="een" label={GESCHIL.eerste} options={gemeenten} value={velden.een} error={errorAt(fouten, 'een')} onChange={(een) => zet({ een })} />
          <SearchSelect name="ander" label={GESCHIL.tweede} options={gemeenten} value={velden.ander} error={errorAt(fouten, 'ander')} onChange={(ander) => zet({ ander })} />
          <SelectField name="behandelt" label={GESCHIL.behandelt} options={[velden.een, velden.ander].filter((c) => c !== '').map(optie)} value={velden.behandelt} error={errorAt(fouten, 'behandelt')} onChange={(behandelt) => zet({ behandelt })} />
          <DateField name="uiterlijk" label={GESCHIL.uiterlijk} value={velden.uiterlijk} error={errorAt(fouten, 'uiterlijk')} onChange={(uiterlijk) => zet({ uiterlijk })} />
        </>
      )}
    </Formulier>
  );
}

function BijwerkenVelden({ velden, zet, fouten, geschil, props }: Invoer & { readonly geschil: Geschil; readonly props: StapProps }) {
  const gemeenten = useMemo(() => huidigeGemeenten(props.vandaag), [props.vandaag]);
  const partijen = geschil.partijen.map(optie);
  const soorten = Object.entries(GESCHIL.soorten).filter(([soort]) => soort !== 'doorzetten' || volgendeTreden(geschil).length > 0).map(([value, label]) => ({ value, label }));
  return (
    <>
      <RadioGroup name="soort" label={GESCHIL.wat} options={soorten} value={velden.soort} onChange={(soort) => zet({ ...LEEG, soort })} />
      {velden.soort === 'doorzetten' ? (
        <>
          <SelectField name="trede" label={GESCHIL.trede} options={volgendeTreden(geschil).map((t) => ({ value: t, label: GESCHILTREDEN[t] }))} value={velden.trede} error={errorAt(fouten, 'trede')} onChange={(trede) => zet({ trede })} />
          <DateField name="uiterlijk" label={GESCHIL.uiterlijk} value={velden.uiterlijk} error={errorAt(fouten, 'uiterlijk')} onChange={(uiterlijk) => zet({ uiterlijk })} />
        </>
      ) : (
        <>
          <SelectField name="gemeente" label={velden.soort === 'uitkomst' ? GESCHIL.uitkomstGemeente : GESCHIL.gemeente} options={partijen} placeholder={velden.soort === 'uitkomst' ? GESCHIL.zonderUitkomst : undefined} value={velden.gemeente} error={errorAt(fouten, 'gemeente')} onChange={(gemeente) => zet({ gemeente })} />
          {velden.soort === 'standpunt' ? <SearchSelect name="herkomst" label={GESCHIL.herkomst} options={gemeenten} value={velden.herkomst} error={errorAt(fouten, 'herkomst')} onChange={(herkomst) => zet({ herkomst })} /> : null}
          <TextArea name="motivering" label={GESCHIL.motivering} value={velden.motivering} error={errorAt(fouten, 'motivering')} onChange={(motivering) => zet({ motivering })} />
        </>
      )}
    </>
  );
}

function Standpunten({ geschil }: { readonly geschil: Geschil }) {
  return (
    <>
      <h3>{GESCHIL.standpunten}</h3>
      <ul>
        {geschil.partijen.map((partij) => {
          const standpunt = geschil.standpunten.find((s) => s.gemeente === partij);
          if (!standpunt) return <li key={partij}>{GESCHIL.geenStandpunt(gemeenteNaam(partij))}</li>;
          return (
            <li key={partij}>
              {GESCHIL.standpuntVan(gemeenteNaam(partij), gemeenteNaam(standpunt.herkomst), formatDutchDate(standpunt.ingenomenOp))}
              <LongText text={standpunt.motivering} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Stand({ geschil, vandaag }: { readonly geschil: Geschil } & Pick<StapProps, 'vandaag'>) {
  const { partijen: [een, ander], uitkomst } = geschil;
  const feiten = [
    { label: GESCHIL.feiten.partijen, value: GESCHIL.tussen(gemeenteNaam(een), gemeenteNaam(ander)) },
    { label: GESCHIL.feiten.behandelt, value: gemeenteNaam(geschil.behandelgemeente) },
    { label: GESCHIL.feiten.trede, value: GESCHILTREDEN[geschil.trede] },
    { label: GESCHIL.feiten.geopend, value: formatDutchDate(geschil.geopendOp) },
    { label: GESCHIL.feiten.uiterlijk, value: formatDutchDate(geschil.uiterlijk) },
  ];
  return (
    <>
      {isGeschilOverTijd(geschil, vandaag) ? <Notice kind="warning">{GESCHIL.overTijd}</Notice> : null}
      {uitkomst ? (
        <Notice kind="ok" title={uitkomst.gemeente === null ? GESCHIL.afgerondZonder(formatDutchDate(uitkomst.datum)) : GESCHIL.afgerond(gemeenteNaam(uitkomst.gemeente), GESCHILTREDEN[uitkomst.door].toLowerCase(), formatDutchDate(uitkomst.datum))}>
          <LongText text={uitkomst.motivering} />
          {uitkomst.gemeente === null ? null : <p>{GESCHIL.herkomstNakijken}</p>}
        </Notice>
      ) : null}
      <FactList facts={feiten} />
      <Standpunten geschil={geschil} />
    </>
  );
}

/** A dispute between two municipalities about the origin: who holds what, until when, and how it ended. */
export function GeschilPaneel(props: StapProps) {
  const { geschil } = props.weergave.dossier;
  const niet = waaromNiet('werkGeschilBij', props);
  const open = geschil !== undefined && geschil.uitkomst === null;
  return (
    <Panel title={GESCHIL.titel}>
      <p className="tt-text">{geschil ? null : `${GESCHIL.geen} `}{GESCHIL.uitleg}</p>
      {geschil ? <Stand geschil={geschil} vandaag={props.vandaag} /> : null}
      {niet !== null ? (
        <NietMogelijk waarom={niet} />
      ) : open ? (
        <Disclosure summary={GESCHIL.bijwerken}>
          <Formulier {...props} lees={(velden) => leesBijwerken(velden, geschil, props.vandaag)} knop={GESCHIL.knop}>
            {(invoer) => <BijwerkenVelden {...invoer} geschil={geschil} props={props} />}
          </Formulier>
        </Disclosure>
      ) : (
        <Disclosure summary={GESCHIL.openen}>
          <Openen {...props} />
        </Disclosure>
      )}
    </Panel>
  );
}
