import { useCallback, useEffect, useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { api } from '../../api.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import '../../forms/overdracht/overdracht.css';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveText } from '../../ui/save-text.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { Inlezen } from './inlezen.tsx';
import { LedenThuis } from './leden-thuis.tsx';
import { Oordeelkeuzes } from './oordeelkeuzes.tsx';
import { OverdrachtTabel } from './overdracht-tabel.tsx';
import { Uitnodigingen } from './uitnodigingen.tsx';
import { WachtendeOverdracht, type Antwoorder, type Overdrachtrij } from './wachtende-overdracht.tsx';

type Klaar = { readonly overdrachtId: string; readonly antwoord: Parameters<Antwoorder>[1]; readonly bestand: string; readonly dossierId: string | null };

const bewaar = ({ bestandsnaam, inhoud }: { readonly bestandsnaam: string; readonly inhoud: string }) => saveText(bestandsnaam, inhoud, 'application/jose');

/** What was answered, the message that goes to the other side, and where to go on. */
function Beantwoord({ klaar, opnieuw }: { readonly klaar: Klaar; readonly opnieuw: () => void }) {
  const t = OVERDRACHT.antwoord;
  return (
    <Notice kind="ok" live title={t[klaar.antwoord]}>
      <p>{t.stuur(klaar.bestand)}</p>
      <Button kind="subtle" onClick={opnieuw}>{t.opnieuw}</Button>
      {klaar.dossierId === null || klaar.antwoord !== 'aanvaard' ? null : <> <TextLink href={`#/dossier/${klaar.dossierId}/aanvraag`}>{t.naarDossier}</TextLink></>}
    </Notice>
  );
}

function Leeg({ instelling }: { readonly instelling: boolean }) {
  return <EmptyState title={OVERDRACHT.geen}>{instelling ? OVERDRACHT.geenUitlegInstelling : OVERDRACHT.geenUitleg}</EmptyState>;
}

type LijstProps = { readonly rijen: readonly Overdrachtrij[]; readonly bezig: boolean; readonly antwoord: Antwoorder; readonly bericht: (id: string) => void; readonly instelling: boolean };

function Lijsten({ rijen, bezig, antwoord, bericht, instelling }: LijstProps) {
  const wachtend = rijen.filter((r) => r.kanNu.includes('aanvaarden'));
  const rest = rijen.filter((r) => !wachtend.includes(r));
  if (rijen.length === 0) return <Leeg instelling={instelling} />;
  return (
    <>
      {wachtend.length > 0 ? (
        <Panel title={OVERDRACHT.wachtend.titel}>
          {wachtend.map((rij) => <WachtendeOverdracht key={rij.id} rij={rij} bezig={bezig} antwoord={antwoord} bericht={() => bericht(rij.id)} />)}
        </Panel>
      ) : null}
      {rest.length > 0 ? <Panel title={OVERDRACHT.alle}><OverdrachtTabel rijen={rest} bezig={bezig} antwoord={antwoord} bericht={bericht} /></Panel> : null}
    </>
  );
}

/** Two versions of a judgement, for who may choose; read again with the list. */
function useVerschillen(mag: boolean, reload: () => Promise<void>) {
  const [verschillen, setVerschillen] = useState<Uitvoer<'listOordeelverschillen'>>([]);
  const lees = useCallback(async () => {
    const answer = mag ? await api.listOordeelverschillen({}) : null;
    if (answer?.ok) setVerschillen(answer.value);
  }, [mag]);
  useEffect(() => void lees(), [lees]);
  return { verschillen, herlaad: async () => void (await Promise.all([reload(), lees()])) };
}

/** Hand-overs with other organisations: read in, answer, follow, and invite. */
export function OverdrachtPage() {
  const { toestand, mag } = useAangemeld();
  const { value, error, loading, reload } = useQuery('listOverdrachten', {});
  const beantwoorden = useCommand('answerOverdracht');
  const [klaar, setKlaar] = useState<Klaar | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const beslist = mag('besluiten');
  const { verschillen, herlaad } = useVerschillen(beslist, reload);
  const instelling = toestand.bestand?.soort === 'instelling';
  const wachtend = value?.filter((r) => r.kanNu.includes('aanvaarden')).length ?? 0;

  const antwoord: Antwoorder = (overdrachtId, keuze, reden) =>
    void beantwoorden.run({ overdrachtId, antwoord: keuze, reden }).then(async (answer) => {
      if (!answer?.ok) return;
      bewaar(answer.value.bericht);
      setKlaar({ overdrachtId, antwoord: keuze, bestand: answer.value.bericht.bestandsnaam, dossierId: answer.value.dossierId });
      await reload();
    });
  const bericht = (overdrachtId: string) =>
    void api.renderOverdrachtbericht({ overdrachtId }).then((answer) => {
      setFout(answer.ok ? null : answer.error.melding);
      if (answer.ok) bewaar(answer.value);
    });
  const melding = error?.melding ?? beantwoorden.error?.melding ?? fout;

  return (
    <Page title={OVERDRACHT.titel} lead={instelling ? OVERDRACHT.leadInstelling : value ? OVERDRACHT.lead(wachtend) : undefined}>
      {melding ? <Notice kind="error" live>{melding}</Notice> : null}
      {klaar ? <Beantwoord klaar={klaar} opnieuw={() => bericht(klaar.overdrachtId)} /> : null}
      <Inlezen gedaan={herlaad} />
      <Oordeelkeuzes verschillen={verschillen} gedaan={herlaad} />
      {!value && loading ? <Loading text={OVERDRACHT.laden} /> : null}
      {value ? <Lijsten rijen={value} bezig={beantwoorden.busy} antwoord={antwoord} bericht={bericht} instelling={instelling} /> : null}
      {beslist ? <LedenThuis /> : null}
      {beslist ? <Uitnodigingen /> : null}
    </Page>
  );
}
