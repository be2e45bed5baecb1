import { INTAKE } from '../../text/intake.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AanvraagVelden } from './aanvraag-velden.ts';

type Persoon = AanvraagVelden['betrokkene'];
type Props = { readonly persoon: Persoon; readonly fout: (veld: string) => string | undefined; readonly zet: (deel: Partial<Persoon>) => void };

/** Who the request is about. */
export function PersoonVelden({ persoon, fout, zet }: Props) {
  const adres = persoon.correspondentieadres;
  const zetAdres = (deel: Partial<Persoon['correspondentieadres']>) => zet({ correspondentieadres: { ...adres, ...deel } });
  return (
    <Panel title={INTAKE.persoon}>
      <div className="tt-fields tt-fields--naam">
        <TextField name="betrokkene.voornamen" label={INTAKE.voornamen} value={persoon.voornamen} error={fout('betrokkene.voornamen')} autoComplete="off" onChange={(voornamen) => zet({ voornamen })} />
        <TextField name="betrokkene.voorvoegsel" label={INTAKE.voorvoegsel} optional value={persoon.voorvoegsel} error={fout('betrokkene.voorvoegsel')} autoComplete="off" onChange={(voorvoegsel) => zet({ voorvoegsel })} />
        <TextField name="betrokkene.geslachtsnaam" label={INTAKE.geslachtsnaam} value={persoon.geslachtsnaam} error={fout('betrokkene.geslachtsnaam')} autoComplete="off" onChange={(geslachtsnaam) => zet({ geslachtsnaam })} />
      </div>
      <div className="tt-fields tt-fields--two">
        <DateField name="betrokkene.geboortedatum" label={INTAKE.geboortedatum} value={persoon.geboortedatum} error={fout('betrokkene.geboortedatum')} onChange={(geboortedatum) => zet({ geboortedatum })} />
        <TextField name="betrokkene.bsn" label={INTAKE.bsn} description={INTAKE.bsnHint} optional width={11} inputMode="numeric" autoComplete="off" value={persoon.bsn} error={fout('betrokkene.bsn')} onChange={(bsn) => zet({ bsn })} />
      </div>
      <CheckboxField name="betrokkene.geheimhouding" label={INTAKE.geheimhouding} description={INTAKE.geheimhoudingHint} checked={persoon.geheimhouding} onChange={(geheimhouding) => zet({ geheimhouding })} />
      <CheckboxField name="betrokkene.heeftAdres" label={INTAKE.heeftAdres} description={INTAKE.heeftAdresHint} checked={persoon.heeftAdres} onChange={(heeftAdres) => zet({ heeftAdres })} />
      {persoon.heeftAdres ? (
        <div className="tt-fields tt-fields--two">
          <TextField name="betrokkene.correspondentieadres.straatEnHuisnummer" label={INTAKE.straatEnHuisnummer} autoComplete="off" value={adres.straatEnHuisnummer} error={fout('betrokkene.correspondentieadres.straatEnHuisnummer')} onChange={(straatEnHuisnummer) => zetAdres({ straatEnHuisnummer })} />
          <TextField name="betrokkene.correspondentieadres.postcode" label={INTAKE.postcode} width={8} autoComplete="off" value={adres.postcode} error={fout('betrokkene.correspondentieadres.postcode')} onChange={(postcode) => zetAdres({ postcode })} />
          <TextField name="betrokkene.correspondentieadres.plaats" label={INTAKE.plaats} autoComplete="off" value={adres.plaats} error={fout('betrokkene.correspondentieadres.plaats')} onChange={(plaats) => zetAdres({ plaats })} />
        </div>
      ) : null}
    </Panel>
  );
}
