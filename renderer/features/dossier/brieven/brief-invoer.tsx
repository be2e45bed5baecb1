import type { ReactNode } from 'react';
import type { Brieven } from '../../../../shared/contract/brieven.ts';
import { GEVOELIGHEDEN } from '../../../../shared/domain/bijlage/bijlage.ts';
import { TERMIJNBRONNEN, VERTRAGINGSOORZAKEN, VOORNEMENS } from '../../../../shared/domain/brief/briefopdracht.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { BRIEVEN } from '../../../text/brieven.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Group } from '../../../ui/group.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LEEG_FEIT, LEEG_STUK, LEGE_REDEN, type Briefvelden } from './brief-velden.ts';

const opties = (lijst: Readonly<Record<string, string>>) => Object.entries(lijst).map(([value, label]) => ({ value, label }));
const AARDEN = opties(GEVOELIGHEDEN);

type Props = { readonly velden: Briefvelden; readonly zet: (deel: Partial<Briefvelden>) => void; readonly fout: (veld: string) => string | undefined; readonly begin: Brieven['begin'] };

type Rijprops<T> = { readonly lijst: readonly T[]; readonly leeg: T; readonly zet: (lijst: T[]) => void; readonly minstens: number; readonly naam: (n: number) => string; readonly erbij: string; readonly weg: (n: number) => string; readonly children: (rij: T, plek: number, wijzig: (deel: Partial<T>) => void) => ReactNode };

/** Rows that people add and take away; each says which one it is. */
function Rijen<T>({ lijst, leeg, zet, minstens, naam, erbij, weg, children }: Rijprops<T>) {
  return (
    <>
      {lijst.map((rij, i) => (
        <section key={i} className="tt-overweging" aria-label={naam(i + 1)}>
          <h3 className="tt-gemeente__kop">{naam(i + 1)}</h3>
          {children(rij, i, (deel) => zet(lijst.map((r, j) => (j === i ? { ...r, ...deel } : r))))}
          {lijst.length > minstens ? <div><Button kind="subtle" onClick={() => zet(lijst.filter((_, j) => j !== i))}>{weg(i + 1)}</Button></div> : null}
        </section>
      ))}
      <div><Button onClick={() => zet([...lijst, { ...leeg }])}>{erbij}</Button></div>
    </>
  );
}

function Aanvulverzoek({ velden, zet, fout, begin }: Props) {
  return (
    <Group name="ontbreekt" legend={BRIEVEN.ontbreekt} description={begin.aanvullenTot ? BRIEVEN.ontbreektUitleg(formatDutchDate(begin.aanvullenTot)) : undefined} error={fout('ontbreekt')}>
      <Rijen lijst={velden.ontbreekt} leeg={LEEG_STUK} zet={(ontbreekt) => zet({ ontbreekt })} minstens={1} naam={BRIEVEN.stukNummer} erbij={BRIEVEN.stukErbij} weg={BRIEVEN.stukWeg}>
        {(rij, i, wijzig) => (
          <>
            <TextField name={`ontbreekt.${i}.stuk`} label={BRIEVEN.stuk} value={rij.stuk} error={fout(`ontbreekt.${i}.stuk`)} onChange={(stuk) => wijzig({ stuk })} />
            <TextArea name={`ontbreekt.${i}.waarom`} label={BRIEVEN.waarom} optional rows={2} value={rij.waarom} error={fout(`ontbreekt.${i}.waarom`)} onChange={(waarom) => wijzig({ waarom })} />
            <TextField name={`ontbreekt.${i}.grond`} label={BRIEVEN.grond} optional value={rij.grond} error={fout(`ontbreekt.${i}.grond`)} onChange={(grond) => wijzig({ grond })} />
            <SelectField name={`ontbreekt.${i}.aard`} label={BRIEVEN.aard} options={AARDEN} placeholder={null} value={rij.aard} error={fout(`ontbreekt.${i}.aard`)} onChange={(aard) => wijzig({ aard })} />
          </>
        )}
      </Rijen>
    </Group>
  );
}

function Vertraging({ velden, zet, fout }: Props) {
  return (
    <>
      <RadioGroup name="oorzaak" label={BRIEVEN.oorzaak} description={BRIEVEN.oorzaakUitleg} options={opties(VERTRAGINGSOORZAKEN)} value={velden.oorzaak} error={fout('oorzaak')} onChange={(oorzaak) => zet({ oorzaak })} />
      <TextArea name="toelichting" label={BRIEVEN.vertragingToelichting} optional value={velden.vertraging} error={fout('toelichting')} onChange={(vertraging) => zet({ vertraging })} />
      <RadioGroup name="termijn" label={BRIEVEN.termijn} options={opties(TERMIJNBRONNEN)} value={velden.termijn} error={fout('termijn')} onChange={(termijn) => zet({ termijn })} />
    </>
  );
}

/** A day, a time and a place. */
function Afspraak({ namen, waarden, zet, fout }: { readonly namen: readonly [string, string, string]; readonly waarden: readonly [string, string, string]; readonly zet: readonly [(v: string) => void, (v: string) => void, (v: string) => void]; readonly fout: Props['fout'] }) {
  return (
    <>
      <DateField name={namen[0]} label={BRIEVEN.datum} value={waarden[0]} error={fout(namen[0])} onChange={zet[0]} />
      <TextField name={namen[1]} label={BRIEVEN.tijd} description={BRIEVEN.tijdUitleg} width={6} value={waarden[1]} error={fout(namen[1])} onChange={zet[1]} />
      <TextField name={namen[2]} label={BRIEVEN.plaats} value={waarden[2]} error={fout(namen[2])} onChange={zet[2]} />
    </>
  );
}

function Feiten({ velden, zet, fout }: Props) {
  return (
    <Group name="feiten" legend={BRIEVEN.feiten} description={BRIEVEN.feitenUitleg} error={fout('feiten')}>
      <Rijen lijst={velden.feiten} leeg={LEEG_FEIT} zet={(feiten) => zet({ feiten })} minstens={0} naam={BRIEVEN.feitNummer} erbij={BRIEVEN.feitErbij} weg={BRIEVEN.feitWeg}>
        {(rij, i, wijzig) => (
          <>
            <TextArea name={`feiten.${i}.tekst`} label={BRIEVEN.feitTekst} rows={2} value={rij.tekst} error={fout(`feiten.${i}.tekst`)} onChange={(tekst) => wijzig({ tekst })} />
            <TextField name={`feiten.${i}.bron`} label={BRIEVEN.bron} optional value={rij.bron} error={fout(`feiten.${i}.bron`)} onChange={(bron) => wijzig({ bron })} />
            <SelectField name={`feiten.${i}.aard`} label={BRIEVEN.aard} options={AARDEN} placeholder={null} value={rij.aard} error={fout(`feiten.${i}.aard`)} onChange={(aard) => wijzig({ aard })} />
          </>
        )}
      </Rijen>
    </Group>
  );
}

function Zienswijze(props: Props) {
  const { velden, zet, fout } = props;
  return (
    <>
      <RadioGroup name="voornemen" label={BRIEVEN.voornemen} options={opties(VOORNEMENS)} value={velden.voornemen} error={fout('voornemen')} onChange={(voornemen) => zet({ voornemen })} />
      <Group name="gronden" legend={BRIEVEN.redenen} error={fout('gronden')}>
        <Rijen lijst={velden.gronden} leeg={LEGE_REDEN} zet={(gronden) => zet({ gronden })} minstens={1} naam={BRIEVEN.redenNummer} erbij={BRIEVEN.redenErbij} weg={BRIEVEN.redenWeg}>
          {(rij, i, wijzig) => (
            <>
              <TextArea name={`gronden.${i}.tekst`} label={BRIEVEN.redenTekst} rows={3} value={rij.tekst} error={fout(`gronden.${i}.tekst`)} onChange={(tekst) => wijzig({ tekst })} />
              <TextField name={`gronden.${i}.bron`} label={BRIEVEN.grond} optional value={rij.bron} error={fout(`gronden.${i}.bron`)} onChange={(bron) => wijzig({ bron })} />
            </>
          )}
        </Rijen>
      </Group>
      <Feiten {...props} />
      <DateField name="reagerenTot" label={BRIEVEN.reagerenTot} value={velden.reagerenTot} error={fout('reagerenTot')} onChange={(reagerenTot) => zet({ reagerenTot })} />
      <CheckboxField name="metGesprek" label={BRIEVEN.gesprek} checked={velden.metGesprek} onChange={(metGesprek) => zet({ metGesprek })} />
      {velden.metGesprek ? (
        <Afspraak
          namen={['gesprek.datum', 'gesprek.tijd', 'gesprek.plaats']}
          waarden={[velden.gesprekDatum, velden.gesprekTijd, velden.gesprekPlaats]}
          zet={[(gesprekDatum) => zet({ gesprekDatum }), (gesprekTijd) => zet({ gesprekTijd }), (gesprekPlaats) => zet({ gesprekPlaats })]}
          fout={fout}
        />
      ) : null}
    </>
  );
}

function Hoorzitting({ velden, zet, fout }: Props) {
  return (
    <>
      <Afspraak namen={['datum', 'tijd', 'plaats']} waarden={[velden.datum, velden.tijd, velden.plaats]} zet={[(datum) => zet({ datum }), (tijd) => zet({ tijd }), (plaats) => zet({ plaats })]} fout={fout} />
      <DateField name="inzageVanaf" label={BRIEVEN.inzageVanaf} description={BRIEVEN.inzageUitleg} value={velden.inzageVanaf} error={fout('inzageVanaf')} onChange={(inzageVanaf) => zet({ inzageVanaf })} />
      <TextArea name="toelichting" label={BRIEVEN.hoorToelichting} optional value={velden.hoorzitting} error={fout('toelichting')} onChange={(hoorzitting) => zet({ hoorzitting })} />
    </>
  );
}

/** The fields that the chosen letter asks for. */
export function BriefInvoer(props: Props) {
  switch (props.velden.soort) {
    case 'aanvulverzoek':
      return <Aanvulverzoek {...props} />;
    case 'vertragingsbericht':
      return <Vertraging {...props} />;
    case 'zienswijzeverzoek':
      return <Zienswijze {...props} />;
    case 'hoorzitting':
      return <Hoorzitting {...props} />;
    case 'beslissing_op_bezwaar':
      return <TextArea name="toelichting" label={BRIEVEN.bezwaarToelichting} description={BRIEVEN.bezwaarUitleg} optional value={props.velden.bezwaar} error={props.fout('toelichting')} onChange={(bezwaar) => props.zet({ bezwaar })} />;
    case 'ontvangstbevestiging':
    case 'besluit':
      return <p className="tt-muted">{BRIEVEN.geenVelden}</p>;
    case '':
      return null;
  }
}
