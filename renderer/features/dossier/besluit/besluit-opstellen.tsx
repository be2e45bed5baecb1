import { useState } from 'react';
import { DICTA, Dictum } from '../../../../shared/domain/besluit/besluit.ts';
import { listDicta } from '../../../../shared/domain/besluit/vervolgbesluit.ts';
import { listWaarschuwingen } from '../../../../shared/domain/besluit/list-waarschuwingen.ts';
import { composeZaak } from '../../../../shared/domain/besluit/decide-besluit.ts';
import { composeOverweging, findTekstblok } from '../../../../shared/domain/motivering/tekstblokken.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useQuery } from '../../../app/use-query.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { BESLUIT } from '../../../text/besluit.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import type { Conceptvelden } from '../stap-concept.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { Afwijkingen } from './afwijkingen.tsx';
import { kiesDictum, type Besluitvelden } from './besluit-velden.ts';
import { Briefvoorbeeld } from './briefvoorbeeld.tsx';
import { Gronden } from './gronden.tsx';
import { leesBesluit, leesZoekprofiel, vindOntbrekend } from './lees-besluit.ts';
import { Overwegingen } from './overwegingen.tsx';
import { VergelijkbareBesluiten } from './vergelijkbare-besluiten.tsx';
import { Voorwaarden } from './voorwaarden.tsx';
import { Waarschuwingen, WatOntbreekt } from './wat-ontbreekt.tsx';
import { ZoekprofielVelden } from './zoekprofiel.tsx';

type Props = StapProps & { readonly concept: Conceptvelden<Besluitvelden> };

/** What stands in the form between the operative part and the button. */
function Delen({ velden, ...props }: StapProps & { readonly velden: Besluitvelden; readonly zet: (velden: Besluitvelden) => void; readonly fout: (veld: string) => string | undefined }) {
  const { weergave } = props;
  const { verdeling } = weergave.dossier;
  const deel = { velden, zet: props.zet, weergave, regelset: props.regelset, fout: props.fout };
  return (
    <>
      {velden.dictum === 'toewijzen' && verdeling ? <p className="tt-text">{BESLUIT.toewijzing(gemeenteNaam(verdeling.gemeente), VERDELING.routes[verdeling.route])}</p> : null}
      {velden.dictum === 'afwijzen' ? <Gronden {...deel} /> : null}
      <Afwijkingen {...deel} />
      <Overwegingen {...deel} />
      {velden.dictum === 'toewijzen' ? (
        <>
          <Voorwaarden {...deel} />
          <ZoekprofielVelden {...deel} vandaag={props.vandaag} />
        </>
      ) : null}
    </>
  );
}

/** Writing the decision: what is missing above, the blocks on the left, how it will read and earlier decisions on the right. */
export function BesluitOpstellen({ concept, ...props }: Props) {
  const { weergave, vandaag } = props;
  const { velden, zet } = concept;
  const { dictum } = velden;
  const [poging, setPoging] = useState(0);
  const stelVast = useCommand('establishBesluit');
  const mensen = useQuery('listMedewerkers', {});
  const jaar = Number(vandaag.slice(0, 4));
  const ontbrekend = vindOntbrekend(velden, weergave);
  const eigen = poging > 0 ? ontbrekend.flatMap((o) => (o.veld === null ? [] : [{ veld: o.veld, melding: o.tekst }])) : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(stelVast.error);
  const profiel = leesZoekprofiel(velden, weergave.dossier.verdeling?.gemeente, jaar);
  const vast = (code: string): string | undefined => {
    const blok = findTekstblok(code);
    return blok && props.regelset ? composeOverweging(blok, composeZaak(weergave.dossier), props.regelset).tekst : undefined;
  };
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (ontbrekend.length > 0 || dictum === '') return;
    const answer = await stelVast.run({ ...inDossier(weergave), ...leesBesluit({ ...velden, dictum }, weergave, { jaar, medewerkers: mensen.value ?? [] }) });
    if (!answer?.ok) return;
    await concept.klaar();
    await props.gedaan('neemBesluit');
  };
  return (
    <>
      <p className="tt-text">{BESLUIT.inleiding}</p>
      <WatOntbreekt lijst={ontbrekend} dossierId={weergave.dossier.id} />
      <div className="tt-besluit">
        <StapFormulier fouten={eigen} poging={poging} fout={stelVast.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
          <RadioGroup name="dictum" label={BESLUIT.dictum} options={listDicta(props.weergave.dossier).map((value) => ({ value, label: DICTA[value] }))} value={dictum} error={errorAt(fouten, 'dictum')} onChange={(gekozen) => zet(kiesDictum(velden, Dictum.safeParse(gekozen).data ?? '', vast))} />
          <Delen {...props} velden={velden} zet={zet} fout={(veld) => errorAt(fouten, veld)} />
          {dictum === '' ? null : <Waarschuwingen lijst={listWaarschuwingen({ dictum, overwegingen: velden.overwegingen, zoekprofiel: profiel })} />}
          <p className="tt-text tt-muted">{BESLUIT.vaststellenUitleg}</p>
          <Actions>
            <Button kind="primary" type="submit" busy={stelVast.busy}>{BESLUIT.vaststellen}</Button>
            {concept.staat}
          </Actions>
        </StapFormulier>
        <div className="tt-besluit__naast">
          <Panel title={BESLUIT.voorbeeld} level={3} quiet>
            <Briefvoorbeeld dictum={dictum === '' ? null : dictum} velden={velden} profiel={profiel} weergave={weergave} bezwaarWeken={props.regelset?.termijnen.bezwaarWeken.waarde ?? null} />
          </Panel>
          <VergelijkbareBesluiten dossierId={weergave.dossier.id} />
        </div>
      </div>
    </>
  );
}
