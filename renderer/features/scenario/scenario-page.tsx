import { useEffect, useState } from 'react';
import { REGIOS } from '../../../shared/domain/scenario/regios.ts';
import { STANDAARDVRAAG, type Scenariovraag } from '../../../shared/domain/scenario/scenariovraag.ts';
import { useQuery } from '../../app/use-query.ts';
import { scenarioTekst as t } from '../../text/scenario.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { BEGIN, leesScenario, type Velden } from './parameters-model.ts';
import { Parameters } from './parameters.tsx';
import { Kolommen, Regel } from './scenario-tabellen.tsx';
import { SimulatiePaneel } from './simulatie-paneel.tsx';
import './scenario.css';

const WACHT_MS = 120;
const REGIOLIJST = REGIOS.map((r) => ({ value: r.id, label: r.naam }));
const EERSTE = REGIOS[0]?.id ?? '';

/** The value once it has been still for a moment: a slider passes many on its way. */
function useStil<T>(waarde: T): T {
  const [stil, setStil] = useState(waarde);
  useEffect(() => {
    const timer = setTimeout(() => setStil(waarde), WACHT_MS);
    return () => clearTimeout(timer);
  }, [waarde]);
  return stil;
}

/** What another rule would do: the table of the region, and simulated years. Nothing here is stored. */
export function ScenarioPage() {
  const [regio, setRegio] = useState(EERSTE);
  const [velden, setVelden] = useState<Velden>(BEGIN);
  const [geldig, setGeldig] = useState<Scenariovraag>(STANDAARDVRAAG);
  const { waarde, fouten } = leesScenario(velden);
  const verander = (anders: Partial<Velden>) => {
    const nieuw = { ...velden, ...anders };
    setVelden(nieuw);
    const gelezen = leesScenario(nieuw).waarde;
    if (gelezen && JSON.stringify(gelezen) !== JSON.stringify(geldig)) setGeldig(gelezen); // the last rule that could be read stays in view
  };
  const stil = useStil(geldig);
  const { value: tabel, error } = useQuery('runScenario', { regio, scenario: stil });
  const gemeenten = REGIOS.find((r) => r.id === regio)?.gemeenten.map((g) => g.gemeente) ?? [];
  return (
    <Page title={t.titel} lead={t.lead}>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      <div className="sce-kolommen">
        <Parameters velden={velden} fouten={fouten} onChange={verander} regios={REGIOLIJST} regio={regio} onRegio={setRegio} gemeenten={gemeenten} onReset={() => verander(BEGIN)} />
        <div className="tt-stack sce-werk">
          {waarde ? null : <Notice kind="warning" live>{t.parameters.oud}</Notice>}
          {tabel ? <><Regel tabel={tabel} /><Kolommen tabel={tabel} /></> : error ? null : <Loading />}
          <SimulatiePaneel velden={velden} onChange={verander} regio={regio} scenario={waarde} fouteRegel={Object.keys(fouten)[0]} />
        </div>
      </div>
    </Page>
  );
}
