import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Uitsplitsing } from '../../../shared/domain/jaarverslag/bereken-jaarverslag.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { jaarverslagTekst as t } from '../../text/overzicht.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Jaargrafiek } from './jaargrafiek.tsx';
import { maakTotalen, maakUitsplitsing } from './jaarmodel.ts';
import { Jaartabel } from './jaartabel.tsx';
import './jaarverslag.css';

type Antwoord = Uitvoer<'getJaarverslag'>;
const SOORTEN: readonly Uitsplitsing[] = ['groep', 'herkomst', 'indiener'];

function Vaststellen({ antwoord, ditJaar, onDone }: { readonly antwoord: Antwoord; readonly ditJaar: number; readonly onDone: () => void }) {
  const { kan } = useAangemeld();
  const { run, busy, error } = useCommand('establishJaarverslag');
  const { jaar } = antwoord.verslag;
  if (antwoord.vastgesteld) return <p>{t.vastgesteld(formatMoment(antwoord.vastgesteld.op), antwoord.vastgesteld.door)}</p>;
  if (!kan('establishJaarverslag')) return null;
  if (jaar >= ditJaar) return <p className="tt-muted">{t.vaststellenLater(jaar)}</p>;
  const establish = async () => {
    const answer = await run({ jaar });
    if (answer?.ok) onDone();
  };
  return (
    <div className="jaar-vast">
      <p className="tt-text">{t.vaststellenUitleg(jaar)}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      <div><Button busy={busy} onClick={() => void establish()}>{t.vaststellen}</Button></div>
    </div>
  );
}

function Cijfers({ antwoord }: { readonly antwoord: Antwoord }) {
  const { verslag } = antwoord;
  const [publiek, setPubliek] = useState(false);
  if (verslag.perGroep.length === 0) return <EmptyState title={t.leeg.titel}>{t.leeg.uitleg}</EmptyState>;
  return (
    <>
      <Panel title={t.totalen}><Jaartabel model={maakTotalen(verslag)} /></Panel>
      <CheckboxField name="publiek" label={t.publiek} description={t.publiekUitleg} checked={publiek} onChange={setPubliek} />
      {publiek ? null : <Panel title={t.grafiek}><Jaargrafiek verslag={verslag} /></Panel>}
      {SOORTEN.map((soort) => <Panel key={soort} title={t.uitsplitsing[soort]}><Jaartabel key={String(publiek)} totaal model={maakUitsplitsing(verslag, soort, publiek)} /></Panel>)}
      <Disclosure summary={t.telwijze}><ul className="jaar-telwijze">{t.telwijzeUitleg.map((zin) => <li key={zin}>{zin}</li>)}</ul></Disclosure>
    </>
  );
}

/** The figures of a year: as table, as chart with the table behind it, and as a file that equals the screen. */
export function JaarverslagPage() {
  const { toestand } = useAangemeld();
  const ditJaar = Number(toestand.vandaag.slice(0, 4));
  const [jaar, setJaar] = useState(ditJaar);
  const [gedaan, setGedaan] = useState(false);
  const { value, error, loading, reload } = useQuery('getJaarverslag', { jaar });
  const done = () => {
    setGedaan(true);
    void reload();
  };
  const antwoord = value?.verslag.jaar === jaar ? value : null;
  const jaren = (value?.jaren ?? [ditJaar]).map((j) => ({ value: String(j), label: String(j) }));
  return (
    <Page title={t.titel} lead={antwoord ? t.lead(formatDutchDate(antwoord.verslag.totEnMet), antwoord.vastgesteld !== null) : undefined}>
      <div className="jaar-kies">
        <SelectField
          name="jaar" label={t.jaar} placeholder={null} options={jaren} value={String(jaar)}
          onChange={(next) => {
            setJaar(Number(next));
            setGedaan(false);
          }}
        />
      </div>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {gedaan ? <Notice kind="ok" live>{t.isVastgesteld(jaar)}</Notice> : null}
      {!antwoord && (loading || !error) ? <Loading text={t.laden} /> : null}
      {antwoord ? <Vaststellen antwoord={antwoord} ditJaar={ditJaar} onDone={done} /> : null}
      {antwoord ? <Cijfers key={jaar} antwoord={antwoord} /> : null}
    </Page>
  );
}
