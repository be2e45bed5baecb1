import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { OORDELEN, type Herstelkans } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import { listCriteria } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import type { Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { FactList } from '../../../ui/fact-list.tsx';

/** The judgement as it was recorded, to read. */
export function WoonstartLezen({ herstelkans, regelset, afgeschermd }: { readonly herstelkans: Herstelkans; readonly regelset: Regelset | undefined; readonly afgeschermd: readonly string[] }) {
  const criteria = regelset ? listCriteria(regelset) : [];
  const naamVan = (code: string): string => criteria.find((c) => c.code === code)?.naam ?? code;
  const { gemeente, motivering } = herstelkans.conclusie;
  return (
    <>
      {herstelkans.oordelen.length === 0 ? null : (
        <DataTable
          caption={WOONSTART.vastgelegd}
          rows={herstelkans.oordelen}
          rowKey={(o) => `${o.criterium} ${o.gemeente}`}
          columns={[
            { key: 'criterium', head: WOONSTART.criterium, cell: (o) => naamVan(o.criterium), rowHead: true },
            { key: 'gemeente', head: WOONSTART.gemeente, cell: (o) => gemeenteNaam(o.gemeente) },
            { key: 'oordeel', head: WOONSTART.oordeel, cell: (o) => (afgeschermd.includes(o.criterium) ? WOONSTART.geslotenVak.recht : OORDELEN[o.oordeel]) },
            { key: 'reden', head: WOONSTART.reden, cell: (o) => o.reden },
            { key: 'bewijs', head: WOONSTART.bewijs, cell: (o) => o.bewijs },
          ]}
        />
      )}
      <FactList
        facts={[
          { label: WOONSTART.conclusie, value: gemeente === null ? WOONSTART.conclusieGeen : WOONSTART.conclusieJa(gemeenteNaam(gemeente)) },
          { label: WOONSTART.motivering, value: <span className="tt-lopend">{motivering}</span> },
        ]}
      />
    </>
  );
}
