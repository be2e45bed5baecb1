import { composeZaak } from '../../../../shared/domain/besluit/decide-besluit.ts';
import { composeOverweging, findTekstblok } from '../../../../shared/domain/motivering/tekstblokken.ts';
import { useQuery } from '../../../app/use-query.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Group } from '../../../ui/group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Overwegingvelden } from './besluit-velden.ts';
import { BewijsKeuze, type Bijlagen } from './bewijs-keuze.tsx';
import type { Deelprops } from './deel-props.ts';
import { passendeBlokken } from './lees-besluit.ts';

const GEEN: Bijlagen = [];

/** Text blocks that fit the case and the choice and are not in the decision yet, each with its source. */
function Blokken({ velden, zet, weergave, regelset }: Omit<Deelprops, 'fout'>) {
  if (velden.dictum === '' || !regelset) return null;
  const blokken = passendeBlokken(velden, weergave).map((blok) => ({ blok, overweging: composeOverweging(blok, composeZaak(weergave.dossier), regelset) }));
  return (
    <Group legend={MOTIVERING.blokken} description={MOTIVERING.blokkenUitleg}>
      {blokken.length === 0 ? <p className="tt-muted">{MOTIVERING.geenBlokken}</p> : null}
      <ul className="tt-voorstellen tt-voorstellen--kort">
        {blokken.map(({ blok, overweging }) => (
          <li key={blok.code}>
            <Disclosure summary={blok.titel}>
              <p>{overweging.tekst}</p>
              <p className="tt-bron">{MOTIVERING.blokGrond(overweging.grond, blok.bron === blok.grond ? null : blok.bron, blok.zekerheid)}</p>
              {blok.letOp === '' ? null : <p className="tt-bron">{blok.letOp}</p>}
            </Disclosure>
            <Button onClick={() => zet({ ...velden, overwegingen: [...velden.overwegingen, overweging] })}>{MOTIVERING.blokToevoegen(blok.titel)}</Button>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** The considerations as blocks: each a ground with its text and its evidence, in the order of the letter. */
export function Overwegingen(props: Deelprops) {
  const { velden, zet, weergave, regelset, fout } = props;
  const bijlagen = useQuery('listBijlagen', { dossierId: weergave.dossier.id }).value ?? GEEN;
  const lijst = velden.overwegingen;
  const zetLijst = (overwegingen: Overwegingvelden[]) => zet({ ...velden, overwegingen });
  const wijzig = (i: number, deel: Partial<Overwegingvelden>) => zetLijst(lijst.map((o, j) => (j === i ? { ...o, ...deel } : o)));
  const naarBoven = (i: number) => zetLijst([...lijst.slice(0, i - 1), ...lijst.slice(i, i + 1), ...lijst.slice(i - 1, i), ...lijst.slice(i + 1)]);
  return (
    <>
      <Group name="overwegingen" legend={BESLUIT.overwegingen} description={BESLUIT.overwegingenUitleg} error={fout('overwegingen')}>
        {lijst.map((o, i) => (
          <section key={i} className="tt-overweging" aria-label={BESLUIT.overweging(i + 1)}>
            <h3 className="tt-gemeente__kop">{BESLUIT.overweging(i + 1)}{o.blok === undefined ? '' : `: ${findTekstblok(o.blok)?.titel ?? ''}`}</h3>
            <TextField name={`overwegingen.${i}.grond`} label={BESLUIT.grond} value={o.grond} error={fout(`overwegingen.${i}.grond`)} onChange={(grond) => wijzig(i, { grond })} />
            <TextArea name={`overwegingen.${i}.tekst`} label={BESLUIT.tekst} value={o.tekst} error={fout(`overwegingen.${i}.tekst`)} onChange={(tekst) => wijzig(i, { tekst })} />
            <BewijsKeuze weergave={weergave} regelset={regelset} nummer={i + 1} blok={o.blok} bijlagen={bijlagen} gekozen={o.bewijs ?? []} fout={fout(`overwegingen.${i}.bewijs`)} kies={(bewijs) => wijzig(i, { bewijs })} />
            <div className="tt-overweging__knoppen">
              {i > 0 ? <Button kind="subtle" onClick={() => naarBoven(i)}>{BESLUIT.omhoog(i + 1)}</Button> : null}
              <Button kind="subtle" onClick={() => zetLijst(lijst.filter((_, j) => j !== i))}>{BESLUIT.overwegingVerwijderen(i + 1)}</Button>
            </div>
          </section>
        ))}
        <div>
          <Button onClick={() => zetLijst([...lijst, { grond: '', tekst: '' }])}>{BESLUIT.overwegingToevoegen}</Button>
        </div>
      </Group>
      <Blokken velden={velden} zet={zet} weergave={weergave} regelset={regelset} />
    </>
  );
}
