import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import type { Scenariotabel, Verdeelrij } from '../../../shared/domain/scenario/scenariotabel.ts';
import { scenarioTekst } from '../../text/scenario.ts';
import { Grafiek } from './grafiek.tsx';
import type { Tabelmodel } from '../../ui/tabelmodel.ts';

const t = scenarioTekst.grafiek.staven;
const BREEDTE = 640;
const NAAM = 170;
const RIJ = 34;
const BALK = 18;

function Legenda() {
  return (
    <ul className="sce-legenda">
      {(['geplaatst', 'plafond', 'sleutel'] as const).map((soort) => (
        <li key={soort}>
          <svg width="28" height="14" aria-hidden="true">
            {soort === 'sleutel' ? <line x1="14" x2="14" y1="0" y2="14" className="sce-streep" /> : <rect x="1" y="1" width="26" height="12" className={soort === 'geplaatst' ? 'sce-balk' : 'sce-kader'} />}
          </svg>
          {t.legenda[soort]}
        </li>
      ))}
    </ul>
  );
}

/** Bars per municipality: what is placed, against its ceiling and what the key asks. */
export function Staven({ tabel, model }: { readonly tabel: Scenariotabel; readonly model: Tabelmodel }) {
  const rijen = tabel.gemeenten.flatMap((code): (Verdeelrij & { naam: string })[] => { const rij = tabel.regel?.perGemeente[code]; return rij ? [{ ...rij, naam: gemeenteNaam(code) }] : []; });
  const meeste = Math.max(1, ...rijen.flatMap((r) => [r.ruimte, r.naarSleutel]));
  const x = (n: number): number => (n / meeste) * (BREEDTE - NAAM - 120);
  return (
    <Grafiek uitleg={t.uitleg} model={{ ...model, naam: t.titel }} legenda={<Legenda />}>
      <svg viewBox={`0 0 ${BREEDTE} ${rijen.length * RIJ + 6}`} role="img" aria-label={rijen.map((r) => t.zin(r.naam, r)).join('. ')}>
        {rijen.map((r, i) => (
          <g key={r.naam} transform={`translate(0 ${i * RIJ + 8})`}>
            <text x={NAAM - 8} y={BALK - 4} textAnchor="end" className="sce-tekst">{r.naam}</text>
            <rect x={NAAM} y={0} width={x(r.geplaatst)} height={BALK} className="sce-balk" />
            <rect x={NAAM} y={0} width={x(r.ruimte)} height={BALK} className="sce-kader" />
            <line x1={NAAM + x(r.naarSleutel)} x2={NAAM + x(r.naarSleutel)} y1={-4} y2={BALK + 4} className="sce-streep" />
            <text x={NAAM + x(Math.max(r.ruimte, r.naarSleutel)) + 8} y={BALK - 4} className="sce-tekst sce-tekst--cijfer">{t.van(r.geplaatst, r.naarSleutel)}</text>
          </g>
        ))}
      </svg>
    </Grafiek>
  );
}
