import { useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { V } from '../../text/vergadering.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AgendaRij } from './agenda-rij.tsx';
import { RedenFormulier } from './reden-formulier.tsx';
import { useAgenda, type Punt } from './use-agenda.ts';
import { inVergadering, kan, plusMinuten, type Agendazaak, type VergaderProps } from './vergader-props.ts';

const t = V.agenda;

/** The row with the element at one place moved to another. */
function verplaats<T>(rij: readonly T[], van: number, naar: number): T[] {
  const nieuw = rij.toSpliced(van, 1);
  const wat = rij[van];
  return wat === undefined ? [...rij] : nieuw.toSpliced(Math.max(0, Math.min(naar, nieuw.length)), 0, wat);
}

function Afhalen({ zaak, weergave, herlaad, onKlaar }: VergaderProps & { readonly zaak: Agendazaak; readonly onKlaar: () => void }) {
  const { run, busy, error } = useCommand('removeAgendapunt');
  const haal = async (reden: string) => {
    const antwoord = await run({ ...inVergadering(weergave), dossierId: zaak.dossierId, reden });
    if (!antwoord?.ok) return;
    await herlaad();
    onKlaar();
  };
  return (
    <li className="verg-rij verg-rij--formulier">
      <RedenFormulier naam={zaak.dossierId} label={t.afhaalreden} knop={t.afhalenVan(zaak.nummer)} leeg={V.belangen.kies.reden} busy={busy} fout={error} onSubmit={(reden) => void haal(reden)} onCancel={onKlaar} />
    </li>
  );
}

/** The cases of the meeting in their order, with how long it takes and why each stands where it stands. */
export function AgendaPaneel(props: VergaderProps) {
  const { weergave, herlaad } = props;
  const { punten, zet, fout } = useAgenda(weergave, herlaad);
  const [afhalen, setAfhalen] = useState<string | null>(null);
  const [gezegd, setGezegd] = useState('');
  const lijst = useRef<HTMLOListElement>(null);
  const mag = kan(props, 'ordenAgenda');
  const zaakVan = new Map(weergave.zaken.map((z) => [z.dossierId, z]));
  const minuten = punten.reduce((som, p) => som + p.minuten, 0);
  const isVoorgesteld = punten.map((p) => p.dossierId).join() === weergave.voorgesteldeVolgorde.join();
  const schuif = (van: number, naar: number) => {
    if (naar < 0 || naar >= punten.length) return;
    zet(verplaats(punten, van, naar));
    const punt = punten[van];
    setGezegd(t.verplaatst(zaakVan.get(punt?.dossierId ?? ('' as Punt['dossierId']))?.nummer ?? '', naar + 1, punten.length)); // an empty id finds nothing
  };
  const sleep = (van: string, naar: string) => {
    const [a, b] = [punten.findIndex((p) => p.dossierId === van), punten.findIndex((p) => p.dossierId === naar)];
    if (a >= 0 && b >= 0 && a !== b) schuif(a, b);
  };
  if (punten.length === 0) return <Panel title={t.titel}><EmptyState title={t.leeg}>{t.leegUitleg}</EmptyState></Panel>;
  return (
    <Panel
      title={t.titel}
      aside={mag && !isVoorgesteld ? <Button onClick={() => zet(weergave.voorgesteldeVolgorde.flatMap((id) => punten.find((p) => p.dossierId === id) ?? []))}>{t.voorgesteld}</Button> : undefined}
    >
      <p className="tt-muted">{t.samenvatting(punten.length, minuten, plusMinuten(weergave.vergadering.tijd, minuten))} {mag && isVoorgesteld ? t.alVoorgesteld : ''}</p>
      {punten.length > 18 ? <Notice kind="warning">{t.teVeel(punten.length)}</Notice> : null}
      {fout ? <Notice kind="error" live>{V.opslaanMislukt} {fout}</Notice> : null}
      {mag ? <p className="tt-muted">{t.toetsen}</p> : null}
      <p className="tt-visually-hidden" role="status">{gezegd}</p>
      <ol ref={lijst} className="verg-agenda" aria-label={t.lijst}>
        {punten.flatMap((punt, i) => {
          const zaak = zaakVan.get(punt.dossierId);
          if (!zaak) return [];
          return [
            <AgendaRij
              key={punt.dossierId}
              zaak={zaak}
              punt={punt}
              nr={i + 1}
              aantal={punten.length}
              mag={mag}
              onWijzig={(nieuw) => zet(punten.map((p) => (p.dossierId === nieuw.dossierId ? nieuw : p)))}
              onVerplaats={(stap) => schuif(i, i + stap)}
              onSleep={sleep}
              onAfhalen={kan(props, 'haalAf') ? () => setAfhalen(punt.dossierId) : null}
            />,
            ...(afhalen === punt.dossierId ? [<Afhalen key={`${punt.dossierId}-af`} {...props} zaak={zaak} onKlaar={() => setAfhalen(null)} />] : []),
          ];
        })}
      </ol>
    </Panel>
  );
}
