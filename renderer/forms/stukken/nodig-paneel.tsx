import type { Ontbrekend } from '../../../shared/domain/aanvraag/volledigheid.ts';
import { STUKKEN } from '../../text/stukken.ts';
import { focusField } from '../../ui/field-id.ts';
import { Panel } from '../../ui/panel.tsx';
import './stukken.css';

const t = STUKKEN.nodig;

/** The field of the form that answers it, where there is one. */
const VELD: Readonly<Record<string, string>> = {
  gezondheidsgegevens: 'toestemming.gezondheidsgegevens', strafrechtelijke_gegevens: 'toestemming.strafrechtelijkeGegevens', verklaring: 'verklaring.tekst',
  verklaring_gereed: 'verklaring.gereed', verklaring_herstel: 'verklaring.herstel', begeleiding: 'begeleiding.aanvaard', begeleiding_door: 'begeleiding.door',
};
const veldVan = ({ soort, code }: Ontbrekend): string | undefined => (soort === 'vraag' ? `antwoorden.${code}` : soort === 'document' ? 'bijlage.bestand' : VELD[code]);

function Lijst({ kop, nodig, metVelden }: { readonly kop: string; readonly nodig: readonly Ontbrekend[]; readonly metVelden: boolean }) {
  if (nodig.length === 0) return null;
  return (
    <>
      <p className="tt-nodig__kop">{kop} ({nodig.length})</p>
      <ul className="tt-nodig">
        {nodig.map((o) => {
          const veld = metVelden ? veldVan(o) : undefined;
          return (
            <li key={`${o.soort} ${o.code}`}>
              {veld === undefined ? o.tekst : (
                <a
                  href="#inhoud"
                  className="utrecht-link"
                  onClick={(event) => {
                    event.preventDefault(); // the hash is the route
                    focusField(veld);
                  }}
                >
                  {o.tekst}
                </a>
              )}
              <span className="tt-nodig__waarom">{o.waarom} {t.bron(o.zekerheid === 'onbevestigd' ? `${o.bron} (${t.onbevestigd})` : o.bron)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What the commission still needs, why, and where that is written. `metVelden`: beside the form itself, each leads to its field. */
export function NodigPaneel({ nodig, metVelden = false, quiet = false }: { readonly nodig: readonly Ontbrekend[]; readonly metVelden?: boolean; readonly quiet?: boolean }) {
  return (
    <Panel title={nodig.length === 0 ? t.titel : `${t.titel} (${nodig.length})`} quiet={quiet}>
      {nodig.length === 0 ? <p className="tt-text">{t.volledig}</p> : null}
      <Lijst kop={t.blokkerend} nodig={nodig.filter((o) => o.blokkerend)} metVelden={metVelden} />
      <Lijst kop={t.overig} nodig={nodig.filter((o) => !o.blokkerend)} metVelden={metVelden} />
      {metVelden && nodig.length > 0 ? <p className="tt-text tt-muted">{t.indienenMag}</p> : null}
    </Panel>
  );
}
