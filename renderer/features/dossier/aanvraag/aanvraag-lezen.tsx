import { INSTELLINGSSOORTEN } from '../../../../shared/domain/aanvraag/opname.ts';
import { BEGELEIDINGSKEUZES, GEREEDHEID, TOESTEMMINGSPARTIJEN, TOESTEMMINGSVORMEN, type Aanvraag, type Groepsantwoord } from '../../../../shared/domain/aanvraag/aanvraag.ts';
import { listGroepsvragen } from '../../../../shared/domain/aanvraag/groepsvragen.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { volledigeNaam } from '../../../../shared/domain/persoon/betrokkene.ts';
import { getUrgentiegroep } from '../../../../shared/domain/persoon/urgentiegroep.ts';
import { formatDutchDate, parsePlainDate } from '../../../../shared/kernel/plain-date.ts';
import { DOSSIER } from '../../../text/dossier.ts';
import { INTAKE } from '../../../text/intake.ts';
import { FactList } from '../../../ui/fact-list.tsx';
import { Panel } from '../../../ui/panel.tsx';

const TEKST = DOSSIER.aanvraag;

function adresVan({ betrokkene }: Aanvraag): string {
  const adres = betrokkene.correspondentieadres;
  return adres && !betrokkene.geheimhouding ? `${adres.straatEnHuisnummer}, ${adres.postcode.replace(/^(\d{4})/, '$1 ')} ${adres.plaats}` : TEKST.viaIndiener;
}

const vraagTekst = ({ urgentiegroep }: Aanvraag, code: string): string => listGroepsvragen(urgentiegroep).find((v) => v.code === code)?.tekst ?? code;

/** An answer in words: a choice, a date and a municipality are kept as codes. */
function antwoordTekst({ urgentiegroep }: Aanvraag, { vraag: code, antwoord }: Groepsantwoord): string {
  const vorm = listGroepsvragen(urgentiegroep).find((v) => v.code === code)?.vorm;
  if (typeof vorm === 'object') return vorm.keuzes[antwoord] ?? antwoord;
  const datum = vorm === 'datum' ? parsePlainDate(antwoord) : undefined;
  if (datum) return formatDutchDate(datum);
  return vorm === 'gemeente' ? gemeenteNaam(antwoord) : antwoord;
}

const Persoon = ({ aanvraag }: { readonly aanvraag: Aanvraag }) => {
  const { betrokkene, huishouden } = aanvraag;
  const groep = getUrgentiegroep(aanvraag.urgentiegroep);
  return (
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
  );
};

const Antwoorden = ({ aanvraag }: { readonly aanvraag: Aanvraag }) =>
  aanvraag.antwoorden ? (
    <Panel title={INTAKE.groepsvragen} level={3}>
      <FactList facts={aanvraag.antwoorden.map((a) => ({ label: vraagTekst(aanvraag, a.vraag), value: <span className="tt-lopend">{antwoordTekst(aanvraag, a)}</span> }))} />
    </Panel>
  ) : null;

const Verblijven = ({ opnames }: Pick<Aanvraag, 'opnames'>) => (
  <Panel title={INTAKE.opnames} level={3}>
    {opnames.length === 0 ? <p>{INTAKE.geenOpnames}</p> : null}
    <FactList
      facts={opnames.map((o) => ({
        label: TEKST.tot(formatDutchDate(o.van), o.tot === null ? null : formatDutchDate(o.tot)),
        value: `${INSTELLINGSSOORTEN[o.soort]}, ${o.instelling}, ${gemeenteNaam(o.gemeente)}${o.opInstellingsadres ? `. ${TEKST.opInstellingsadres}` : ''}`,
      }))}
    />
  </Panel>
);

const Toestemming = ({ toestemming }: Pick<Aanvraag, 'toestemming'>) => {
  const op = (gegeven: boolean): string => (gegeven ? TEKST.gegeven(formatDutchDate(toestemming.datum)) : TEKST.nietGegeven);
  return (
    <Panel title={INTAKE.toestemming} level={3}>
      <FactList
        facts={[
          { label: TEKST.toestemmingDelen, value: op(toestemming.gegevensuitwisseling) },
          { label: TEKST.toestemmingGezondheid, value: op(toestemming.gezondheidsgegevens) },
          { label: TEKST.toestemmingStraf, value: op(toestemming.strafrechtelijkeGegevens) },
          ...(toestemming.ookMet ? [{ label: INTAKE.ookMet, value: toestemming.ookMet.map((p) => TOESTEMMINGSPARTIJEN[p]).join(', ') }] : []),
          ...(toestemming.vorm ? [{ label: INTAKE.toestemmingVorm, value: TOESTEMMINGSVORMEN[toestemming.vorm] }] : []),
        ]}
      />
    </Panel>
  );
};

const VerklaringLezen = ({ verklaring }: { readonly verklaring: NonNullable<Aanvraag['verklaring']> }) => (
  <Panel title={INTAKE.verklaring} level={3}>
    {verklaring.gereed ? <p>{INTAKE.verklaringGereed}: <strong>{GEREEDHEID[verklaring.gereed].toLowerCase()}</strong></p> : null}
    <p className="tt-text tt-lopend">{verklaring.tekst}</p>
    {verklaring.herstel ? <p className="tt-text tt-lopend">{INTAKE.verklaringHerstel}: {verklaring.herstel}</p> : null}
    <p className="tt-bron">{TEKST.verklaringVan(verklaring.door, formatDutchDate(verklaring.datum))}</p>
  </Panel>
);

const BegeleidingLezen = ({ begeleiding }: { readonly begeleiding: NonNullable<Aanvraag['begeleiding']> }) => (
  <Panel title={INTAKE.begeleiding} level={3}>
    <FactList
      facts={[
        { label: INTAKE.begeleidingAanvaard, value: BEGELEIDINGSKEUZES[begeleiding.aanvaard] },
        ...(begeleiding.door === '' ? [] : [{ label: INTAKE.begeleidingDoor, value: begeleiding.door }]),
        ...(begeleiding.toelichting === '' ? [] : [{ label: INTAKE.begeleidingToelichting, value: <span className="tt-lopend">{begeleiding.toelichting}</span> }]),
      ]}
    />
  </Panel>
);

/** A request as it was submitted, to read. */
export function AanvraagLezen({ aanvraag }: { readonly aanvraag: Aanvraag }) {
  const { opnames, toestemming, verklaring, begeleiding, toelichting } = aanvraag;
  return (
    <>
      <Persoon aanvraag={aanvraag} />
      <Antwoorden aanvraag={aanvraag} />
      <Verblijven opnames={opnames} />
      <Toestemming toestemming={toestemming} />
      {verklaring ? <VerklaringLezen verklaring={verklaring} /> : null}
      {begeleiding ? <BegeleidingLezen begeleiding={begeleiding} /> : null}
      {toelichting === '' ? null : (
        <Panel title={INTAKE.toelichting} level={3}>
          <p className="tt-text tt-lopend">{toelichting}</p>
        </Panel>
      )}
    </>
  );
}
