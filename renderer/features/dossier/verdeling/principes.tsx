import { formatBron } from '../../../../shared/domain/verdeling/format-bron.ts';
import { Principe, type Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import type { Toets, Verdelingsvoorstel } from '../../../../shared/domain/verdeling/voorstel.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';
import { LongText } from '../../../ui/long-text.tsx';

const KLEUR: Record<Toets['staat'], BadgeTone> = { voldaan: 'ok', waarschuwing: 'warning', vraagt_besluit: 'warning', niet_van_toepassing: 'neutral' };

const Onderbouwing = ({ because, regelset }: Pick<Toets, 'because'> & { readonly regelset: Regelset | undefined }) => (
  <>
    {because.map((b, i) => (
      <div key={i}>
        {b.feiten.length > 0 ? (
          <ul className="tt-punten">
            {b.feiten.map((feit, n) => (
              <li key={n}><LongText text={feit} begin={400} /></li>
            ))}
          </ul>
        ) : null}
        <p className="tt-bron">{VERDELING.bron(formatBron(b.bron, regelset?.bronnen ?? []))}</p>
      </div>
    ))}
  </>
);

/** The proposal as an argument: a paragraph per principle, in the order of the region. */
export function Principes({ voorstel, regelset }: { readonly voorstel: Verdelingsvoorstel; readonly regelset: Regelset | undefined }) {
  return (
    <ol className="tt-principes">
      {(regelset?.verdeling.volgorde ?? Principe.options).map((principe) => {
        const toets = voorstel.toetsen.find((t) => t.principe === principe);
        return (
          <li key={principe}>
            <div className="tt-principes__kop">
              <h3 className="tt-tussenkop">{VERDELING.principes[principe]}</h3>
              {toets ? <Badge tone={KLEUR[toets.staat]}>{VERDELING.staten[toets.staat]}</Badge> : null}
            </div>
            <p className="tt-text">{toets ? toets.uitleg : VERDELING.geenPrincipe}</p>
            {toets ? <Onderbouwing because={toets.because} regelset={regelset} /> : null}
          </li>
        );
      })}
    </ol>
  );
}
