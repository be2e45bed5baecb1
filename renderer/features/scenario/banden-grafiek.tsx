import type { Band } from '../../../shared/domain/scenario/banden.ts';
import { scenarioTekst } from '../../text/scenario.ts';
import { Grafiek } from './grafiek.tsx';
import { maandModel } from './modellen.ts';

const t = scenarioTekst.grafiek;
const VLAK = { breedte: 640, hoogte: 240, links: 56, rechts: 12, boven: 10, onder: 28 } as const;

/** A round number at or above n, so that the marks of the axis are easy to read. */
export function rondeTop(n: number): number {
  const macht = 10 ** Math.floor(Math.log10(Math.max(1, n)));
  return [1, 2, 4, 5, 10].map((f) => f * macht).find((top) => top >= n) ?? 10 * macht;
}

/** A number over the months as a line with a band around it. */
export function BandenGrafiek({ naam, uitleg, bestand, maanden }: { readonly naam: string; readonly uitleg: string; readonly bestand: string; readonly maanden: readonly Band[] }) {
  const top = rondeTop(Math.max(4, ...maanden.map((m) => m.p90)));
  const x = (i: number): number => VLAK.links + (i * (VLAK.breedte - VLAK.links - VLAK.rechts)) / Math.max(1, maanden.length - 1);
  const y = (n: number): number => VLAK.hoogte - VLAK.onder - (n / top) * (VLAK.hoogte - VLAK.onder - VLAK.boven);
  const punten = (kies: (b: Band) => number): string[] => maanden.map((m, i) => `${x(i).toFixed(1)},${y(kies(m)).toFixed(1)}`);
  const model = maandModel(naam, bestand, maanden);
  return (
    <Grafiek uitleg={uitleg} model={model}>
      <svg viewBox={`0 0 ${VLAK.breedte} ${VLAK.hoogte}`} role="img" aria-label={model.rijen.map(([maand, laag, midden, hoog]) => `${maand}: ${scenarioTekst.bereik({ p10: Number(laag), p50: Number(midden), p90: Number(hoog) })}`).join('. ')}>
        {[0, 1, 2, 3, 4].map((deel) => (
          <g key={deel}>
            <line x1={VLAK.links} x2={VLAK.breedte - VLAK.rechts} y1={y((top * deel) / 4)} y2={y((top * deel) / 4)} className="sce-as" />
            <text x={VLAK.links - 8} y={y((top * deel) / 4) + 5} textAnchor="end" className="sce-tekst">{scenarioTekst.getal((top * deel) / 4)}</text>
          </g>
        ))}
        <polygon points={[...punten((b) => b.p90), ...punten((b) => b.p10).reverse()].join(' ')} className="sce-band" />
        <polyline points={punten((b) => b.p50).join(' ')} className="sce-lijn" />
        {maanden.map((_, i) => <text key={t.maanden[i]} x={x(i)} y={VLAK.hoogte - 6} textAnchor={i === 0 ? 'start' : i === maanden.length - 1 ? 'end' : 'middle'} className="sce-tekst">{t.maanden[i]}</text>)}
      </svg>
    </Grafiek>
  );
}
