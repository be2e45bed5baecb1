import { useEffect, useRef } from 'react';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { OORDELEN } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import type { Criterium } from '../../../../shared/domain/verdeling/regelset.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Grondslag } from './grondslag.tsx';
import type { Vakvelden } from './woonstart-velden.ts';

const KEUZES = Object.entries(OORDELEN).map(([value, label]) => ({ value, label }));

type Props = {
  readonly criterium: Criterium;
  readonly vak: Vakvelden;
  /** Why this criterion cannot be judged; null when it can. */
  readonly gesloten: 'recht' | 'toestemming' | null;
  readonly fout: (veld: string) => string | undefined;
  readonly zet: (vak: Vakvelden) => void;
  readonly sluit: () => void;
};

/** One judgement: a word, the reason and the evidence. Opens under the grid, not over it. */
export function VakBewerken({ criterium, vak, gesloten, fout, zet, sluit }: Props) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), [criterium.code, vak.gemeente]);
  const naam = (veld: string): string => `vak.${criterium.code}.${vak.gemeente}.${veld}`;
  return (
    <section className="tt-vak" aria-label={WOONSTART.vakTitel(criterium.naam, gemeenteNaam(vak.gemeente))} onKeyDown={(event) => (event.key === 'Escape' ? sluit() : undefined)}>
      <h3 ref={kop} tabIndex={-1} className="tt-tussenkop">{WOONSTART.vakTitel(criterium.naam, gemeenteNaam(vak.gemeente))}</h3>
      <p className="tt-text">
        {criterium.vraag} <span className="tt-bron">{WOONSTART.bron(criterium.bron)}</span>
      </p>
      {gesloten !== null ? (
        <Notice kind="warning">{gesloten === 'recht' ? WOONSTART.geenRecht(criterium.naam) : WOONSTART.geenToestemming(criterium.naam)}</Notice>
      ) : (
        <>
          {criterium.strafrechtelijk ? <Grondslag /> : null}
          <RadioGroup name={naam('oordeel')} label={WOONSTART.oordeel} inline options={KEUZES} value={vak.oordeel} error={fout(naam('oordeel'))} onChange={(oordeel) => zet({ ...vak, oordeel })} />
          <TextArea name={naam('reden')} label={WOONSTART.reden} description={WOONSTART.redenHint} optional={vak.oordeel === 'onbekend'} value={vak.reden} error={fout(naam('reden'))} onChange={(reden) => zet({ ...vak, reden })} />
          <TextField name={naam('bewijs')} label={WOONSTART.bewijs} description={WOONSTART.bewijsHint} optional={vak.oordeel === 'onbekend'} value={vak.bewijs} error={fout(naam('bewijs'))} onChange={(bewijs) => zet({ ...vak, bewijs })} />
        </>
      )}
      <Actions>
        <Button onClick={sluit}>{WOONSTART.sluiten}</Button>
        {gesloten !== null || vak.oordeel === '' ? null : <Button kind="subtle" onClick={() => zet({ ...vak, oordeel: '', reden: '', bewijs: '' })}>{WOONSTART.wissen}</Button>}
      </Actions>
    </section>
  );
}
