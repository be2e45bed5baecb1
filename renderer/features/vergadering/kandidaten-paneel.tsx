import { useState } from 'react';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Group } from '../../ui/group.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { inVergadering, type VergaderProps } from './vergader-props.ts';

const t = V.kandidaten;
const TOON = { te_laat: 'error', nu: 'warning', kan_wachten: 'neutral' } as const;
/** How many cases a commission manages in one meeting. */
const VOL = 18;

/** The cases that could go on the agenda in the proposed order; what fits is chosen beforehand. */
export function KandidatenPaneel({ weergave, herlaad }: VergaderProps) {
  const lijst = useQuery('listAgendakandidaten', { vergaderingId: weergave.vergadering.id });
  const { run, busy, error } = useCommand('addAgendapunten');
  const [keuze, setKeuze] = useState<ReadonlySet<string> | null>(null);
  const kandidaten = lijst.value ?? [];
  const ruimte = Math.max(0, VOL - weergave.zaken.length);
  // while nobody chose: what is urgent or complete, as far as there is room
  const gekozen = keuze ?? new Set<string>(weergave.zaken.length === 0 ? kandidaten.filter((k) => k.gereed || k.dringend !== 'kan_wachten').slice(0, ruimte).map((k) => k.dossierId) : []);
  const zet = (id: string, aan: boolean) => setKeuze(new Set(aan ? [...gekozen, id] : [...gekozen].filter((g) => g !== id)));
  const voegToe = async () => {
    const dossierIds = kandidaten.filter((k) => gekozen.has(k.dossierId)).map((k) => k.dossierId);
    if (dossierIds.length === 0) return;
    const antwoord = await run({ ...inVergadering(weergave), dossierIds });
    if (!antwoord?.ok) return;
    setKeuze(null);
    await Promise.all([herlaad(), lijst.reload()]);
  };
  const inhoud = lijst.error ? (
    <Notice kind="error" live>{lijst.error.melding}</Notice>
  ) : !lijst.value ? (
    <Loading text={t.laden} />
  ) : kandidaten.length === 0 ? (
    <p className="tt-muted">{t.geen}</p>
  ) : (
    <div className="tt-stack">
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      <Group legend={t.kies} description={`${t.uitleg} ${t.gekozen(gekozen.size, kandidaten.length)}.`}>
        <div className="verg-kandidaten">
          {kandidaten.map((k) => (
            <CheckboxField
              key={k.dossierId}
              name={`kandidaat-${k.dossierId}`}
              checked={gekozen.has(k.dossierId)}
              onChange={(aan) => zet(k.dossierId, aan)}
              label={<>{k.nummer}, {k.naam} <span className="tt-muted">· {STATUSSEN[k.status]}</span> <Badge tone={TOON[k.dringend]}>{t.dringend[k.dringend]}</Badge> {k.gereed ? <Badge tone="ok">{t.compleet}</Badge> : null}</>}
              description={k.waarom}
            />
          ))}
        </div>
      </Group>
      <Actions>
        <Button kind={weergave.zaken.length === 0 ? 'primary' : 'secondary'} busy={busy} disabled={gekozen.size === 0} onClick={() => void voegToe()}>{t.knop(gekozen.size)}</Button>
      </Actions>
    </div>
  );
  if (weergave.zaken.length === 0) return <Panel title={t.titel}>{inhoud}</Panel>;
  return <Panel title={t.titel}><Disclosure summary={t.anders}>{inhoud}</Disclosure></Panel>;
}
