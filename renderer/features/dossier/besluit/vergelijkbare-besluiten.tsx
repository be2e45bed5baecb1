import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { DICTA } from '../../../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { useQuery } from '../../../app/use-query.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';

type Lijst = Uitvoer<'listVergelijkbareBesluiten'>;

const punten = (lijst: readonly string[]) => <ul className="tt-punten">{lijst.map((t) => <li key={t}>{t}</li>)}</ul>;

function Besluit({ b }: { readonly b: Lijst['besluiten'][number] }) {
  const lijsten = [[MOTIVERING.vergelijkGronden, b.gronden], [MOTIVERING.vergelijkAfwijkingen, b.afwijkingen], [MOTIVERING.vergelijkGelijk, b.ookGelijk]] as const;
  return (
    <Disclosure summary={MOTIVERING.vergelijkKop(b.nummer, formatDutchDate(b.genomenOp), DICTA[b.dictum])}>
      <FactList
        facts={[
          ...(b.toegewezen === null ? [] : [{ label: MOTIVERING.vergelijkToegewezen, value: gemeenteNaam(b.toegewezen) }]),
          ...(b.herkomst === null ? [] : [{ label: MOTIVERING.vergelijkHerkomst, value: gemeenteNaam(b.herkomst) }]),
          ...lijsten.filter(([, lijst]) => lijst.length > 0).map(([label, lijst]) => ({ label, value: punten(lijst) })),
          { label: MOTIVERING.vergelijkOverwegingen, value: <ol className="tt-punten">{b.overwegingen.map((o, i) => <li key={i}><span className="tt-lopend">{o.tekst}</span> <span className="tt-bron">({o.grond})</span></li>)}</ol> },
        ]}
      />
    </Disclosure>
  );
}

function Gevonden({ lijst }: { readonly lijst: Lijst }) {
  if (lijst.totaal === 0) return <p className="tt-text">{MOTIVERING.vergelijkGeen}</p>;
  return (
    <>
      <p className="tt-text">{MOTIVERING.vergelijkUitleg}</p>
      <p className="tt-text">{MOTIVERING.vergelijkTelling(lijst.perDictum.map((d) => `${d.aantal} × ${DICTA[d.dictum].toLowerCase()}`))}</p>
      {lijst.besluiten.map((b) => <Besluit key={`${b.nummer} ${b.genomenOp}`} b={b} />)}
      {lijst.totaal > lijst.besluiten.length ? <p className="tt-muted">{MOTIVERING.vergelijkMeer(lijst.besluiten.length, lijst.totaal)}</p> : null}
    </>
  );
}

/** Earlier signed decisions about the same group, with outcome and reasons, beside the one that is written. */
export function VergelijkbareBesluiten({ dossierId }: { readonly dossierId: Dossier['id'] }) {
  const { value, error } = useQuery('listVergelijkbareBesluiten', { dossierId });
  return (
    <Panel title={MOTIVERING.vergelijk} level={3} quiet>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : value ? <Gevonden lijst={value} /> : <Loading />}
    </Panel>
  );
}
