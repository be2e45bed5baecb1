import type { Uitvoer } from '../../shared/contract/contract.ts';
import { ROLLEN } from '../../shared/domain/medewerker/medewerker.ts';
import { INZAGETEKST, noemHandeling, noemUitkomst } from '../text/toegang.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { formatMoment } from '../ui/format-moment.ts';

export type Inzageregel = Uitvoer<'listInzage'>['regels'][number] & { readonly dossiernummer?: string | null };

const t = INZAGETEKST.kolommen;
const KOLOMMEN: readonly Column<Inzageregel>[] = [
  { key: 'wanneer', head: t.wanneer, cell: (r) => formatMoment(r.tijdstip), whole: true },
  { key: 'wie', head: t.wie, rowHead: true, cell: (r) => (r.rol ? `${r.wie} (${ROLLEN[r.rol].toLowerCase()})` : r.wie) },
  { key: 'wat', head: t.wat, cell: (r) => noemHandeling(r) },
  { key: 'uitkomst', head: t.uitkomst, cell: (r) => noemUitkomst(r.uitkomst) },
  { key: 'herkomst', head: t.herkomst, cell: (r) => r.herkomst, free: true },
];
const MET_DOSSIER: readonly Column<Inzageregel>[] = [...KOLOMMEN.slice(0, 3), { key: 'dossier', head: t.dossier, cell: (r) => r.dossiernummer ?? '', whole: true }, ...KOLOMMEN.slice(3)];

/** Looks and refusals as a table, newest first. */
export const Inzagelijst = ({ caption, regels, metDossier = false }: { readonly caption: string; readonly regels: readonly Inzageregel[]; readonly metDossier?: boolean }) => (
  <DataTable caption={caption} columns={metDossier ? MET_DOSSIER : KOLOMMEN} rows={regels} rowKey={(r) => String(r.nummer)} />
);
