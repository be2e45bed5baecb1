import { useState } from 'react';
import { STANDAARDKOLOMMEN, WERKKOLOMMEN, type Werkkolom } from '../../../shared/contract/overzicht.ts';
import { useAangemeld } from '../../app/session.tsx';
import { werkfilterTekst as t } from '../../text/werkfilter.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { kolommenVoor } from './kolommen-voor.ts';

type Props = { readonly kolommen: readonly Werkkolom[]; readonly onChange: (kolommen: Werkkolom[]) => void };

/** Moves one of them; out of the list it stays where it is. */
export function verplaats(kolommen: readonly Werkkolom[], kolom: Werkkolom, stap: -1 | 1): Werkkolom[] {
  const van = kolommen.indexOf(kolom);
  const naar = van + stap;
  if (van < 0 || naar < 0 || naar >= kolommen.length) return [...kolommen];
  const nieuw = kolommen.filter((k) => k !== kolom);
  nieuw.splice(naar, 0, kolom);
  return nieuw;
}

/** Which columns the worklist shows and in which order; kept for this person. */
export function Kolomkeuze({ kolommen, onChange }: Props) {
  const [gezegd, setGezegd] = useState('');
  const { mag } = useAangemeld();
  const over = kolommenVoor(WERKKOLOMMEN, mag).filter((k) => !kolommen.includes(k));
  const schuif = (kolom: Werkkolom, stap: -1 | 1) => {
    const nieuw = verplaats(kolommen, kolom, stap);
    onChange(nieuw);
    setGezegd(t.verplaatst(t.kolomnaam[kolom], nieuw.indexOf(kolom) + 1));
  };
  return (
    <Disclosure summary={t.kolommen}>
      <p className="tt-muted">{t.kolommenUitleg}</p>
      <ul className="werk-kolommen">
        {[...kolommenVoor(kolommen, mag), ...over].map((kolom) => {
          const plek = kolommen.indexOf(kolom);
          const naam = t.kolomnaam[kolom];
          return (
            <li key={kolom}>
              <CheckboxField name={`kolom-${kolom}`} label={naam} checked={plek >= 0} disabled={plek >= 0 && kolommen.length === 1} onChange={(aan) => onChange(aan ? [...kolommen, kolom] : kolommen.filter((k) => k !== kolom))} />
              {plek >= 0 ? (
                <span className="werk-schuif">
                  <Button kind="subtle" disabled={plek === 0} aria-label={t.omhoogVan(naam)} onClick={() => schuif(kolom, -1)}>{t.omhoog}</Button>
                  <Button kind="subtle" disabled={plek === kolommen.length - 1} aria-label={t.omlaagVan(naam)} onClick={() => schuif(kolom, 1)}>{t.omlaag}</Button>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <span role="status" className="tt-visually-hidden">{gezegd}</span>
      <div><Button kind="subtle" onClick={() => onChange([...STANDAARDKOLOMMEN])}>{t.standaard}</Button></div>
    </Disclosure>
  );
}
