import { FUNCTIES, STEMKEUZEN } from '../../../../shared/domain/vergadering/zitting.ts';
import { vertelVoorstel } from '../../../../shared/domain/vergadering/beslisvraag.ts';
import type { Fout } from '../../../../shared/contract/fout.ts';
import { V } from '../../../text/vergadering.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Agendazaak } from '../vergader-props.ts';
import { leesVoorstel, type Keuzen, type Stemkeuze, type Stemmer, type Voorstelkeuze } from './stemstand.ts';

const t = V.stem;
const KEUZEN = Object.keys(STEMKEUZEN) as Stemkeuze[]; // the keys of a const object

type StemmerProps = { readonly wie: Stemmer; readonly keuze: Stemkeuze | undefined; readonly nu: boolean; readonly onKies: (keuze: Stemkeuze) => void; readonly onNu: () => void };

function StemmerRij({ wie, keuze, nu, onKies, onNu }: StemmerProps) {
  return (
    <li className={nu ? 'verg-stemmer is-nu' : 'verg-stemmer'} onFocus={onNu}>
      <span className="verg-stemmer__naam">{wie.naam} <span className="tt-muted">· {FUNCTIES[wie.functie]}</span></span>
      {nu ? <span className="tt-visually-hidden">{t.gekozen}</span> : null}
      <div role="group" aria-label={t.groep(wie.naam)} className="verg-stemknoppen">
        {KEUZEN.map((k) => <button key={k} type="button" className="verg-stemknop" aria-pressed={keuze === k} onClick={() => onKies(k)}>{STEMKEUZEN[k]}</button>)}
      </div>
    </li>
  );
}

export type Stemronde = {
  readonly zaak: Agendazaak;
  readonly stemmers: readonly Stemmer[];
  readonly keuzen: Keuzen;
  readonly nu: number;
  readonly voorstel: Voorstelkeuze;
  readonly motivering: string;
  readonly afwijkend: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly fout: Fout | null;
  readonly zetNu: (nu: number) => void;
  readonly kies: (plek: number, keuze: Stemkeuze) => void;
  readonly zetVoorstel: (keuze: Voorstelkeuze) => void;
  readonly zetMotivering: (tekst: string) => void;
  readonly zetAfwijkend: (id: string, tekst: string) => void;
  readonly legVast: () => void;
  readonly hamer: (() => void) | null;
  readonly houdAan: () => void;
};

/** What the commission votes about; a prepared proposal comes first. */
function Voorstel({ zaak, voorstel, zetVoorstel }: Stemronde) {
  const opties = [
    ...(zaak.voorbereid ? [{ value: 'voorbereid', label: vertelVoorstel(zaak.voorbereid), description: t.voorbereid }] : []),
    ...(['afwijzen', 'buiten_behandeling'] as const).map((dictum) => ({ value: dictum, label: vertelVoorstel({ dictum, gemeente: null, route: null }) })),
  ];
  return <RadioGroup name="voorstel" label={t.voorstel} options={opties} value={voorstel} onChange={(v) => zetVoorstel(v as Voorstelkeuze /* one of the options */)} />;
}

/** The vote: what about, who says what, what has to stand in the minutes, and recording it. */
export function StemPaneel(ronde: Stemronde) {
  const { zaak, stemmers, keuzen, nu, voorstel, motivering, afwijkend, busy, fout } = ronde;
  const gestemd = stemmers.filter((s) => keuzen[s.medewerkerId] !== undefined);
  const nog = stemmers.length - gestemd.length;
  const tel = (k: Stemkeuze): number => gestemd.filter((s) => keuzen[s.medewerkerId] === k).length;
  const tegenstemmers = gestemd.filter((s) => keuzen[s.medewerkerId] === 'tegen');
  const verworpen = zaak.stemmingen.at(-1)?.uitslag.uitslag;
  return (
    <section aria-label={t.titel} className="verg-stemmen">
      <h2 className="tt-panel__title tt-panel__title--2">{t.titel}</h2>
      {fout ? <Notice kind="error" live>{fout.melding}</Notice> : null}
      {verworpen === 'staken' ? <Notice kind="warning" live>{V.uitkomst.staken}</Notice> : verworpen === 'verworpen' ? <Notice kind="warning" live>{V.uitkomst.verworpen}</Notice> : null}
      <Voorstel {...ronde} />
      {stemmers.length === 0 ? (
        <Notice kind="warning">{t.niemand}</Notice>
      ) : (
        <ul className="verg-stemmers">
          {stemmers.map((wie, i) => <StemmerRij key={wie.medewerkerId} wie={wie} keuze={keuzen[wie.medewerkerId]} nu={i === nu} onKies={(k) => ronde.kies(i, k)} onNu={() => ronde.zetNu(i)} />)}
        </ul>
      )}
      {gestemd.length > 0 ? <p role="status" className="tt-muted">{t.aantal(tel('voor'), tel('tegen'), tel('onthouden'))}</p> : null}
      {tegenstemmers.length > 0 ? (
        <Disclosure summary={t.afwijkend} open>
          {tegenstemmers.map((s) => <TextArea key={s.medewerkerId} name={`afwijkend-${s.medewerkerId}`} label={t.afwijkendVan(s.naam)} rows={2} optional value={afwijkend[s.medewerkerId] ?? ''} onChange={(tekst) => ronde.zetAfwijkend(s.medewerkerId, tekst)} />)}
        </Disclosure>
      ) : null}
      <TextArea name="motivering" label={t.motivering} description={t.motiveringUitleg} rows={3} optional={voorstel === 'voorbereid'} value={motivering} onChange={ronde.zetMotivering} error={fout?.velden.find((v) => v.veld === 'motivering')?.melding} />
      <Actions>
        <Button kind="primary" busy={busy} disabled={nog > 0 || stemmers.length === 0 || leesVoorstel(zaak, voorstel) === null} onClick={ronde.legVast}>{nog > 0 && stemmers.length > 0 ? t.knopNog(nog) : t.knop}</Button>
        {ronde.hamer ? <Button busy={busy} onClick={ronde.hamer}>{t.hamer}</Button> : null}
        <Button onClick={ronde.houdAan}>{V.aanhouden.knop}</Button>
      </Actions>
    </section>
  );
}
