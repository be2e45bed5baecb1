import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { DICTA } from '../../../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { VRAAGSOORTEN } from '../../../../shared/domain/herstelkans/vergelijkbaar.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { useQuery } from '../../../app/use-query.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';

type Lijst = Uitvoer<'listVergelijkbareZaken'>;

const Punten = ({ punten }: { readonly punten: readonly string[] }) => (
  <ul className="tt-punten">{punten.map((punt) => <li key={punt}>{punt}</li>)}</ul>
);

function Zaak({ zaak }: { readonly zaak: Lijst['zaken'][number] }) {
  return (
    <Disclosure summary={WOONSTART.zaak(zaak.nummer, formatDutchDate(zaak.genomenOp), zaak.conclusie === null ? null : gemeenteNaam(zaak.conclusie))}>
      <FactList
        facts={[
          { label: WOONSTART.zaakConclusie, value: zaak.conclusie === null ? WOONSTART.conclusieGeen : WOONSTART.conclusieJa(gemeenteNaam(zaak.conclusie)) },
          { label: WOONSTART.motivering, value: <span className="tt-lopend">{zaak.motivering}</span> },
          { label: WOONSTART.zaakBesluit, value: zaak.toegewezen === null ? DICTA[zaak.dictum] : WOONSTART.zaakToegewezen(DICTA[zaak.dictum], gemeenteNaam(zaak.toegewezen)) },
          { label: WOONSTART.zaakRegel, value: <Punten punten={zaak.regel} /> },
          ...(zaak.ookGelijk.length > 0 ? [{ label: WOONSTART.zaakOokGelijk, value: <Punten punten={zaak.ookGelijk} /> }] : []),
        ]}
      />
    </Disclosure>
  );
}

function Gevonden({ lijst }: { readonly lijst: Lijst }) {
  if (lijst.vraagsoort === null) return <p className="tt-text">{WOONSTART.zakenEerstOordeel}</p>;
  return (
    <>
      <p className="tt-text">{WOONSTART.zakenRegel(VRAAGSOORTEN[lijst.vraagsoort].toLowerCase())}</p>
      {lijst.zaken.length === 0 ? <p>{WOONSTART.geenZaken}</p> : lijst.zaken.map((zaak) => <Zaak key={zaak.nummer} zaak={zaak} />)}
      {lijst.totaal > lijst.zaken.length ? <p className="tt-muted">{WOONSTART.meerZaken(lijst.zaken.length, lijst.totaal)}</p> : null}
    </>
  );
}

/** Earlier signed cases with the same group and the same question, with outcome and reasons. Asked again when the case changes. */
export function VergelijkbareZaken({ dossierId }: { readonly dossierId: Dossier['id'] }) {
  const { value, error } = useQuery('listVergelijkbareZaken', { dossierId });
  return (
    <Panel title={WOONSTART.zakenTitel}>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : value ? <Gevonden lijst={value} /> : <Loading />}
    </Panel>
  );
}
