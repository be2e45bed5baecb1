import type { Jaarverslag } from '../../../shared/domain/jaarverslag/bereken-jaarverslag.ts';
import { jaarverslagTekst as t } from '../../text/overzicht.ts';
import { noemSleutel } from './jaarmodel.ts';

const SOORTEN = ['ontvangen', 'toegekend', 'afgewezen'] as const;
const BREEDTE = 720;
const NAAM = 280;
const BALK = 12;
const RIJ = SOORTEN.length * BALK + 18;

/** Received, granted and refused per group, as bars; the table under it has the numbers. */
export function Jaargrafiek({ verslag }: { readonly verslag: Jaarverslag }) {
  const rijen = verslag.perGroep.map((r) => ({ ...r, naam: noemSleutel('groep', r.sleutel) }));
  const meeste = Math.max(1, ...rijen.flatMap((r) => SOORTEN.map((s) => r.aantallen[s])));
  const x = (n: number): number => (n / meeste) * (BREEDTE - NAAM - 60);
  return (
    <figure className="jaar-grafiek">
      <figcaption className="tt-muted">{t.grafiekUitleg}</figcaption>
      <ul className="jaar-legenda">
        {SOORTEN.map((s) => <li key={s}><svg width="24" height="12" aria-hidden="true"><rect x="1" y="1" width="22" height="10" className={`jaar-balk jaar-balk--${s}`} /></svg>{t.legenda[s]}</li>)}
      </ul>
      <svg viewBox={`0 0 ${BREEDTE} ${rijen.length * RIJ + 4}`} role="img" aria-label={rijen.map((r) => t.grafiekZin(r.naam, r.aantallen.ontvangen, r.aantallen.toegekend, r.aantallen.afgewezen)).join('. ')}>
        {rijen.map((r, i) => (
          <g key={r.sleutel} transform={`translate(0 ${i * RIJ + 6})`}>
            <text x={NAAM - 10} y={BALK * 2} textAnchor="end" className="jaar-tekst">{r.naam.length > 40 ? `${r.naam.slice(0, 39)}…` : r.naam}</text>
            {SOORTEN.map((s, j) => (
              <g key={s} transform={`translate(0 ${j * BALK})`}>
                <rect x={NAAM} y={1} width={x(r.aantallen[s])} height={BALK - 2} className={`jaar-balk jaar-balk--${s}`} />
                <text x={NAAM + x(r.aantallen[s]) + 6} y={BALK - 2} className="jaar-tekst jaar-tekst--cijfer">{r.aantallen[s]}</text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}
