import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { OVERDRACHTSTATUSSEN } from '../../../shared/domain/overdracht/overdracht.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { savePakket } from './save-pakket.ts';
import { UitnodigingKiezen, type GekozenUitnodiging } from './uitnodiging-kiezen.tsx';
import './overdracht.css';

const t = OVERDRACHT.aanbieden;
type Gemaakt = Uitvoer<'createPakket'>;

/** What was made, and how to get it again while this screen is open. */
function Klaar({ gemaakt, opnieuw }: { readonly gemaakt: Gemaakt; readonly opnieuw: () => void }) {
  return (
    <>
      <Notice kind="ok" live title={t.klaar(gemaakt.bestandsnaam)}>{t.stuur(gemaakt.ontvanger)}</Notice>
      <Actions>
        <Button onClick={opnieuw}>{t.opnieuw}</Button>
        <TextLink href="#/overdrachten">{t.alle}</TextLink>
      </Actions>
    </>
  );
}

type Props = { readonly weergave: Dossierweergave; /** Offering is the main thing to do here. */ readonly hoofd: boolean };

/** Makes a package of a case for another organisation. */
export function Aanbieden({ weergave, hoofd }: Props) {
  const { dossier, nogNodig } = weergave;
  const overdrachten = useQuery('listOverdrachten', {});
  const ontvangers = useQuery('listOntvangers', {});
  const maken = useCommand('createPakket');
  const [gekozen, setGekozen] = useState<GekozenUitnodiging | null>(null);
  const [gemaakt, setGemaakt] = useState<Gemaakt | null>(null);
  const [stand, setStand] = useState<{ klaar: number; totaal: number } | null>(null);
  const [fout, setFout] = useState<Fout | null>(null);
  const eigen = (overdrachten.value ?? []).filter((o) => o.richting === 'uit' && o.dossierId === dossier.id);
  const loopt = eigen.find((o) => o.status === 'aangeboden' || o.status === 'ontvangen');
  const klaarOmTeMaken = gekozen !== null && gekozen.gelezen.geldig && !gekozen.gelezen.eigen;

  const bewaar = async (wat: Gemaakt) => {
    setStand({ klaar: 0, totaal: wat.delen });
    setFout(await savePakket(wat, (klaar) => setStand({ klaar, totaal: wat.delen })));
    setStand(null);
  };
  const maak = async () => {
    if (!gekozen) return;
    const answer = await maken.run({ dossierId: dossier.id, expectedVersion: dossier.versie, uitnodiging: gekozen.tekst });
    if (!answer?.ok) return;
    setGemaakt(answer.value);
    await Promise.all([bewaar(answer.value), overdrachten.reload()]);
  };

  return (
    <Panel title={hoofd ? t.titelInstelling : t.titel}>
      {overdrachten.loading || ontvangers.loading ? <Loading text={OVERDRACHT.laden} /> : null}
      {eigen.length > 0 ? (
        <ul className="tt-overdracht__lijst" aria-label={t.eerdere}>
          {eigen.map((o) => <li key={o.id}>{OVERDRACHT.uit(o.partij.naam)}: {OVERDRACHTSTATUSSEN[o.status].toLowerCase()}{o.reden === '' ? '' : `. ${OVERDRACHT.reden(o.reden)}`}</li>)}
        </ul>
      ) : null}
      {gemaakt ? <Klaar gemaakt={gemaakt} opnieuw={() => void bewaar(gemaakt)} /> : null}
      {!gemaakt && loopt ? <Notice kind="info">{t.loopt(loopt.partij.naam)} <TextLink href="#/overdrachten">{t.alle}</TextLink></Notice> : null}
      {!gemaakt && !loopt && ontvangers.value ? (
        <>
          <p className="tt-text">{t.uitleg}</p>
          {nogNodig.length > 0 ? <Notice kind="warning">{t.nogNodig(nogNodig.length)}</Notice> : null}
          <UitnodigingKiezen ontvangers={ontvangers.value} gekozen={gekozen} kies={setGekozen} />
          {klaarOmTeMaken ? <div><Button kind={hoofd ? 'primary' : 'secondary'} busy={maken.busy || stand !== null} onClick={() => void maak()}>{t.maak(gekozen.gelezen.ontvanger)}</Button></div> : null}
        </>
      ) : null}
      {stand ? <div className="tt-voortgang"><progress aria-label={t.bezig} max={stand.totaal} value={stand.klaar} /><span role="status">{t.bezig}</span></div> : null}
      {maken.error ?? fout ? <Notice kind="error" live>{(maken.error ?? fout)?.melding}</Notice> : null}
    </Panel>
  );
}
