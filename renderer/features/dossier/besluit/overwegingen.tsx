import type { Overweging } from '../../../../shared/domain/besluit/besluit.ts';
import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { Button } from '../../../ui/button.tsx';
import { Group } from '../../../ui/group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { stelOverwegingenVoor, type Besluitvelden } from './besluit-velden.ts';

type Props = { readonly velden: Besluitvelden; readonly zet: (velden: Besluitvelden) => void; readonly weergave: Dossierweergave; readonly fout: (veld: string) => string | undefined };

/** Considerations that the case offers and that are not in the decision yet. */
function Voorstellen({ velden, zet, weergave }: Omit<Props, 'fout'>) {
  const over = stelOverwegingenVoor(velden, weergave).filter((o) => !velden.overwegingen.some((gekozen) => gekozen.grond === o.grond));
  if (velden.dictum === '') return null;
  return (
    <Group legend={BESLUIT.voorstellen} description={BESLUIT.voorstellenUitleg}>
      {over.length === 0 ? <p className="tt-muted">{BESLUIT.geenVoorstellen}</p> : null}
      <ul className="tt-voorstellen">
        {over.map((o) => (
          <li key={o.grond}>
            {o.tekst === '' ? null : <p>{o.tekst}</p>}
            <Button onClick={() => zet({ ...velden, overwegingen: [...velden.overwegingen, o] })}>{BESLUIT.voorstelToevoegen(o.grond)}</Button>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** The considerations as blocks: each a ground with its text, in the order of the letter. */
export function Overwegingen({ velden, zet, weergave, fout }: Props) {
  const lijst = velden.overwegingen;
  const zetLijst = (overwegingen: Overweging[]) => zet({ ...velden, overwegingen });
  const wijzig = (i: number, deel: Partial<Overweging>) => zetLijst(lijst.map((o, j) => (j === i ? { ...o, ...deel } : o)));
  const naarBoven = (i: number) => zetLijst([...lijst.slice(0, i - 1), ...lijst.slice(i, i + 1), ...lijst.slice(i - 1, i), ...lijst.slice(i + 1)]);
  return (
    <>
      <Group name="overwegingen" legend={BESLUIT.overwegingen} description={BESLUIT.overwegingenUitleg} error={fout('overwegingen')}>
        {lijst.map((o, i) => (
          <section key={i} className="tt-overweging" aria-label={BESLUIT.overweging(i + 1)}>
            <h3 className="tt-gemeente__kop">{BESLUIT.overweging(i + 1)}</h3>
            <TextField name={`overwegingen.${i}.grond`} label={BESLUIT.grond} value={o.grond} error={fout(`overwegingen.${i}.grond`)} onChange={(grond) => wijzig(i, { grond })} />
            <TextArea name={`overwegingen.${i}.tekst`} label={BESLUIT.tekst} value={o.tekst} error={fout(`overwegingen.${i}.tekst`)} onChange={(tekst) => wijzig(i, { tekst })} />
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
      <Voorstellen velden={velden} zet={zet} weergave={weergave} />
    </>
  );
}
