import { useState } from 'react';
import type { Antwoord, Fout } from '../../../shared/contract/fout.ts';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { BIJLAGESOORTEN, GEVOELIGHEDEN } from '../../../shared/domain/bijlage/bijlage.ts';
import { STUKKEN } from '../../text/stukken.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { formatOmvang } from '../../ui/format-omvang.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { fromBase64, saveBytes } from '../../ui/save-bytes.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { BijlageToevoegen, type NieuwStuk, type Stuksoort } from './bijlage-toevoegen.tsx';
import './stukken.css';

type Bijlage = Uitvoer<'listBijlagen'>[number];
type Deel = Uitvoer<'getBijlage'>;

/** Where the files of this panel live: with a case or with a draft. */
export type Stukkenbron = {
  readonly bijlagen: readonly Bijlage[] | null;
  readonly error: Fout | null;
  readonly lees: (id: string, deel: number) => Promise<Antwoord<Deel>>;
  readonly voegToe: (stuk: NieuwStuk) => Promise<Antwoord<unknown> | null>;
  readonly verwijder: (id: string, reden: string) => Promise<Antwoord<unknown> | null>;
  /** A file of a case was part of it: why it goes is kept. A draft was not submitted yet. */
  readonly redenNodig: boolean;
};

type Props = { readonly bron: Stukkenbron; readonly soorten: readonly Stuksoort[]; readonly toestemming: Parameters<typeof BijlageToevoegen>[0]['toestemming']; readonly magWijzigen: boolean };

/** Collects the parts of a file and hands it to the computer. */
async function slaOp(bron: Stukkenbron, id: string): Promise<Fout | null> {
  const delen: Uint8Array<ArrayBuffer>[] = [];
  for (let deel = 0; ; deel += 1) {
    const answer = await bron.lees(id, deel);
    if (!answer.ok) return answer.error;
    delen.push(fromBase64(answer.value.inhoud));
    if (deel + 1 < answer.value.delen) continue;
    saveBytes(answer.value.naam, delen, answer.value.mediatype);
    return null;
  }
}

function Weghalen({ bijlage, bron, sluit, gedaan }: { readonly bijlage: Bijlage; readonly bron: Stukkenbron; readonly sluit: () => void; readonly gedaan: (melding: string) => void }) {
  const [reden, setReden] = useState('');
  const [fout, setFout] = useState<{ veld: boolean; melding: string } | null>(null);
  const [bezig, setBezig] = useState(false);
  const haalWeg = async () => {
    if (bron.redenNodig && reden.trim() === '') return setFout({ veld: true, melding: STUKKEN.redenLeeg });
    setBezig(true);
    const answer = await bron.verwijder(bijlage.id, reden);
    setBezig(false);
    if (answer?.ok) return gedaan(STUKKEN.verwijderd(bijlage.naam));
    setFout(answer ? { veld: false, melding: answer.error.melding } : null);
  };
  return (
    <div className="tt-stuk__weg" role="group" aria-label={STUKKEN.verwijderenVan(bijlage.naam)}>
      {bron.redenNodig ? <TextArea name={`bijlage.${bijlage.id}.reden`} label={STUKKEN.reden} description={STUKKEN.redenUitleg} rows={2} value={reden} error={fout?.veld ? fout.melding : undefined} onChange={setReden} /> : null}
      {fout && !fout.veld ? <Notice kind="error" live>{fout.melding}</Notice> : null}
      <Actions>
        <Button busy={bezig} onClick={() => void haalWeg()}>{STUKKEN.jaVerwijderen}</Button>
        <Button kind="subtle" onClick={sluit}>{STUKKEN.nietVerwijderen}</Button>
      </Actions>
    </div>
  );
}

function Stuk({ bijlage, bron, soort, magWijzigen, gedaan }: { readonly bijlage: Bijlage; readonly bron: Stukkenbron; readonly soort: string | undefined; readonly magWijzigen: boolean; readonly gedaan: (melding: string) => void }) {
  const [open, setOpen] = useState<'kenmerk' | 'weg' | null>(null);
  const [fout, setFout] = useState<Fout | null>(null);
  const { id, naam, gevoeligheid, teOpenen } = bijlage;
  return (
    <li className="tt-stuk">
      <div className="tt-stuk__kop">
        <div className="tt-stuk__naam">
          <strong>{naam}</strong>
          {gevoeligheid === 'gewoon' ? null : <Badge tone="warning">{GEVOELIGHEDEN[gevoeligheid]}</Badge>}
          <div className="tt-muted">{[soort, BIJLAGESOORTEN[bijlage.soort].naam, formatOmvang(bijlage.grootte), STUKKEN.toegevoegdOp(formatMoment(bijlage.toegevoegdOp))].filter((deel) => deel !== undefined).join(' · ')}</div>
        </div>
        <Actions>
          {teOpenen ? <Button kind="subtle" aria-label={STUKKEN.opslaanVan(naam)} onClick={() => void slaOp(bron, id).then(setFout)}>{STUKKEN.opslaan}</Button> : <span className="tt-muted">{STUKKEN.nietTeOpenen}</span>}
          <Button kind="subtle" aria-label={STUKKEN.kenmerkVan(naam)} aria-expanded={open === 'kenmerk'} onClick={() => setOpen(open === 'kenmerk' ? null : 'kenmerk')}>{STUKKEN.kenmerk}</Button>
          {magWijzigen ? <Button kind="subtle" aria-label={STUKKEN.verwijderenVan(naam)} aria-expanded={open === 'weg'} onClick={() => setOpen(open === 'weg' ? null : 'weg')}>{STUKKEN.verwijderen}</Button> : null}
        </Actions>
      </div>
      {open === 'kenmerk' ? <p className="tt-stuk__kenmerk"><code>{bijlage.sha256}</code><br /><span className="tt-muted">{STUKKEN.kenmerkUitleg}</span></p> : null}
      {open === 'weg' ? <Weghalen bijlage={bijlage} bron={bron} sluit={() => setOpen(null)} gedaan={gedaan} /> : null}
      {fout ? <Notice kind="error" live>{fout.melding}</Notice> : null}
    </li>
  );
}

/** The files of a case or a draft: what is there, add, save, remove. */
export function BijlagenPaneel({ bron, soorten, toestemming, magWijzigen }: Props) {
  const [melding, setMelding] = useState<string | null>(null);
  const { bijlagen, error } = bron;
  const aanwezig = bijlagen?.filter((b) => !b.verwijderd) ?? [];
  const weg = bijlagen?.filter((b) => b.verwijderd) ?? [];
  return (
    <Panel title={STUKKEN.titel}>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {!bijlagen && !error ? <Loading text={STUKKEN.laden} /> : null}
      {melding ? <Notice kind="ok" live>{melding}</Notice> : null}
      {bijlagen && aanwezig.length === 0 ? <p className="tt-text tt-muted">{STUKKEN.geen}</p> : null}
      {aanwezig.length > 0 ? (
        <ul className="tt-stukken" aria-label={STUKKEN.titel}>
          {aanwezig.map((b) => <Stuk key={b.id} bijlage={b} bron={bron} soort={soorten.find((s) => s.code === b.document)?.tekst} magWijzigen={magWijzigen} gedaan={setMelding} />)}
        </ul>
      ) : null}
      {weg.length > 0 ? (
        <Disclosure summary={STUKKEN.verwijderdeStukken(weg.length)}>
          <ul className="tt-stukken__weg">{weg.map((b) => <li key={b.id}>{STUKKEN.verwijderdOp(b.naam, formatMoment(b.verwijderd?.op ?? b.toegevoegdOp), b.verwijderd?.reden ?? '')}</li>)}</ul>
        </Disclosure>
      ) : null}
      {magWijzigen ? <BijlageToevoegen soorten={soorten} toestemming={toestemming} voegToe={bron.voegToe} gedaan={setMelding} /> : null}
    </Panel>
  );
}
