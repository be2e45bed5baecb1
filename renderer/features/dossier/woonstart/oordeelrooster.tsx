import { useState } from 'react';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { findCriteriaset, listCriteriasets } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import { findOntbrekendeOordelen, Oordeel } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import type { Criterium, Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import type { FieldError } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Rooster, type Vakplaats } from './rooster.tsx';
import { VakBewerken } from './vak-bewerken.tsx';
import { metVak, vindVak, waaromGesloten, zonderKandidaat, type Roosterkader, type Roostervelden } from './woonstart-velden.ts';

type Props<T extends Roostervelden> = {
  /** Keeps the fields of the two grids of the step apart. */
  readonly naam: string;
  readonly kader: Roosterkader;
  readonly velden: T;
  readonly zet: (velden: T) => void;
  readonly fouten: readonly FieldError[];
  readonly open: Vakplaats | null;
  readonly onOpen: (vak: Vakplaats | null) => void;
};

/** The criteria of the set that is chosen on the screen. */
export const criteriaVan = (regelset: Regelset, criteriaset: string): readonly Criterium[] => findCriteriaset(regelset, criteriaset)?.criteria ?? [];

/** The cell that an error is about, so that it can be opened. */
export function vakVanFout(fouten: readonly { veld: string }[]): Vakplaats | null {
  const m = fouten.map((f) => /^vak\.([^.]+)\.([^.]+)\./.exec(f.veld)).find((r) => r !== null);
  return m?.[1] && m[2] ? { criterium: m[1], gemeente: m[2] } : null;
}

/** Adding a municipality of the region to compare with, and taking one away. */
function Kandidaten<T extends Roostervelden>({ naam, velden, zet, kader }: Pick<Props<T>, 'naam' | 'velden' | 'zet' | 'kader'>) {
  const [nieuw, setNieuw] = useState('');
  const { regelset, herkomst } = kader;
  const opties = regelset.leden.filter((g) => !velden.kandidaten.includes(g)).map((g) => ({ value: g, label: gemeenteNaam(g) }));
  const voegToe = () => {
    if (nieuw === '') return;
    zet({ ...velden, kandidaten: [...velden.kandidaten, nieuw] });
    setNieuw('');
  };
  return (
    <div className="tt-kandidaten">
      <SelectField name={`${naam}-kandidaat`} label={WOONSTART.kandidaatKies} options={opties} value={nieuw} onChange={setNieuw} />
      <Button onClick={voegToe}>{WOONSTART.kandidaatToevoegen}</Button>
      {velden.kandidaten.filter((g) => g !== herkomst).map((g) => (
        <Button key={g} kind="subtle" onClick={() => zet(zonderKandidaat(velden, g))}>{WOONSTART.kandidaatVerwijderen(gemeenteNaam(g))}</Button>
      ))}
    </div>
  );
}

/** Which set of criteria the judgement answers, with its source. */
function Lijstkeuze<T extends Roostervelden>({ naam, velden, zet, kader }: Pick<Props<T>, 'naam' | 'velden' | 'zet' | 'kader'>) {
  const sets = listCriteriasets(kader.regelset);
  const bron = sets.find((s) => s.code === velden.criteriaset)?.bron ?? '';
  return (
    <SelectField
      name={`${naam}-criteriaset`} label={WOONSTART.criteriaset} description={WOONSTART.criteriasetHint(bron)} placeholder={null}
      options={sets.map((s) => ({ value: s.code, label: s.naam }))} value={velden.criteriaset} onChange={(criteriaset) => zet({ ...velden, criteriaset })}
    />
  );
}

/** The grid to fill in: a set of criteria down, municipalities across, and the open cell under it. */
export function Oordeelrooster<T extends Roostervelden>({ naam, kader, velden, zet, fouten, open, onOpen }: Props<T>) {
  const criteria = criteriaVan(kader.regelset, velden.criteriaset);
  const openCriterium = criteria.find((c) => c.code === open?.criterium);
  const isFout = (vak: Vakplaats): boolean => fouten.some((f) => f.veld.startsWith(`vak.${vak.criterium}.${vak.gemeente}.`));
  const juist = velden.vakken.flatMap((vak) => Oordeel.safeParse(vak).data ?? []);
  const nogOpen = findOntbrekendeOordelen(criteria.filter((c) => waaromGesloten(c, kader) === null), velden.kandidaten, juist).length;
  return (
    <>
      <Lijstkeuze naam={naam} velden={velden} zet={zet} kader={kader} />
      <Kandidaten naam={naam} velden={velden} zet={zet} kader={kader} />
      {velden.kandidaten.length === 0 ? (
        <EmptyState title={WOONSTART.geenKandidaat} />
      ) : (
        <>
          <p className="tt-text tt-muted">{WOONSTART.roosterUitleg}</p>
          <Rooster velden={velden} criteria={criteria} kader={kader} open={open} fout={isFout} onOpen={onOpen} />
          {open && openCriterium ? (
            <VakBewerken criterium={openCriterium} vak={vindVak(velden, open.criterium, open.gemeente)} gesloten={waaromGesloten(openCriterium, kader)} fout={(veld) => errorAt(fouten, veld)} zet={(vak) => zet(metVak(velden, vak))} sluit={() => onOpen(null)} />
          ) : null}
          <p className="tt-text">{nogOpen === 0 ? WOONSTART.allesGevuld : WOONSTART.nogOpen(nogOpen)}</p>
        </>
      )}
    </>
  );
}
