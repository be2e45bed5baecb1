import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Termijnweergave } from '../../../shared/contract/verloop.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { TERMIJNSOORTNAMEN, type Termijnsoort } from '../../../shared/domain/termijn/bepaal-termijnen.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useQuery } from '../../app/use-query.ts';
import { TERMIJNEN as t } from '../../text/termijnen.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import './termijnen.css';

const PER_KEER = 50;
const HOOGSTENS = 200;
type Agenda = Uitvoer<'listTermijnen'>;
type Rij = Agenda['rijen'][number];

const TOON = { nadert: 'accent', dringend: 'warning', voorbij: 'error' } as const satisfies Record<NonNullable<Termijnweergave['waarschuwing']>, BadgeTone>;

const KOLOMMEN: readonly Column<Rij>[] = [
  { key: 'laatsteDag', head: t.kolom.laatsteDag, rowHead: true, whole: true, cell: (r) => formatDutchDate(r.termijn.laatsteDag) },
  { key: 'over', head: t.kolom.over, whole: true, cell: (r) => (r.termijn.waarschuwing ? <Badge tone={TOON[r.termijn.waarschuwing]}>{t.over(r.termijn)}</Badge> : t.over(r.termijn)) },
  {
    key: 'wat', head: t.kolom.wat,
    cell: (r) => (
      <span className="termijnen-wat">
        {t.naam(r.termijn)} <span className="tt-muted">({r.termijn.artikel})</span>
        {r.termijn.opgeschort ? <span className="termijnen-regel">{t.staatStil}</span> : null}
        {r.termijn.cent === null ? null : <span className="termijnen-regel">{t.dwangsom(r.termijn.cent)}</span>}
      </span>
    ),
  },
  { key: 'dossier', head: t.kolom.dossier, whole: true, cell: (r) => <a className="utrecht-link" href={`#/dossier/${r.dossierId}/verder`}>{r.nummer}</a> },
  { key: 'persoon', head: t.kolom.persoon, free: true, cell: (r) => r.naam },
  { key: 'status', head: t.kolom.status, cell: (r) => STATUSSEN[r.status] },
];

function Filter({ soort, agenda, onKies }: { readonly soort: Termijnsoort | null; readonly agenda: Agenda; readonly onKies: (soort: Termijnsoort | null) => void }) {
  const aantal = (naam: Termijnsoort): number => agenda.perSoort.find((p) => p.soort === naam)?.aantal ?? 0;
  const alle = agenda.perSoort.reduce((som, p) => som + p.aantal, 0);
  return (
    <div role="group" aria-label={t.filter} className="termijnen-chips">
      <Chip pressed={soort === null} count={alle} onPress={() => onKies(null)}>{t.alle}</Chip>
      {TERMIJNSOORTNAMEN.filter((naam) => aantal(naam) > 0 || naam === soort).map((naam) => (
        <Chip key={naam} pressed={soort === naam} count={aantal(naam)} onPress={() => onKies(soort === naam ? null : naam)}>{t.soort(naam)}</Chip>
      ))}
    </div>
  );
}

/** The agenda of terms over all cases: what ends first stands on top. */
export function TermijnenPage() {
  const [soort, setSoort] = useState<Termijnsoort | null>(null);
  const [aantal, setAantal] = useState(PER_KEER);
  const { value, error } = useQuery('listTermijnen', { soort, vanaf: null, aantal });
  const kies = (naam: Termijnsoort | null) => {
    setSoort(naam);
    setAantal(PER_KEER);
  };
  return (
    <Page title={t.titel} lead={t.lead}>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {!value && !error ? <Loading text={t.laden} /> : null}
      {value ? <Filter soort={soort} agenda={value} onKies={kies} /> : null}
      {value?.rijen.length === 0 ? <EmptyState title={t.leeg.titel}>{soort === null ? t.leeg.uitleg : t.leeg.uitlegSoort}</EmptyState> : null}
      {value && value.rijen.length > 0 ? <DataTable caption={t.tabel} columns={KOLOMMEN} rows={value.rijen} rowKey={(r) => `${r.dossierId} ${r.termijn.soort} ${r.termijn.laatsteDag} ${r.termijn.uitleg}`} /> : null}
      {value?.volgende && aantal < HOOGSTENS ? (
        <Actions>
          <Button onClick={() => setAantal((n) => Math.min(HOOGSTENS, n + PER_KEER))}>{t.meer}</Button>
        </Actions>
      ) : null}
    </Page>
  );
}
