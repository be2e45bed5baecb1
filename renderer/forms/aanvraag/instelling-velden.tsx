import { useMemo } from 'react';
import { BEGELEIDINGSKEUZES, GEREEDHEID, TOESTEMMINGSPARTIJEN, TOESTEMMINGSVORMEN } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { bepaalFormulierdelen } from '../../../shared/domain/aanvraag/groepsvragen.ts';
import { UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { INTAKE } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup, type RadioOption } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { huidigeGemeenten } from '../gemeente-opties.ts';
import { LEGE_OPNAME, type AanvraagVelden, type OpnameVelden } from './aanvraag-velden.ts';
import type { Deel } from './deel.ts';
import { OpnameVeldenGroep } from './opname-velden.tsx';

const opties = (keuzes: Readonly<Record<string, string>>): RadioOption[] => Object.entries(keuzes).map(([value, label]) => ({ value, label }));

/** What the chosen group needs of the general parts; null while there is no choice. */
function delenVan({ urgentiegroep }: AanvraagVelden): ReturnType<typeof bepaalFormulierdelen> | null {
  const groep = UrgentiegroepCode.safeParse(urgentiegroep);
  return groep.success ? bepaalFormulierdelen(groep.data) : null;
}

/** Stays in institutions: asked of groups that leave one, and possible for all, because a stay decides the origin. */
export function Opnames({ velden, wijzig, fout, vandaag }: Deel & { readonly vandaag: PlainDate }) {
  const gemeenten = useMemo(() => huidigeGemeenten(vandaag), [vandaag]);
  const { opnames } = velden;
  const zetOpname = (i: number, deel: Partial<OpnameVelden>) => wijzig({ opnames: opnames.map((o, j) => (j === i ? { ...o, ...deel } : o)) });
  const nodig = delenVan(velden)?.opnames !== 'mag';
  return (
    <Panel title={INTAKE.opnames}>
      <p className="tt-text">{nodig ? INTAKE.opnamesUitleg : INTAKE.opnamesMag}</p>
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

/** Consent: for what, with whom, how, and since when. */
export function Toestemmingen({ velden, wijzig, fout }: Deel) {
  const t = velden.toestemming;
  const zet = (deel: Partial<AanvraagVelden['toestemming']>) => wijzig({ toestemming: { ...t, ...deel } });
  const gezondheidNodig = delenVan(velden)?.gezondheidsgegevens === 'nodig';
  return (
    <Panel title={INTAKE.toestemming}>
      <p className="tt-text">{INTAKE.toestemmingUitleg}</p>
      <CheckboxField name="toestemming.gegevensuitwisseling" label={INTAKE.gegevensuitwisseling} checked={t.gegevensuitwisseling} error={fout('toestemming.gegevensuitwisseling')} onChange={(gegevensuitwisseling) => zet({ gegevensuitwisseling })} />
      <CheckboxField name="toestemming.gezondheidsgegevens" label={INTAKE.gezondheidsgegevens} description={gezondheidNodig ? INTAKE.gezondheidNodig : INTAKE.gezondheidMag} checked={t.gezondheidsgegevens} error={fout('toestemming.gezondheidsgegevens')} onChange={(gezondheidsgegevens) => zet({ gezondheidsgegevens })} />
      <CheckboxField name="toestemming.strafrechtelijkeGegevens" label={INTAKE.strafrechtelijkeGegevens} description={INTAKE.strafrechtelijkHint} checked={t.strafrechtelijkeGegevens} error={fout('toestemming.strafrechtelijkeGegevens')} onChange={(strafrechtelijkeGegevens) => zet({ strafrechtelijkeGegevens })} />
      <Group legend={INTAKE.ookMet} description={INTAKE.ookMetHint}>
        {Object.entries(TOESTEMMINGSPARTIJEN).map(([code, naam]) => (
          <CheckboxField key={code} name={`toestemming.ookMet.${code}`} label={naam} checked={t.ookMet.includes(code)} onChange={(ja) => zet({ ookMet: ja ? [...t.ookMet, code] : t.ookMet.filter((c) => c !== code) })} />
        ))}
      </Group>
      <div className="tt-fields tt-fields--two">
        <DateField name="toestemming.datum" label={INTAKE.toestemmingDatum} value={t.datum} error={fout('toestemming.datum')} onChange={(datum) => zet({ datum })} />
        <RadioGroup name="toestemming.vorm" label={INTAKE.toestemmingVorm} options={opties(TOESTEMMINGSVORMEN)} value={t.vorm} error={fout('toestemming.vorm')} onChange={(vorm) => zet({ vorm })} />
      </div>
    </Panel>
  );
}

/** What the institution says about readiness and recovery. */
export function Verklaring({ velden, wijzig, fout }: Deel) {
  const { verklaring } = velden;
  const zet = (deel: Partial<AanvraagVelden['verklaring']>) => wijzig({ verklaring: { ...verklaring, ...deel } });
  const mag = delenVan(velden)?.verklaring === 'mag';
  return (
    <Panel title={INTAKE.verklaring}>
      <p className="tt-text">{mag ? INTAKE.verklaringMag : INTAKE.verklaringUitleg}</p>
      <RadioGroup name="verklaring.gereed" label={INTAKE.verklaringGereed} options={opties(GEREEDHEID)} value={verklaring.gereed} error={fout('verklaring.gereed')} onChange={(gereed) => zet({ gereed })} inline />
      <TextArea name="verklaring.tekst" label={INTAKE.verklaringTekst} description={INTAKE.verklaringTekstHint} optional rows={5} value={verklaring.tekst} error={fout('verklaring.tekst')} onChange={(tekst) => zet({ tekst })} />
      <TextArea name="verklaring.herstel" label={INTAKE.verklaringHerstel} description={INTAKE.verklaringHerstelHint} optional rows={4} value={verklaring.herstel} error={fout('verklaring.herstel')} onChange={(herstel) => zet({ herstel })} />
      <div className="tt-fields tt-fields--two">
        <TextField name="verklaring.door" label={INTAKE.verklaringDoor} description={INTAKE.verklaringDoorHint} optional value={verklaring.door} error={fout('verklaring.door')} onChange={(door) => zet({ door })} />
        <DateField name="verklaring.datum" label={INTAKE.verklaringDatum} optional value={verklaring.datum} error={fout('verklaring.datum')} onChange={(datum) => zet({ datum })} />
      </div>
    </Panel>
  );
}

/** Whether the applicant accepts guidance at home, and who gives it. */
export function Begeleiding({ velden, wijzig, fout }: Deel) {
  const { begeleiding } = velden;
  const zet = (deel: Partial<AanvraagVelden['begeleiding']>) => wijzig({ begeleiding: { ...begeleiding, ...deel } });
  return (
    <Panel title={INTAKE.begeleiding}>
      <p className="tt-text">{INTAKE.begeleidingUitleg}</p>
      <RadioGroup name="begeleiding.aanvaard" label={INTAKE.begeleidingAanvaard} options={opties(BEGELEIDINGSKEUZES)} value={begeleiding.aanvaard} error={fout('begeleiding.aanvaard')} onChange={(aanvaard) => zet({ aanvaard })} />
      {begeleiding.aanvaard === 'ja' || begeleiding.door !== '' ? <TextField name="begeleiding.door" label={INTAKE.begeleidingDoor} value={begeleiding.door} error={fout('begeleiding.door')} onChange={(door) => zet({ door })} /> : null}
      {begeleiding.aanvaard === '' && begeleiding.toelichting === '' ? null : <TextArea name="begeleiding.toelichting" label={INTAKE.begeleidingToelichting} optional rows={3} value={begeleiding.toelichting} error={fout('begeleiding.toelichting')} onChange={(toelichting) => zet({ toelichting })} />}
    </Panel>
  );
}
