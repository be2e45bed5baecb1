import { useRef, type KeyboardEvent } from 'react';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { OORDELEN, type Oordeelwoord } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import type { Criterium } from '../../../../shared/domain/verdeling/regelset.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { vindVak, waaromGesloten, type Roosterkader, type Roostervelden } from './woonstart-velden.ts';

/** A cell of the grid by its place. */
export type Vakplaats = { readonly criterium: string; readonly gemeente: string };

type Props = {
  readonly velden: Roostervelden;
  readonly criteria: readonly Criterium[];
  readonly kader: Roosterkader;
  /** The open cell; null when none is. */
  readonly open: Vakplaats | null;
  /** Cells with something that is not right. */
  readonly fout: (vak: Vakplaats) => boolean;
  readonly onOpen: (vak: Vakplaats) => void;
};

const woordVan = (oordeel: string): string => (Object.hasOwn(OORDELEN, oordeel) ? OORDELEN[oordeel as Oordeelwoord] : WOONSTART.leeg); // checked by hasOwn

const TOETSEN: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Criteria down, municipalities across: every cell is a button with its judgement in words. Tab goes through the
 * cells in reading order, the arrow keys move in both directions.
 */
export function Rooster({ velden, criteria, kader, open, fout, onOpen }: Props) {
  const tabel = useRef<HTMLTableElement>(null);
  const ga = (event: KeyboardEvent, rij: number, kolom: number) => {
    const stap = TOETSEN[event.key];
    const doel = stap && tabel.current?.querySelector<HTMLButtonElement>(`[data-vak="${rij + stap[0]} ${kolom + stap[1]}"]`);
    if (!doel) return;
    event.preventDefault();
    doel.focus();
  };
  return (
    <div className="tt-rooster-wrap" role="region" aria-label={WOONSTART.rooster} tabIndex={0}>
      <table className="tt-rooster" ref={tabel}>
        <caption className="tt-visually-hidden">{WOONSTART.rooster}</caption>
        <thead>
          <tr>
            <th scope="col">{WOONSTART.criterium}</th>
            {velden.kandidaten.map((gemeente) => (
              <th key={gemeente} scope="col">
                {gemeenteNaam(gemeente)}
                {gemeente === kader.herkomst ? <span className="tt-rooster__herkomst">{WOONSTART.herkomst}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterium, rij) => (
            <tr key={criterium.code}>
              <th scope="row">
                {criterium.naam}
                <span className="tt-rooster__vraag">{criterium.vraag}</span>
              </th>
              {velden.kandidaten.map((gemeente, kolom) => {
                const vak = vindVak(velden, criterium.code, gemeente);
                const gesloten = waaromGesloten(criterium, kader);
                const woord = gesloten === null ? woordVan(vak.oordeel) : WOONSTART.geslotenVak[gesloten];
                const isOpen = open?.criterium === criterium.code && open.gemeente === gemeente;
                return (
                  <td key={gemeente}>
                    <button
                      type="button"
                      data-vak={`${rij} ${kolom}`}
                      aria-expanded={isOpen}
                      className={`tt-rooster__vak is-${vak.oordeel === '' ? 'leeg' : vak.oordeel}${isOpen ? ' is-open' : ''}${fout({ criterium: criterium.code, gemeente }) ? ' is-fout' : ''}`}
                      onClick={() => onOpen({ criterium: criterium.code, gemeente })}
                      onKeyDown={(event) => ga(event, rij, kolom)}
                    >
                      <span className="tt-visually-hidden">{WOONSTART.vak(criterium.naam, gemeenteNaam(gemeente))}</span>
                      <span className="tt-rooster__woord">{woord}</span>
                      {vak.reden === '' ? null : <span className="tt-rooster__reden">{vak.reden}</span>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
