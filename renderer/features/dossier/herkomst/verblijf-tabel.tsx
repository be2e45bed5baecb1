import { INSTELLINGSSOORTEN, type Opname } from '../../../../shared/domain/aanvraag/opname.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { eersteDag, formatOnzekereDatum } from '../../../../shared/domain/herkomst/onzekere-datum.ts';
import { BRONNEN, type Verblijfperiode } from '../../../../shared/domain/herkomst/verblijfperiode.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { HERKOMST } from '../../../text/herkomst.ts';
import { DataTable } from '../../../ui/data-table.tsx';

type Rij = { readonly sleutel: string; readonly volgorde: string; readonly waar: string; readonly soort: string; readonly van: string; readonly tot: string; readonly bron: string };

const rijVanPeriode = (p: Verblijfperiode, i: number): Rij => ({
  sleutel: `p${i}`,
  volgorde: eersteDag(p.van),
  waar: p.gemeente === null ? HERKOMST.soorten[p.soort] : gemeenteNaam(p.gemeente),
  soort: p.functieAdres === null ? HERKOMST.soorten[p.soort] : HERKOMST.functies[p.functieAdres],
  van: formatOnzekereDatum(p.van),
  tot: p.tot === null ? HERKOMST.nogSteeds : formatOnzekereDatum(p.tot),
  bron: [BRONNEN[p.bron], p.bronkenmerk, p.inOnderzoek ? HERKOMST.inOnderzoek : ''].filter(Boolean).join(', '),
});

const rijVanOpname = (o: Opname, i: number): Rij => ({
  sleutel: `o${i}`,
  volgorde: o.van,
  waar: gemeenteNaam(o.gemeente),
  soort: `${INSTELLINGSSOORTEN[o.soort]}: ${o.instelling}${o.opInstellingsadres ? `, ${HERKOMST.opInstellingsadres}` : ''}`,
  van: formatDutchDate(o.van),
  tot: o.tot === null ? HERKOMST.nogSteeds : formatDutchDate(o.tot),
  bron: HERKOMST.bronAanvraag,
});

/** A date on one line; what is unknown about it may go to the next. */
function Datum({ tekst }: { readonly tekst: string }) {
  const [datum = '', ...onbekend] = tekst.split(' (');
  return <><span className="tt-whole">{datum}</span>{onbekend.map((deel) => ` (${deel}`)}</>;
}

/** The timeline in words, oldest first, each fact with where it came from. */
export function VerblijfTabel({ perioden, opnames }: { readonly perioden: readonly Verblijfperiode[]; readonly opnames: readonly Opname[] }) {
  const rijen = [...perioden.map(rijVanPeriode), ...opnames.map(rijVanOpname)].sort((a, b) => (a.volgorde < b.volgorde ? -1 : 1));
  const { kolommen } = HERKOMST;
  return (
    <DataTable
      caption={HERKOMST.tabel}
      rows={rijen}
      rowKey={(r) => r.sleutel}
      columns={[
        { key: 'waar', head: kolommen.gemeente, cell: (r) => r.waar, rowHead: true },
        { key: 'soort', head: kolommen.adres, cell: (r) => r.soort, free: true },
        { key: 'van', head: kolommen.van, cell: (r) => <Datum tekst={r.van} /> },
        { key: 'tot', head: kolommen.tot, cell: (r) => <Datum tekst={r.tot} /> },
        { key: 'bron', head: kolommen.bron, cell: (r) => r.bron, free: true },
      ]}
    />
  );
}
