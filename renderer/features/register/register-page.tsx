import { IconSend } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Toestand, Uitgaandrij } from '../../../shared/contract/weergave.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { registerTekst as t } from '../../text/register.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { formatAge, formatMoment } from '../../ui/format-moment.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { tellLifeStory } from './life-story.ts';
import { RegioPaneel } from './regio-paneel.tsx';
import { Plafonds } from './plafonds.tsx';
import './register.css';

const TOON: Readonly<Record<Uitgaandrij['status'], BadgeTone>> = { wachtend: 'warning', aanvaard: 'ok', geweigerd: 'error' };
const EERSTE = 50;

function LifeStory({ rij }: { readonly rij: Uitgaandrij }) {
  return (
    <ol className="reg-story">
      {tellLifeStory(rij).map((voorval) => (
        <li key={voorval.wat}>
          {voorval.wat}
          {voorval.wanneer ? <span className="tt-muted"> · {voorval.wanneer}</span> : null}
          {voorval.toelichting ? <div className="tt-text">{voorval.toelichting}</div> : null}
        </li>
      ))}
    </ol>
  );
}

function Message({ rij, open = false }: { readonly rij: Uitgaandrij; readonly open?: boolean }) {
  return (
    <li className="reg-item">
      <div className="reg-item__head">
        <a className="utrecht-link" href={`#/dossier/${rij.dossierId}/${rij.status === 'geweigerd' ? 'besluit' : 'register'}`}>{t.besluitVan(rij.dossiernummer)}</a>
        <span className="tt-muted">{t.bericht(rij.nummer)}</span>
        <Badge tone={TOON[rij.status]}>{t.status[rij.status]}</Badge>
      </div>
      {open ? <LifeStory rij={rij} /> : <Disclosure summary={<>{t.verloop}<span className="tt-visually-hidden"> {t.besluitVan(rij.dossiernummer)}</span></>}><LifeStory rij={rij} /></Disclosure>}
    </li>
  );
}

function Connection({ toestand, now }: { readonly toestand: Toestand; readonly now: number }) {
  const { register, uitgaand } = toestand;
  const staat = register?.bereikbaar === true ? t.staat.verbonden : register?.bereikbaar === false ? t.staat.offline : t.staat.onbekend;
  return (
    <Panel title={t.verbinding} quiet>
      {register ? (
        <FactList
          facts={[
            { label: t.register, value: register.naam },
            { label: t.staatLabel, value: <Badge tone={register.bereikbaar === true ? 'ok' : register.bereikbaar === false ? 'warning' : 'neutral'}>{staat}</Badge> },
            { label: t.laatsteContact, value: register.laatsteContactOp ? formatMoment(register.laatsteContactOp) : t.nooitContact },
            { label: t.tellingen.wachtend, value: uitgaand.wachtend === 0 ? t.niets : uitgaand.wachtend.toLocaleString('nl-NL') },
            ...(uitgaand.oudsteOp ? [{ label: t.tellingen.oudste, value: formatAge(uitgaand.oudsteOp, now) }] : []),
            { label: t.tellingen.geweigerd, value: uitgaand.geweigerd === 0 ? t.niets : uitgaand.geweigerd.toLocaleString('nl-NL') },
          ]}
        />
      ) : (
        <p className="tt-text">{t.geenRegister}</p>
      )}
    </Panel>
  );
}

/** Why the answer of "Nu verzenden" is what it is. */
function SendResult({ sent }: { readonly sent: { readonly bereikbaar: boolean; readonly bevestigd: number; readonly wachtend: number } }) {
  if (!sent.bereikbaar) return <Notice kind="warning" live>{t.offlineUitleg}</Notice>;
  return <Notice kind="ok" live>{t.gelukt(sent.bevestigd)} {sent.wachtend > 0 ? t.nogWachtend(sent.wachtend) : ''}</Notice>;
}

function Messages({ rijen }: { readonly rijen: readonly Uitgaandrij[] }) {
  const [shown, setShown] = useState(EERSTE);
  const geweigerd = rijen.filter((rij) => rij.status === 'geweigerd');
  const overig = rijen.filter((rij) => rij.status !== 'geweigerd');
  return (
    <div className="tt-stack">
      {geweigerd.length > 0 ? (
        <Panel title={`${t.werk.titel} (${geweigerd.length})`}>
          <p className="tt-text">{t.werk.uitleg}</p>
          <ul className="reg-list">{geweigerd.map((rij) => <Message key={rij.nummer} rij={rij} open />)}</ul>
        </Panel>
      ) : null}
      <Panel title={t.berichten}>
        {overig.length === 0 ? <EmptyState title={t.leeg.titel}>{t.leeg.uitleg}</EmptyState> : <ul className="reg-list">{overig.slice(0, shown).map((rij) => <Message key={rij.nummer} rij={rij} />)}</ul>}
        {overig.length > shown ? <div><Button onClick={() => setShown((n) => n + EERSTE)}>{t.meer(overig.length - shown)}</Button></div> : null}
      </Panel>
    </div>
  );
}

/** What goes to the regional register, how that went, and what people must do about it. */
export function RegisterPage() {
  const { toestand } = useAangemeld();
  const { value: rijen, error, reload } = useQuery('listUitgaand', {});
  const { value: regio, reload: reloadRegio } = useQuery('getRegio', {});
  const { value: plafonds, reload: reloadPlafonds } = useQuery('getPlafonds', {});
  const send = useCommand('sendNow');
  const [sent, setSent] = useState<{ bereikbaar: boolean; bevestigd: number; wachtend: number } | null>(null);
  const [now] = useState(() => Date.now());
  const key = JSON.stringify([toestand.uitgaand, toestand.register?.bereikbaar, toestand.register?.laatsteContactOp]);
  useEffect(() => {
    void reload(); // the sender works on its own: follow what the frame sees
    void reloadRegio();
    void reloadPlafonds();
  }, [key, reload, reloadRegio, reloadPlafonds]);
  const sendNow = async () => {
    setSent(null);
    const answer = await send.run({});
    if (answer?.ok) setSent(answer.value);
    await Promise.all([reload(), reloadRegio(), reloadPlafonds()]);
  };
  return (
    <Page title={t.titel} lead={t.lead} actions={toestand.register ? <Button kind="primary" icon={<IconSend size={20} />} busy={send.busy} onClick={() => void sendNow()}>{t.nu}</Button> : undefined}>
      {toestand.register?.waarschuwing === undefined ? null : <Notice kind="warning" live title={t.aandacht}>{toestand.register.waarschuwing}</Notice>}
      {send.error ? <Notice kind="error" live>{send.error.melding}</Notice> : null}
      {sent ? <SendResult sent={sent} /> : null}
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      <div className="tt-columns tt-columns--first-narrow">
        {rijen ? <div className="tt-stack"><Messages rijen={rijen} />{toestand.register && regio ? <RegioPaneel regio={regio} /> : null}</div> : error ? <span /> : <Loading />}
        <Connection toestand={toestand} now={now} />
      </div>
      {toestand.register && plafonds ? <Plafonds overzicht={plafonds} /> : null}
    </Page>
  );
}
