import { useState } from 'react';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Zoekopdracht } from '../../../shared/contract/overzicht.ts';
import { werkfilterTekst as t } from '../../text/werkfilter.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Vraag = Omit<Zoekopdracht, 'id' | 'naam'>;
type Props = {
  readonly lijst: readonly Zoekopdracht[];
  /** What is asked now, to keep; null while nothing is. */
  readonly nu: Vraag | null;
  readonly fout: Fout | null;
  readonly onKies: (opdracht: Zoekopdracht) => void;
  readonly onBewaar: (lijst: Zoekopdracht[]) => Promise<boolean>;
};

/** Searches that this person keeps under a name. */
export function Zoekopdrachten({ lijst, nu, fout, onKies, onBewaar }: Props) {
  const [naam, setNaam] = useState<string | null>(null);
  const [gezegd, setGezegd] = useState('');
  const dubbel = naam !== null && lijst.some((z) => z.naam.toLowerCase() === naam.trim().toLowerCase());
  const bewaar = async () => {
    if (naam === null || nu === null || dubbel) return;
    if (await onBewaar([...lijst, { ...nu, id: crypto.randomUUID(), naam: naam.trim() }])) {
      setGezegd(t.isBewaard(naam.trim()));
      setNaam(null);
    }
  };
  if (lijst.length === 0 && nu === null && gezegd === '') return null;
  return (
    <section aria-label={t.bewaard} className="werk-opdrachten">
      {lijst.length > 0 ? <h2 className="werk-opdrachten__kop">{t.bewaard}</h2> : null}
      <ul className="werk-bewaard">
        {lijst.map((z) => (
          <li key={z.id}>
            <button type="button" className="werk-opdracht" onClick={() => onKies(z)}>{z.naam}</button>
            <Button kind="subtle" aria-label={t.verwijderVan(z.naam)} onClick={() => void onBewaar(lijst.filter((x) => x.id !== z.id))}>{t.verwijder}</Button>
          </li>
        ))}
      </ul>
      {fout ? <Notice kind="error" live>{fout.velden[0]?.melding ?? fout.melding}</Notice> : null}
      {naam === null && nu !== null ? <div><Button onClick={() => setNaam('')}>{t.bewaren}</Button></div> : null}
      {naam === null ? null : (
        <form
          className="werk-bewaarform"
          onSubmit={(event) => {
            event.preventDefault();
            void bewaar();
          }}
        >
          <TextField name="zoekopdrachtnaam" label={t.naam} value={naam} onChange={setNaam} autoFocus autoComplete="off" maxLength={60} error={dubbel ? t.naamBestaat : undefined} />
          <Actions>
            <Button type="submit">{t.opslaan}</Button>
            <Button kind="subtle" onClick={() => setNaam(null)}>{t.annuleren}</Button>
          </Actions>
        </form>
      )}
      <span role="status" className="tt-muted">{gezegd}</span>
    </section>
  );
}
