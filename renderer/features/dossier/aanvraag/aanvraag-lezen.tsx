import { INSTELLINGSSOORTEN } from '../../../../shared/domain/aanvraag/opname.ts';
import type { Aanvraag } from '../../../../shared/domain/aanvraag/aanvraag.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { volledigeNaam } from '../../../../shared/domain/persoon/betrokkene.ts';
import { getUrgentiegroep } from '../../../../shared/domain/persoon/urgentiegroep.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { DOSSIER } from '../../../text/dossier.ts';
import { INTAKE } from '../../../text/intake.ts';
import { FactList } from '../../../ui/fact-list.tsx';
import { Panel } from '../../../ui/panel.tsx';

const TEKST = DOSSIER.aanvraag;

function adresVan({ betrokkene }: Aanvraag): string {
  const adres = betrokkene.correspondentieadres;
  return adres && !betrokkene.geheimhouding ? `${adres.straatEnHuisnummer}, ${adres.postcode.replace(/^(\d{4})/, '$1 ')} ${adres.plaats}` : TEKST.viaIndiener;
}

/** A request as it was submitted, to read. */
export function AanvraagLezen({ aanvraag }: { readonly aanvraag: Aanvraag }) {
  const { betrokkene, huishouden, toestemming } = aanvraag;
  const groep = getUrgentiegroep(aanvraag.urgentiegroep);
  const toestemmingOp = (gegeven: boolean): string => (gegeven ? TEKST.gegeven(formatDutchDate(toestemming.datum)) : TEKST.nietGegeven);
  return (
    <>
      <Panel title={INTAKE.persoon} level={3}>
        <FactList
          facts={[
            { label: TEKST.naam, value: volledigeNaam(betrokkene) },
            { label: INTAKE.geboortedatum, value: formatDutchDate(betrokkene.geboortedatum) },
            { label: INTAKE.bsn, value: betrokkene.bsn ?? TEKST.geen },
            { label: TEKST.adres, value: adresVan(aanvraag) },
            { label: INTAKE.huishouden, value: TEKST.huishouden(huishouden.volwassenen, huishouden.minderjarigen) },
            { label: INTAKE.groep, value: groep.naam, source: groep.bron },
            { label: INTAKE.indiener, value: aanvraag.indiener },
            { label: INTAKE.ontvangenOp, value: formatDutchDate(aanvraag.ontvangenOp) },
          ]}
        />
      </Panel>
      <Panel title={INTAKE.opnames} level={3}>
        {aanvraag.opnames.length === 0 ? <p>{INTAKE.geenOpnames}</p> : null}
        <FactList
          facts={aanvraag.opnames.map((o) => ({
            label: TEKST.tot(formatDutchDate(o.van), o.tot === null ? null : formatDutchDate(o.tot)),
            value: `${INSTELLINGSSOORTEN[o.soort]}, ${o.instelling}, ${gemeenteNaam(o.gemeente)}${o.opInstellingsadres ? `. ${TEKST.opInstellingsadres}` : ''}`,
          }))}
        />
      </Panel>
      <Panel title={INTAKE.toestemming} level={3}>
        <FactList
          facts={[
            { label: TEKST.toestemmingDelen, value: toestemmingOp(toestemming.gegevensuitwisseling) },
            { label: TEKST.toestemmingGezondheid, value: toestemmingOp(toestemming.gezondheidsgegevens) },
            { label: TEKST.toestemmingStraf, value: toestemmingOp(toestemming.strafrechtelijkeGegevens) },
          ]}
        />
      </Panel>
      {aanvraag.verklaring ? (
        <Panel title={INTAKE.verklaring} level={3}>
          <p className="tt-text tt-lopend">{aanvraag.verklaring.tekst}</p>
          <p className="tt-bron">{TEKST.verklaringVan(aanvraag.verklaring.door, formatDutchDate(aanvraag.verklaring.datum))}</p>
        </Panel>
      ) : null}
      {aanvraag.toelichting === '' ? null : (
        <Panel title={INTAKE.toelichting} level={3}>
          <p className="tt-text tt-lopend">{aanvraag.toelichting}</p>
        </Panel>
      )}
    </>
  );
}
