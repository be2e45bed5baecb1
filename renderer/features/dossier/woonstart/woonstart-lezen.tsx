import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { OORDELEN, type Herstelkans, type Oordeel } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import { listCriteria } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import type { Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { LongText } from '../../../ui/long-text.tsx';

/** The judgement as it was recorded, to read. */
export function WoonstartLezen({ herstelkans, regelset, afgeschermd }: { readonly herstelkans: Herstelkans; readonly regelset: Regelset | undefined; readonly afgeschermd: readonly string[] }) {
  const criteria = regelset ? listCriteria(regelset) : [];
  const naamVan = (code: string): string => criteria.find((c) => c.code === code)?.naam ?? code;
  const { oordelen } = herstelkans;
  const { gemeente, motivering } = herstelkans.conclusie;
  const gemeenten = [...new Set(oordelen.map((o) => o.gemeente))];
  const codes = [...new Set(oordelen.map((o) => o.criterium))];
  const woord = (o: Oordeel | undefined): string => (!o ? WOONSTART.geenOordeel : afgeschermd.includes(o.criterium) ? WOONSTART.geslotenVak.recht : OORDELEN[o.oordeel]);
  return (
    <>
      {gemeenten.length === 0 ? null : (
        <DataTable
          caption={WOONSTART.vastgelegd}
          rows={codes}
          rowKey={(code) => code}
          columns={[
            { key: 'criterium', head: WOONSTART.criterium, cell: naamVan, rowHead: true },
            ...gemeenten.map((g) => ({ key: g, head: gemeenteNaam(g), cell: (code: string) => woord(oordelen.find((o) => o.criterium === code && o.gemeente === g)) })),
          ]}
        />
      )}
      {gemeenten.map((g) => {
        const redenen = oordelen.filter((o) => o.gemeente === g && o.reden !== '');
        return redenen.length === 0 ? null : (
          <div key={g} className="tt-naast">
            <h3 className="tt-tussenkop">{WOONSTART.redenen(gemeenteNaam(g))}</h3>
            <dl className="tt-redenen">
              {redenen.map((o) => (
                <div key={o.criterium}>
                  <dt>{naamVan(o.criterium)}: {woord(o).toLowerCase()}</dt>
                  <dd>
                    <LongText text={o.reden} begin={500} />
                    <span className="tt-bron">{WOONSTART.uit(o.bewijs)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
      <FactList
        facts={[
          { label: WOONSTART.conclusie, value: gemeente === null ? WOONSTART.conclusieGeen : WOONSTART.conclusieJa(gemeenteNaam(gemeente)) },
          { label: WOONSTART.motivering, value: <LongText text={motivering} /> },
        ]}
      />
    </>
  );
}
