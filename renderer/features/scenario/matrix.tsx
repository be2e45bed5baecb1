import { scenarioTekst } from '../../text/scenario.ts';
import { Grafiek } from './grafiek.tsx';
import type { Tabelmodel } from '../../ui/tabelmodel.ts';

const t = scenarioTekst.grafiek.matrix;
const NAAM = 170;
const KOP = 122;
const VAK = { breedte: 54, hoogte: 30 } as const;

/** Origin by placement as shaded cells: the darker, the more people; every cell says its number. */
export function Matrix({ model }: { readonly model: Tabelmodel }) {
  const [, ...koppen] = model.koppen;
  const rijen = model.rijen.map(([naam, ...cellen]) => ({ naam, cellen: cellen.map(Number) }));
  const meeste = Math.max(1, ...rijen.flatMap((r) => r.cellen));
  return (
    <Grafiek uitleg={t.uitleg} model={model}>
      <svg className="sce-matrix" viewBox={`0 0 ${NAAM + koppen.length * VAK.breedte + 64} ${KOP + rijen.length * VAK.hoogte + 4}`} role="img" aria-label={rijen.flatMap((r) => r.cellen.flatMap((n, j) => (n > 0 ? [t.zin(r.naam, koppen[j] ?? '', n)] : []))).join('. ')}>
        {koppen.map((kop, j) => <text key={kop} transform={`translate(${NAAM + (j + 0.5) * VAK.breedte} ${KOP - 10}) rotate(-42)`} className="sce-tekst">{kop}</text>)}
        {rijen.map((r, i) => (
          <g key={r.naam} transform={`translate(0 ${KOP + i * VAK.hoogte})`}>
            <text x={NAAM - 8} y={VAK.hoogte / 2 + 5} textAnchor="end" className="sce-tekst">{r.naam}</text>
            {r.cellen.map((n, j) => {
              // never so dark that the number on it is hard to read
              const sterkte = n === 0 ? 0 : 0.08 + 0.47 * Math.sqrt(n / meeste);
              return (
                <g key={koppen[j]} transform={`translate(${NAAM + j * VAK.breedte} 0)`}>
                  <rect width={VAK.breedte - 2} height={VAK.hoogte - 2} className="sce-vak" fillOpacity={sterkte} />
                  <text x={VAK.breedte / 2 - 1} y={VAK.hoogte / 2 + 4} textAnchor="middle" className={n === 0 ? 'sce-tekst sce-tekst--stil' : 'sce-tekst'}>{scenarioTekst.getal(n)}</text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </Grafiek>
  );
}
