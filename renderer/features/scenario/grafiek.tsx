import { useId, type ReactNode } from 'react';
import { scenarioTekst as t } from '../../text/scenario.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TabelMetExport } from './tabel-met-export.tsx';
import type { Tabelmodel } from '../../ui/tabelmodel.ts';

type Props = { readonly uitleg: string; readonly model: Tabelmodel; readonly legenda?: ReactNode; readonly children: ReactNode };

/** The frame around a chart: its name, how to read it, the picture, and the table with the same numbers. */
export function Grafiek({ uitleg, model, legenda, children }: Props) {
  const id = useId();
  return (
    <figure className="sce-grafiek" aria-labelledby={id}>
      <figcaption>
        <h3 id={id} className="tt-panel__title tt-panel__title--3">{model.naam}</h3>
        <p className="tt-muted">{uitleg}</p>
        {legenda}
      </figcaption>
      <div className="sce-grafiek__beeld" role="group" aria-label={model.naam} tabIndex={0}>{children}</div>
      <Disclosure summary={<>{t.grafiek.tabel}<span className="tt-visually-hidden">: {model.naam}</span></>}>
        <TabelMetExport model={model} />
      </Disclosure>
    </figure>
  );
}
