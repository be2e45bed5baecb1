import { useMemo } from 'react';
import { URGENTIEGROEPEN, type Urgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { INTAKE } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { errorAt } from '../plain-form.tsx';
import { huidigeGemeenten } from '../gemeente-opties.ts';
import type { FieldError } from '../collect-errors.ts';
import './aanvraag.css';
import { LEGE_OPNAME, type AanvraagVelden, type OpnameVelden } from './aanvraag-velden.ts';
import { OpnameVeldenGroep } from './opname-velden.tsx';
import { PersoonVelden } from './persoon-velden.tsx';

type Props = { readonly velden: AanvraagVelden; readonly zet: (velden: AanvraagVelden) => void; readonly fouten: readonly FieldError[]; readonly vandaag: PlainDate };
type Deel = { readonly velden: AanvraagVelden; readonly wijzig: (deel: Partial<AanvraagVelden>) => void; readonly fout: (veld: string) => string | undefined };

const alsOptie = (g: Urgentiegroep) => ({
  value: g.code,
  label: g.wettelijk ? `${g.code}. ${g.naam}` : g.naam,
  description: (
    <>
      {g.bron}
      {g.voorwaarde ? <span className="tt-groepen__voorwaarde">{INTAKE.groepVoorwaarde(g.voorwaarde.tekst, g.voorwaarde.zekerheid, g.voorwaarde.bron)}</span> : null}
    </>
  ),
});
const OPTIES = URGENTIEGROEPEN.map(alsOptie);

const Groepkeuze = ({ velden, wijzig, fout }: Deel) => (
  <div className="tt-groepen">
    <RadioGroup name="urgentiegroep" label={INTAKE.groep} description={INTAKE.groepUitleg} options={OPTIES} value={velden.urgentiegroep} error={fout('urgentiegroep')} onChange={(urgentiegroep) => wijzig({ urgentiegroep })} />
  </div>
);

const Huishouden = ({ velden, wijzig, fout }: Deel) => {
  const zet = (deel: Partial<AanvraagVelden['huishouden']>) => wijzig({ huishouden: { ...velden.huishouden, ...deel } });
  return (
    <Panel title={INTAKE.huishouden}>
      <div className="tt-fields tt-fields--two">
        <NumberField name="huishouden.volwassenen" label={INTAKE.volwassenen} value={velden.huishouden.volwassenen} error={fout('huishouden.volwassenen')} onChange={(n) => zet({ volwassenen: String(n) })} />
        <NumberField name="huishouden.minderjarigen" label={INTAKE.minderjarigen} value={velden.huishouden.minderjarigen} error={fout('huishouden.minderjarigen')} onChange={(n) => zet({ minderjarigen: String(n) })} />
      </div>
    </Panel>
  );
};

function Opnames({ velden, wijzig, fout, vandaag }: Deel & { readonly vandaag: PlainDate }) {
  const gemeenten = useMemo(() => huidigeGemeenten(vandaag), [vandaag]);
  const { opnames } = velden;
  const zetOpname = (i: number, deel: Partial<OpnameVelden>) => wijzig({ opnames: opnames.map((o, j) => (j === i ? { ...o, ...deel } : o)) });
  return (
    <Panel title={INTAKE.opnames}>
      <p className="tt-text">{INTAKE.opnamesUitleg}</p>
      {opnames.length === 0 ? <p className="tt-text tt-muted">{INTAKE.geenOpnames}</p> : null}
      {opnames.map((opname, i) => (
        <OpnameVeldenGroep key={i} nummer={i} opname={opname} gemeenten={gemeenten} fout={fout} zet={(deel) => zetOpname(i, deel)} verwijder={() => wijzig({ opnames: opnames.filter((_, j) => j !== i) })} />
      ))}
      <div>
        <Button onClick={() => wijzig({ opnames: [...opnames, LEGE_OPNAME] })}>{INTAKE.opnameToevoegen}</Button>
      </div>
    </Panel>
  );
}

const Toestemmingen = ({ velden, wijzig, fout }: Deel) => {
  const t = velden.toestemming;
  const zet = (deel: Partial<AanvraagVelden['toestemming']>) => wijzig({ toestemming: { ...t, ...deel } });
  return (
    <Panel title={INTAKE.toestemming}>
      <p className="tt-text">{INTAKE.toestemmingUitleg}</p>
      <CheckboxField name="toestemming.gegevensuitwisseling" label={INTAKE.gegevensuitwisseling} checked={t.gegevensuitwisseling} error={fout('toestemming.gegevensuitwisseling')} onChange={(gegevensuitwisseling) => zet({ gegevensuitwisseling })} />
      <CheckboxField name="toestemming.gezondheidsgegevens" label={INTAKE.gezondheidsgegevens} checked={t.gezondheidsgegevens} onChange={(gezondheidsgegevens) => zet({ gezondheidsgegevens })} />
      <CheckboxField name="toestemming.strafrechtelijkeGegevens" label={INTAKE.strafrechtelijkeGegevens} checked={t.strafrechtelijkeGegevens} onChange={(strafrechtelijkeGegevens) => zet({ strafrechtelijkeGegevens })} />
      <DateField name="toestemming.datum" label={INTAKE.toestemmingDatum} value={t.datum} error={fout('toestemming.datum')} onChange={(datum) => zet({ datum })} />
    </Panel>
  );
};

const Verklaring = ({ velden, wijzig, fout }: Deel) => {
  const { verklaring } = velden;
  const zet = (deel: Partial<AanvraagVelden['verklaring']>) => wijzig({ verklaring: { ...verklaring, ...deel } });
  return (
    <Panel title={INTAKE.verklaring}>
      <p className="tt-text">{INTAKE.verklaringUitleg}</p>
      <TextArea name="verklaring.tekst" label={INTAKE.verklaringTekst} optional rows={5} value={verklaring.tekst} error={fout('verklaring.tekst')} onChange={(tekst) => zet({ tekst })} />
      <div className="tt-fields tt-fields--two">
        <TextField name="verklaring.door" label={INTAKE.verklaringDoor} description={INTAKE.verklaringDoorHint} optional value={verklaring.door} error={fout('verklaring.door')} onChange={(door) => zet({ door })} />
        <DateField name="verklaring.datum" label={INTAKE.verklaringDatum} optional value={verklaring.datum} error={fout('verklaring.datum')} onChange={(datum) => zet({ datum })} />
      </div>
    </Panel>
  );
};

/** The fields of a request, for a new one and for a change; what is typed is held by the caller. */
export function AanvraagFormulier({ velden, zet, fouten, vandaag }: Props) {
  const wijzig = (deel: Partial<AanvraagVelden>) => zet({ ...velden, ...deel });
  const fout = (veld: string) => errorAt(fouten, veld);
  const deel = { velden, wijzig, fout };
  return (
    <>
      <PersoonVelden persoon={velden.betrokkene} fout={fout} zet={(persoon) => wijzig({ betrokkene: { ...velden.betrokkene, ...persoon } })} />
      <Huishouden {...deel} />
      <Groepkeuze {...deel} />
      <Opnames {...deel} vandaag={vandaag} />
      <Toestemmingen {...deel} />
      <Verklaring {...deel} />
      <Panel title={INTAKE.ontvangst}>
        <div className="tt-fields tt-fields--two">
          <TextField name="indiener" label={INTAKE.indiener} description={INTAKE.indienerHint} value={velden.indiener} error={fout('indiener')} onChange={(indiener) => wijzig({ indiener })} />
          <DateField name="ontvangenOp" label={INTAKE.ontvangenOp} description={INTAKE.ontvangenOpHint} value={velden.ontvangenOp} error={fout('ontvangenOp')} onChange={(ontvangenOp) => wijzig({ ontvangenOp })} />
        </div>
        <TextArea name="toelichting" label={INTAKE.toelichting} description={INTAKE.toelichtingHint} optional rows={6} value={velden.toelichting} error={fout('toelichting')} onChange={(toelichting) => wijzig({ toelichting })} />
      </Panel>
    </>
  );
}
