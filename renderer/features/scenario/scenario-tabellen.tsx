import type { Scenariotabel } from '../../../shared/domain/scenario/scenariotabel.ts';
import { scenarioTekst } from '../../text/scenario.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { kolommenModel, regelModel } from './modellen.ts';
import { Staven } from './staven.tsx';
import { TabelMetExport } from './tabel-met-export.tsx';

const t = scenarioTekst;

function Lijst({ titel, regels }: { readonly titel: string; readonly regels: readonly string[] }) {
  if (regels.length === 0) return null;
  return (
    <div className="sce-lijst">
      <h3 className="tt-panel__title tt-panel__title--3">{titel}</h3>
      <ul>{regels.map((regel) => <li key={regel}>{regel}</li>)}</ul>
    </div>
  );
}

/** The chosen rule: the table first, the bars beside it. */
export function Regel({ tabel }: { readonly tabel: Scenariotabel }) {
  const model = regelModel(tabel);
  return (
    <Panel title={t.regel.titel}>
      {tabel.toelichtingen.map((zin) => <Notice key={zin} kind="warning" title={model ? undefined : t.regel.geen}>{zin}</Notice>)}
      {model && tabel.regel ? (
        <>
          <p className="tt-text" role="status">{t.regel.samenvatting(tabel.regel.totaal.geplaatst, tabel.regel.totaal.nietGeplaatst)}</p>
          <TabelMetExport model={model} />
          <p className="tt-muted tt-text">{t.regel.leesregel}</p>
          <Staven tabel={tabel} model={model} />
        </>
      ) : null}
    </Panel>
  );
}

/** Every column of the scenario table with what is odd or unknown about it. */
export function Kolommen({ tabel }: { readonly tabel: Scenariotabel }) {
  return (
    <Panel title={t.kolommen.titel}>
      <p className="tt-text">{t.kolommen.uitleg}</p>
      <TabelMetExport model={kolommenModel(tabel)} />
      <Disclosure summary={t.kolommen.legenda}>
        <ul className="sce-lijst">
          {tabel.kolommen.map((k) => <li key={k.code}><strong>{k.code}</strong> {k.naam}. <span className="tt-muted">{t.kolommen.bron}: {k.bron}</span></li>)}
          {tabel.waargenomen.map((k) => <li key={k.code}><strong>{k.code}</strong> {k.naam} {t.kolommen.gedrukt}. <span className="tt-muted">{t.kolommen.bron}: {k.bron}</span></li>)}
        </ul>
      </Disclosure>
      <Lijst titel={t.kolommen.afwijkingen} regels={tabel.afwijkingen.map(t.kolommen.afwijking)} />
      <Lijst titel={t.kolommen.optellingen} regels={tabel.optellingen.map(t.kolommen.optelling)} />
      <Lijst titel={t.kolommen.nietBerekend} regels={tabel.nietBerekend.map((k) => `${k.naam}: ${k.reden}`)} />
    </Panel>
  );
}
