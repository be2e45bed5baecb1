import { useMemo } from 'react';
import { bepaalBand, bepaalBanden } from '../../../shared/domain/scenario/banden.ts';
import { scenarioTekst } from '../../text/scenario.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { BandenGrafiek } from './banden-grafiek.tsx';
import { Matrix } from './matrix.tsx';
import { gemeenteModel, groepModel, matrixModel } from './modellen.ts';
import { TabelMetExport } from './tabel-met-export.tsx';
import type { Simulatiejaar } from './use-simulatie.ts';

const t = scenarioTekst.simulatie;
const g = scenarioTekst.grafiek;

/** What the simulated years came to: the figures first, the pictures after. */
export function SimulatieUitkomst({ jaren }: { readonly jaren: readonly Simulatiejaar[] }) {
  const banden = useMemo(() => bepaalBanden(jaren), [jaren]);
  if (!banden) return null;
  const band = (kies: (jaar: Simulatiejaar) => number): string => scenarioTekst.bereik(bepaalBand(jaren.map(kies)));
  return (
    <div className="tt-stack">
      <div>
        <h3 className="tt-panel__title tt-panel__title--3">{t.uitkomst(banden.jaren)}</h3>
        <p className="tt-muted">{t.leesregel}</p>
      </div>
      <FactList
        facts={[
          { label: t.feit.geplaatst, value: scenarioTekst.bereik(banden.geplaatst) },
          { label: t.feit.beste, value: band((j) => j.beste.geplaatst), source: t.besteBron },
          { label: t.feit.verschil, value: band((j) => j.beste.geplaatst - j.geplaatst) },
          { label: t.feit.inVoorkeur, value: scenarioTekst.bereik(banden.inVoorkeur) },
          { label: t.feit.wachtend, value: scenarioTekst.bereik(banden.wachtend) },
          { label: t.feit.geenGemeente, value: scenarioTekst.bereik(banden.geenGemeente) },
        ]}
      />
      <TabelMetExport model={gemeenteModel(banden)} zichtbareNaam />
      <TabelMetExport model={groepModel(banden)} zichtbareNaam />
      <div className="sce-grafieken">
        <BandenGrafiek naam={g.wachtend.titel} uitleg={g.wachtend.uitleg} bestand="wachtend-per-maand" maanden={banden.perMaand.map((m) => m.wachtend)} />
        <BandenGrafiek naam={g.geplaatst.titel} uitleg={g.geplaatst.uitleg} bestand="geplaatst-per-maand" maanden={banden.perMaand.map((m) => m.geplaatst)} />
      </div>
      <Matrix model={matrixModel(banden)} />
    </div>
  );
}
