import { useState } from 'react';
import type { Brieven, Briefvoorbeeld as Voorbeeld } from '../../../../shared/contract/brieven.ts';
import type { Fout } from '../../../../shared/contract/fout.ts';
import { BRIEFSOORTEN, Briefsoort, type Briefopdracht } from '../../../../shared/domain/brief/briefopdracht.ts';
import { api } from '../../../api.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { BRIEVEN } from '../../../text/brieven.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { StapConcept, type Conceptvelden } from '../stap-concept.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { BriefInvoer } from './brief-invoer.tsx';
import { beginVelden, Briefvelden, leesBriefvelden } from './brief-velden.ts';
import { BriefVoorbeeld } from './brief-voorbeeld.tsx';

type Keuze = Brieven['keuzes'][number];
/** What can be made first; among those, what the last step asks for. */
const volgorde = (k: Keuze): number => (k.nu ? 0 : k.waaromNiet === null ? 1 : 2);

const optie = ({ soort, waaromNiet, nu }: Keuze) => ({
  value: soort,
  label: nu ? <>{BRIEFSOORTEN[soort]} <strong>({BRIEVEN.nu})</strong></> : BRIEFSOORTEN[soort],
  description: waaromNiet ?? undefined,
  disabled: waaromNiet !== null,
});

type Props = Pick<StapProps, 'weergave' | 'herlaad'> & { readonly brieven: Brieven; readonly gemaakt: (zin: string) => Promise<void> };
type Gezien = { readonly sleutel: string; readonly voorbeeld: Voorbeeld };

/** The example of what is typed now: asked for by the person, old as soon as something changed. */
function useVoorbeeld(dossierId: StapProps['weergave']['dossier']['id']) {
  const [gezien, setGezien] = useState<Gezien | null>(null);
  const [bezig, setBezig] = useState(false);
  const [fout, setFout] = useState<Fout | null>(null);
  const bekijk = async (opdracht: Briefopdracht) => {
    setBezig(true);
    const antwoord = await api.composeBrief({ dossierId, opdracht });
    setBezig(false);
    setFout(antwoord.ok ? null : antwoord.error);
    if (antwoord.ok) setGezien({ sleutel: JSON.stringify(opdracht), voorbeeld: antwoord.value });
  };
  return { gezien, bezig, fout, bekijk, wis: () => setGezien(null) };
}

function Formulier({ weergave, herlaad, brieven, gemaakt, concept }: Props & { readonly concept: Conceptvelden<Briefvelden> }) {
  const { velden } = concept;
  const [poging, setPoging] = useState(0);
  const voorbeeld = useVoorbeeld(weergave.dossier.id);
  const stelVast = useCommand('establishBrief');
  const keuze = brieven.keuzes.find((k) => k.soort === velden.soort);
  const gelezen = leesBriefvelden(velden);
  const kiesbaar = keuze?.waaromNiet === null;
  const eigen = poging === 0 ? [] : !keuze ? [{ veld: 'soort', melding: BRIEVEN.kiesEerst }] : !kiesbaar ? [{ veld: 'soort', melding: BRIEVEN.verouderdConcept }] : 'fouten' in gelezen ? gelezen.fouten : [];
  const weigering = stelVast.error ?? voorbeeld.fout;
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(weigering, 'opdracht');
  const fout = (veld: string) => errorAt(fouten, veld);
  const gelijk = 'opdracht' in gelezen && voorbeeld.gezien?.sleutel === JSON.stringify(gelezen.opdracht);
  const zet = (deel: Partial<Briefvelden>) => {
    stelVast.clearError();
    concept.zet({ ...velden, ...deel });
  };
  const bekijk = () => {
    setPoging((n) => n + 1);
    if (kiesbaar && 'opdracht' in gelezen) void voorbeeld.bekijk(gelezen.opdracht);
  };
  const leg = async () => {
    if (!('opdracht' in gelezen)) return;
    const antwoord = await stelVast.run({ ...inDossier(weergave), opdracht: gelezen.opdracht });
    if (!antwoord?.ok) return;
    await concept.klaar();
    await gemaakt(BRIEVEN.vastgesteld(BRIEFSOORTEN[gelezen.opdracht.soort]));
  };
  return (
    <div className="tt-briefmaken">
      <StapFormulier fouten={eigen} poging={poging} fout={weigering} prefix="opdracht" herlaad={herlaad} onSubmit={bekijk}>
        <RadioGroup name="soort" label={BRIEVEN.welke} options={brieven.keuzes.toSorted((a, b) => volgorde(a) - volgorde(b)).map(optie)} value={velden.soort} error={fout('soort')} onChange={(soort) => zet({ soort: Briefsoort.safeParse(soort).data ?? '' })} />
        {kiesbaar ? <BriefInvoer velden={velden} zet={zet} fout={fout} begin={brieven.begin} /> : null}
        <Actions>
          <Button type="submit" kind={gelijk ? 'secondary' : 'primary'} busy={voorbeeld.bezig}>{voorbeeld.gezien ? BRIEVEN.opnieuwKnop : BRIEVEN.voorbeeldKnop}</Button>
          {gelijk ? <Button kind="primary" busy={stelVast.busy} onClick={() => void leg()}>{BRIEVEN.vaststellen}</Button> : null}
          {concept.staat}
        </Actions>
        {gelijk ? <p className="tt-muted">{BRIEVEN.vaststellenUitleg}</p> : null}
      </StapFormulier>
      <BriefVoorbeeld voorbeeld={voorbeeld.gezien?.voorbeeld ?? null} oud={!gelijk} />
    </div>
  );
}

/** Making a letter: what it says beside the case, an example, and making it final. */
export function BriefMaken(props: Props) {
  const { weergave, brieven } = props;
  return (
    <Panel title={BRIEVEN.nieuw}>
      <p className="tt-text">{BRIEVEN.nieuwUitleg}</p>
      <StapConcept dossierId={weergave.dossier.id} soort="brief" titel={`${BRIEVEN.concept} ${weergave.dossier.nummer}`} begin={beginVelden(brieven)} lees={(inhoud) => Briefvelden.safeParse(inhoud).data}>
        {(concept) => <Formulier {...props} concept={concept} />}
      </StapConcept>
    </Panel>
  );
}
