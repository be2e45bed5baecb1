import type { ReactNode } from 'react';
import { URGENTIEGROEPEN, type Urgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { INTAKE } from '../../text/intake.ts';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { errorAt } from '../plain-form.tsx';
import type { FieldError } from '../collect-errors.ts';
import './aanvraag.css';
import type { AanvraagVelden } from './aanvraag-velden.ts';
import type { Deel } from './deel.ts';
import { Groepsvragen } from './groepsvragen-velden.tsx';
import { Begeleiding, Opnames, Toestemmingen, Verklaring } from './instelling-velden.tsx';
import { PersoonVelden } from './persoon-velden.tsx';

type Props = {
  readonly velden: AanvraagVelden;
  readonly zet: (velden: AanvraagVelden) => void;
  readonly fouten: readonly FieldError[];
  readonly vandaag: PlainDate;
  /** At an institution itself nobody has to say which one it is, nor when a commission received the request. */
  readonly bijInstelling?: boolean;
  /** What stands before the last panel: the attachments, where they can be added. */
  readonly stukken?: ReactNode;
};

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

/** The fields of a request, for a new one and for a change; what is typed is held by the caller. */
export function AanvraagFormulier({ velden, zet, fouten, vandaag, bijInstelling = false, stukken }: Props) {
  const wijzig = (deel: Partial<AanvraagVelden>) => zet({ ...velden, ...deel });
  const fout = (veld: string) => errorAt(fouten, veld);
  const deel: Deel = { velden, wijzig, fout };
  return (
    <>
      <PersoonVelden persoon={velden.betrokkene} fout={fout} zet={(persoon) => wijzig({ betrokkene: { ...velden.betrokkene, ...persoon } })} />
      <Huishouden {...deel} />
      <Groepkeuze {...deel} />
      <Groepsvragen {...deel} vandaag={vandaag} />
      <Opnames {...deel} vandaag={vandaag} />
      <Toestemmingen {...deel} />
      <Verklaring {...deel} />
      <Begeleiding {...deel} />
      {stukken}
      <Panel title={bijInstelling ? INTAKE.toelichting : INTAKE.ontvangst}>
        {bijInstelling ? null : (
          <div className="tt-fields tt-fields--two">
            <TextField name="indiener" label={INTAKE.indiener} description={INTAKE.indienerHint} value={velden.indiener} error={fout('indiener')} onChange={(indiener) => wijzig({ indiener })} />
            <DateField name="ontvangenOp" label={INTAKE.ontvangenOp} description={INTAKE.ontvangenOpHint} value={velden.ontvangenOp} error={fout('ontvangenOp')} onChange={(ontvangenOp) => wijzig({ ontvangenOp })} />
          </div>
        )}
        <TextArea name="toelichting" label={INTAKE.toelichting} description={INTAKE.toelichtingHint} optional rows={6} value={velden.toelichting} error={fout('toelichting')} onChange={(toelichting) => wijzig({ toelichting })} />
      </Panel>
    </>
  );
}
