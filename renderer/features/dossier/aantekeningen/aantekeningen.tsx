import { useState } from 'react';
import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import type { DossierId } from '../../../../shared/kernel/ids.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useQuery } from '../../../app/use-query.ts';
import { aantekeningTekst as t } from '../../../text/overzicht.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import './aantekeningen.css';

type Aantekening = Uitvoer<'listAantekeningen'>[number];
const EERSTE = 3;

type FormProps = { readonly dossierId: DossierId; readonly bestaand: Aantekening | null; readonly onDone: () => void; readonly onCancel: () => void };

function Formulier({ dossierId, bestaand, onDone, onCancel }: FormProps) {
  const add = useCommand('addAantekening');
  const edit = useCommand('editAantekening');
  const [tekst, setTekst] = useState(bestaand?.tekst ?? '');
  const error = bestaand ? edit.error : add.error;
  const veldfout = error?.velden.find((v) => v.veld === 'tekst')?.melding;
  const save = async () => {
    const answer = bestaand ? await edit.run({ dossierId, aantekeningId: bestaand.id, versie: bestaand.versie, tekst }) : await add.run({ dossierId, tekst });
    if (answer?.ok) onDone();
  };
  return (
    <form
      className="aant-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error && !veldfout ? <Notice kind="error" live>{error.melding}</Notice> : null}
      <TextArea name={`aantekening-${bestaand?.id ?? 'nieuw'}`} label={t.tekst} error={veldfout} value={tekst} onChange={setTekst} rows={3} />
      <Actions>
        <Button type="submit" busy={add.busy || edit.busy}>{t.opslaan}</Button>
        <Button kind="subtle" onClick={onCancel}>{t.annuleren}</Button>
      </Actions>
    </form>
  );
}

function Eerder({ versies }: { readonly versies: Aantekening['eerder'] }) {
  if (versies.length === 0) return null;
  return (
    <Disclosure summary={t.gewijzigd(versies.length)}>
      {versies.map((v) => (
        <div key={v.versie} className="aant-eerder">
          <p className="tt-muted">{t.door(v.door, formatMoment(v.op))}</p>
          <p className="aant-tekst">{v.tekst}</p>
        </div>
      ))}
    </Disclosure>
  );
}

/** The notes of the commission beside a case, newest first. Changing one keeps what it said. */
export function Aantekeningen({ dossierId }: { readonly dossierId: DossierId }) {
  const { value, error, reload } = useQuery('listAantekeningen', { dossierId });
  const [bezig, setBezig] = useState<string | null>(null);
  const [alle, setAlle] = useState(false);
  const [gedaan, setGedaan] = useState(false);
  const done = () => {
    setBezig(null);
    setGedaan(true);
    void reload();
  };
  const begin = (welke: string) => {
    setBezig(welke);
    setGedaan(false);
  };
  const lijst = value ?? [];
  return (
    <Panel title={t.titel} quiet>
      <p className="tt-muted">{t.uitleg}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {gedaan ? <Notice kind="ok" live>{t.opgeslagen}</Notice> : null}
      {bezig === 'nieuw' ? <Formulier dossierId={dossierId} bestaand={null} onDone={done} onCancel={() => setBezig(null)} /> : <div><Button onClick={() => begin('nieuw')}>{t.nieuw}</Button></div>}
      {value && lijst.length === 0 ? <p>{t.leeg}</p> : null}
      <ul className="aant-lijst">
        {lijst.slice(0, alle ? undefined : EERSTE).map((a) => (
          <li key={a.id}>
            {bezig === a.id ? (
              <Formulier dossierId={dossierId} bestaand={a} onDone={done} onCancel={() => setBezig(null)} />
            ) : (
              <>
                <p className="tt-muted">{t.door(a.door, formatMoment(a.op))}</p>
                <p className="aant-tekst">{a.tekst}</p>
                {a.eigen ? <div><Button kind="subtle" onClick={() => begin(a.id)} aria-label={t.wijzigenVan(formatMoment(a.op))}>{t.wijzigen}</Button></div> : null}
                <Eerder versies={a.eerder} />
              </>
            )}
          </li>
        ))}
      </ul>
      {!alle && lijst.length > EERSTE ? <div><Button kind="subtle" onClick={() => setAlle(true)}>{t.alle(lijst.length)}</Button></div> : null}
    </Panel>
  );
}
