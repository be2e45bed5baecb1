import { IconArrowsDiff, IconCheck } from '@tabler/icons-react';
import type { OordelenVanLeden } from '../../../../shared/contract/woonstart.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { listCriteria } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import { OORDELEN } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import { vergelijkOordelen, type Vakvergelijking } from '../../../../shared/domain/herstelkans/ledenoordeel.ts';
import type { Medewerker } from '../../../../shared/domain/medewerker/medewerker.ts';
import type { Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Panel } from '../../../ui/panel.tsx';

type Lid = { readonly medewerkerId: string; readonly naam: string; readonly oordelen: NonNullable<OordelenVanLeden['eigen']>['oordelen'] };
type Props = { readonly oordelen: OordelenVanLeden; readonly medewerker: Medewerker; readonly regelset: Regelset };

/** Whether members agree about one cell: in words with an icon, the colour only repeats it. */
function Staat({ vak }: { readonly vak: Vakvergelijking }) {
  if (vak.staat === 'te_weinig') return <span className="tt-muted">{WOONSTART.staten.te_weinig}</span>;
  const Icon = vak.staat === 'verschil' ? IconArrowsDiff : IconCheck;
  return (
    <span className={`tt-eens is-${vak.staat}`}>
      <Icon size={18} aria-hidden="true" /> {WOONSTART.staten[vak.staat]}
    </span>
  );
}

type RedenenProps = { readonly vakken: readonly Vakvergelijking[]; readonly leden: readonly Lid[]; readonly naamVan: (criterium: string) => string; readonly woord: (vak: Vakvergelijking, lid: Lid) => string };

/** The reasons and evidence behind the words of one municipality. */
function Redenen({ vakken, leden, naamVan, woord }: RedenenProps) {
  return (
    <dl className="tt-redenen">
      {vakken.map((vak) => (
        <div key={vak.criterium}>
          <dt>{naamVan(vak.criterium)}</dt>
          {leden.map((lid) => ({ lid, oordeel: vak.oordelen.find((o) => o.medewerkerId === lid.medewerkerId)?.oordeel ?? null })).filter(({ oordeel }) => oordeel !== null && oordeel.reden !== '').map(({ lid, oordeel }) => (
            <dd key={lid.medewerkerId}>
              <strong>{WOONSTART.lidVindt(lid.naam, woord(vak, lid))}</strong> {oordeel?.reden} <span className="tt-bron">{WOONSTART.uit(oordeel?.bewijs ?? '')}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** The separate judgements side by side per municipality, with what differs marked. There is no total. */
export function NaastElkaar({ oordelen, medewerker, regelset }: Props) {
  const { eigen, anderen, zichtbaar, gegeven, nogNiet, afgeschermd } = oordelen;
  const criteria = listCriteria(regelset);
  const naamVan = (code: string): string => criteria.find((c) => c.code === code)?.naam ?? code;
  const leden: Lid[] = [...(eigen ? [{ ...eigen, naam: WOONSTART.ik(medewerker.naam) }] : []), ...anderen];
  const vakken = vergelijkOordelen(leden);
  const woord = (vak: Vakvergelijking, lid: Lid): string => {
    const oordeel = vak.oordelen.find((o) => o.medewerkerId === lid.medewerkerId)?.oordeel;
    return !oordeel ? WOONSTART.geenOordeel : afgeschermd.includes(vak.criterium) ? WOONSTART.geslotenVak.recht : OORDELEN[oordeel.oordeel];
  };
  return (
    <Panel title={WOONSTART.ledenTitel}>
      <p className="tt-text">{WOONSTART.ledenStand(gegeven.map((g) => g.naam), nogNiet.map((n) => n.naam))}</p>
      {!zichtbaar && gegeven.length > 0 ? <p className="tt-text">{WOONSTART.verborgen}</p> : null}
      {[...Map.groupBy(vakken, (v) => v.gemeente)].map(([gemeente, rijen]) => (
        <div key={gemeente} className="tt-naast">
          <h3 className="tt-tussenkop">{gemeenteNaam(gemeente)}</h3>
          <DataTable
            caption={WOONSTART.naast(gemeenteNaam(gemeente))}
            rows={rijen.toSorted((a, b) => criteria.findIndex((c) => c.code === a.criterium) - criteria.findIndex((c) => c.code === b.criterium))}
            rowKey={(v) => v.criterium}
            columns={[
              { key: 'criterium', head: WOONSTART.criterium, cell: (v) => naamVan(v.criterium), rowHead: true },
              { key: 'staat', head: WOONSTART.samen, cell: (v) => <Staat vak={v} /> },
              ...leden.map((lid) => ({ key: lid.medewerkerId, head: lid.naam, cell: (v: Vakvergelijking) => woord(v, lid) })),
            ]}
          />
          <Disclosure summary={WOONSTART.redenen(gemeenteNaam(gemeente))}>
            <Redenen vakken={rijen} leden={leden} naamVan={naamVan} woord={woord} />
          </Disclosure>
        </div>
      ))}
    </Panel>
  );
}
