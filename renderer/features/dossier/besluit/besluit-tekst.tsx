import { AFWIJKREDENEN, AFWIJKSOORTEN, type Afwijking } from '../../../../shared/domain/besluit/afwijking.ts';
import { BESLUITSOORTEN, DICTA, type Dossierstuk } from '../../../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { useQuery } from '../../../app/use-query.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { FactList } from '../../../ui/fact-list.tsx';
import type { StapProps } from '../stap-props.ts';
import { noemBewijs, type Bewijsbron } from './noem-bewijs.ts';
import { profielFeiten } from './profiel-feiten.ts';
import { Verantwoording } from './verantwoording.tsx';
import { Waarschuwingen } from './wat-ontbreekt.tsx';

type Props = { readonly besluit: NonNullable<Dossier['besluit']> } & Pick<StapProps, 'weergave' | 'regelset'>;

function Overwegingen({ stuk, weergave, bron }: { readonly stuk: Dossierstuk; readonly weergave: StapProps['weergave']; readonly bron: Bewijsbron }) {
  return (
    <>
      <h3 className="tt-tussenkop">{BESLUIT.overwegingen}</h3>
      <ol className="tt-afleiding">
        {stuk.overwegingen.map((o, i) => (
          <li key={i}>
            <p className="tt-lopend">{o.tekst}</p>
            <p className="tt-bron">{o.grond}</p>
            {o.bewijs?.length ? <ul className="tt-punten tt-bron">{o.bewijs.map((b, j) => <li key={j}>{noemBewijs(b, bron)}</li>)}</ul> : <p className="tt-bron">{MOTIVERING.zonderBewijs}</p>}
            {weergave.nietInBrief.includes(i) ? <p className="tt-bron">{BESLUIT.nietInBrief}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

const Afwijkinglijst = ({ lijst }: { readonly lijst: readonly Afwijking[] }) =>
  lijst.length === 0 ? null : (
    <>
      <h3 className="tt-tussenkop">{MOTIVERING.afwijkingen}</h3>
      <ul className="tt-punten">
        {lijst.map((a) => (
          <li key={a.soort}>
            {AFWIJKSOORTEN[a.soort]}. {MOTIVERING.reden}: {AFWIJKREDENEN[a.reden].toLowerCase()}.
            <p className="tt-lopend">{a.motivering}</p>
            {a.grondslag || a.beslisser ? <p className="tt-bron">{[a.grondslag, a.beslisser && `${a.beslisser.naam}, ${a.beslisser.functie}`].filter(Boolean).join('; ')}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );

/** What belongs to a grant: conditions, and for which home it is. */
function Toewijzingsdelen({ besluit: { document, dossierstuk } }: Pick<Props, 'besluit'>) {
  return (
    <>
      {dossierstuk.voorwaarden?.length ? (
        <>
          <h3 className="tt-tussenkop">{MOTIVERING.voorwaarden}</h3>
          <ul className="tt-punten">{dossierstuk.voorwaarden.map((v, i) => <li key={i} className="tt-lopend">{v.tekst}</li>)}</ul>
        </>
      ) : null}
      {document.zoekprofiel ? (
        <>
          <h3 className="tt-tussenkop">{MOTIVERING.zoekprofiel}</h3>
          <FactList facts={[...profielFeiten(document.zoekprofiel, dossierstuk.woningeisen?.toegankelijkheid ?? []), ...(dossierstuk.woningeisen?.toelichting ? [{ label: MOTIVERING.toelichting, value: <span className="tt-lopend">{dossierstuk.woningeisen.toelichting}</span> }] : [])]} />
        </>
      ) : null}
    </>
  );
}

/** The decision as it was taken: what, why and on which evidence, where it deviates, and what was warned about. */
export function BesluitTekst({ besluit, weergave, regelset }: Props) {
  const { document, dossierstuk } = besluit;
  const bijlagen = useQuery('listBijlagen', { dossierId: weergave.dossier.id }).value ?? [];
  const gronden = weergave.weigeringsgronden.filter((g) => document.weigeringsgronden.includes(g.code));
  return (
    <>
      <p className="tt-uitkomst">
        {DICTA[document.dictum]}. {document.toewijzing ? BESLUIT.toewijzing(gemeenteNaam(document.toewijzing.gemeente), VERDELING.routes[document.toewijzing.route]) : ''}
      </p>
      <p>{BESLUIT.genomenOp(formatDutchDate(document.genomenOp))}{document.besluitsoort && document.besluitsoort !== 'eerste' ? `. ${BESLUITSOORTEN[document.besluitsoort]}.` : ''}</p>
      {gronden.length > 0 ? (
        <ul className="tt-punten">
          {gronden.map((g) => (
            <li key={g.code}>
              {g.tekst} <span className="tt-bron">({g.bron})</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Waarschuwingen lijst={dossierstuk.waarschuwingen ?? []} titel={MOTIVERING.gewaarschuwd} />
      <Toewijzingsdelen besluit={besluit} />
      <Overwegingen stuk={dossierstuk} weergave={weergave} bron={{ zaak: dossierstuk, bijlagen: bijlagen.filter((b) => b.verwijderd === null), regelset }} />
      <Afwijkinglijst lijst={dossierstuk.afwijkingen ?? []} />
      <Verantwoording besluit={besluit} />
    </>
  );
}
