import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { formatBron } from '../../../../shared/domain/verdeling/format-bron.ts';
import type { Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import type { GebruiktParameter, Verdelingsvoorstel } from '../../../../shared/domain/verdeling/voorstel.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';

/** What a parameter is called, by its place in the regelset. */
function noemParameter({ pad }: GebruiktParameter): string {
  if (pad.startsWith('herstelkans.criteria.')) return VERDELING.parameterCriterium;
  if (pad.startsWith('methoden.')) return VERDELING.parameterDoel(pad.slice('methoden.'.length));
  return VERDELING.parameterNamen[pad] ?? pad;
}

const leesWaarde = ({ pad, waarde }: GebruiktParameter): string => (pad === 'leden' ? waarde.split(', ').map((code) => (/^\d{4}$/.test(code) ? gemeenteNaam(code) : code)).join(', ') : waarde);

/** Which parameters of the region decided, each with its source and how sure that is. Proposals from before it was recorded do not have them. */
export function Parameters({ voorstel, bronnen }: { readonly voorstel: Pick<Verdelingsvoorstel, 'parameters'>; readonly bronnen: Regelset['bronnen'] }) {
  if (!voorstel.parameters?.length) return null;
  const { naam, waarde, bron, zekerheid } = VERDELING.parameterKolommen;
  return (
    <Disclosure summary={VERDELING.parameters}>
      <p className="tt-text">{VERDELING.parametersUitleg}</p>
      <DataTable
        caption={VERDELING.parameters}
        rows={voorstel.parameters}
        rowKey={(p) => p.pad}
        columns={[
          { key: 'naam', head: naam, cell: noemParameter, rowHead: true, free: true },
          { key: 'waarde', head: waarde, cell: leesWaarde, free: true },
          { key: 'bron', head: bron, cell: (p) => formatBron(p.bron, bronnen), free: true },
          { key: 'zekerheid', head: zekerheid, cell: (p) => (p.zekerheid === null ? VERDELING.zonderZekerheid : VERDELING.parameterZekerheid[p.zekerheid]) },
        ]}
      />
    </Disclosure>
  );
}
