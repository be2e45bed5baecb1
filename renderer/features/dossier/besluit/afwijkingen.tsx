import { AFWIJKREDENEN, AFWIJKSOORTEN, VRIJE_AFWIJKINGEN, type Afwijksoort } from '../../../../shared/domain/besluit/afwijking.ts';
import { useQuery } from '../../../app/use-query.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Group } from '../../../ui/group.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Afwijkvelden } from './besluit-velden.ts';
import type { Deelprops } from './deel-props.ts';
import { afwijkpunten, afwijkvelden } from './lees-besluit.ts';

const REDENEN = Object.entries(AFWIJKREDENEN).map(([value, label]) => ({ value, label }));

/** One deviation: what it deviates from, a coded reason, and the words of the people. */
function Afwijkveld({ soort, uitleg, ...props }: Deelprops & { readonly soort: Afwijksoort; readonly uitleg: string | null }) {
  const { velden, zet, weergave, fout } = props;
  const waarde = afwijkvelden(velden, soort, weergave);
  const wijzig = (deel: Partial<Afwijkvelden>) => zet({ ...velden, afwijkingen: { ...velden.afwijkingen, [soort]: { ...waarde, ...deel } } });
  const punt = AFWIJKSOORTEN[soort];
  const veld = `afwijkingen.${soort}`;
  const vrij = soort === 'hardheidsclausule' || soort === 'maatwerk';
  return (
    <section className="tt-overweging" aria-label={punt}>
      <h3 className="tt-gemeente__kop">{punt}</h3>
      {uitleg === null ? null : <p className="tt-text">{uitleg}</p>}
      <SelectField name={`${veld}.reden`} label={MOTIVERING.redenVan(punt)} options={REDENEN} value={waarde.reden} error={fout(`${veld}.reden`)} onChange={(reden) => wijzig({ reden })} />
      <TextArea name={`${veld}.motivering`} label={MOTIVERING.waaromVan(punt)} value={waarde.motivering} error={fout(`${veld}.motivering`)} onChange={(motivering) => wijzig({ motivering })} />
      {vrij ? (
        <>
          <TextField name={`${veld}.grondslag`} label={MOTIVERING.grondslagVan(punt)} value={waarde.grondslag} error={fout(`${veld}.grondslag`)} onChange={(grondslag) => wijzig({ grondslag })} />
          <TextField name={`${veld}.beslisser.naam`} label={MOTIVERING.beslisser} value={waarde.naam} error={fout(`${veld}.beslisser.naam`)} onChange={(naam) => wijzig({ naam })} />
          <TextField name={`${veld}.beslisser.functie`} label={MOTIVERING.functie} value={waarde.functie} error={fout(`${veld}.beslisser.functie`)} onChange={(functie) => wijzig({ functie })} />
          <Disclosure summary={MOTIVERING.grondenGekozen(waarde.gronden.length)} open={fout(`${veld}.gronden`) !== undefined}>
            <Group legend={MOTIVERING.gronden} error={fout(`${veld}.gronden`)}>
              {weergave.weigeringsgronden.map((g) => (
                <CheckboxField key={g.code} name={`${veld}.gronden.${g.code}`} label={g.tekst} checked={waarde.gronden.includes(g.code)} onChange={(aan) => wijzig({ gronden: aan ? [...waarde.gronden, g.code] : waarde.gronden.filter((c) => c !== g.code) })} />
              ))}
            </Group>
          </Disclosure>
        </>
      ) : null}
    </section>
  );
}

/** Every deviation of the decision, and the two that people bring in themselves. */
export function Afwijkingen(props: Deelprops) {
  const { velden, zet, weergave } = props;
  const punten = afwijkpunten(velden, weergave);
  const mensen = useQuery('listMedewerkers', {});
  const kies = (soort: (typeof VRIJE_AFWIJKINGEN)[number], aan: boolean) => {
    const voorzitter = mensen.value?.find((m) => m.rol === 'voorzitter')?.naam ?? '';
    const nieuw = velden.afwijkingen[soort] ?? { ...afwijkvelden(velden, soort, weergave), naam: voorzitter, functie: voorzitter === '' ? '' : 'Voorzitter' };
    zet({ ...velden, vrij: aan ? [...velden.vrij, soort] : velden.vrij.filter((s) => s !== soort), afwijkingen: { ...velden.afwijkingen, [soort]: nieuw } });
  };
  return (
    <>
      {punten.length > 0 ? (
        <Group name="afwijkingen" legend={MOTIVERING.afwijkingen} description={MOTIVERING.afwijkingenUitleg}>
          {punten.map((p) => <Afwijkveld key={p.soort} {...props} soort={p.soort} uitleg={p.uitleg} />)}
        </Group>
      ) : null}
      {velden.dictum === 'toewijzen' ? (
        <Group legend={MOTIVERING.vrij} description={MOTIVERING.vrijUitleg}>
          {VRIJE_AFWIJKINGEN.map((soort) => (
            <div key={soort} className="tt-stapel">
              <CheckboxField name={`vrij.${soort}`} label={MOTIVERING.vrijLabels[soort]} checked={velden.vrij.includes(soort)} onChange={(aan) => kies(soort, aan)} />
              {velden.vrij.includes(soort) ? <Afwijkveld {...props} soort={soort} uitleg={null} /> : null}
            </div>
          ))}
        </Group>
      ) : null}
    </>
  );
}
