import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { useCommand } from '../../../app/use-command.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Conceptvelden } from '../stap-concept.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { criteriaVan, Oordeelrooster } from './oordeelrooster.tsx';
import { useVastleggen } from './use-vastleggen.ts';
import { eigenVelden, leesWoonstart, type Roosterkader, type WoonstartVelden } from './woonstart-velden.ts';

type Deel = { readonly velden: WoonstartVelden; readonly zet: (velden: WoonstartVelden) => void };

function Conclusie({ velden, zet, leden, herkomst, fout }: Deel & { readonly leden: readonly string[]; readonly herkomst: string | null; readonly fout: (veld: string) => string | undefined }) {
  const opties = [
    ...velden.kandidaten.filter((g) => g !== herkomst && leden.includes(g)).map((g) => ({ value: g, label: WOONSTART.conclusieJa(gemeenteNaam(g)) })),
    { value: 'geen', label: WOONSTART.conclusieGeen },
  ];
  return (
    <>
      <RadioGroup name="conclusie" label={WOONSTART.conclusieVraag} options={opties} value={velden.conclusie} error={fout('conclusie')} onChange={(conclusie) => zet({ ...velden, conclusie })} />
      <TextArea name="motivering" label={WOONSTART.motivering} description={WOONSTART.motiveringHint} rows={6} value={velden.motivering} error={fout('motivering')} onChange={(motivering) => zet({ ...velden, motivering })} />
    </>
  );
}

type Props = StapProps & { readonly kader: Roosterkader; readonly concept: Conceptvelden<WoonstartVelden>; readonly klaar: () => void };

/** What is worth knowing before the joint judgement closes the separate ones. */
function Vooraf({ weergave }: Pick<StapProps, 'weergave'>) {
  const { nogNiet } = weergave.oordelenVanLeden;
  if (weergave.dossier.verdeling) return <Notice kind="warning">{WOONSTART.gevolg}</Notice>;
  return weergave.dossier.herstelkans === null && nogNiet.length > 0 ? <Notice kind="warning">{WOONSTART.nogNietGegeven(nogNiet.map((n) => n.naam))}</Notice> : null;
}

/** The joint grid of judgements with its conclusion, to fill in. */
export function WoonstartFormulier({ concept, klaar, kader, ...props }: Props) {
  const { velden, zet } = concept;
  const legVast = useCommand('recordHerstelkans');
  const { eigen: mijn } = props.weergave.oordelenVanLeden;
  const { open, setOpen, poging, eigen, fouten, verstuur } = useVastleggen({
    gelezen: leesWoonstart(velden, criteriaVan(kader.regelset, velden.criteriaset)),
    opdracht: { run: (herstelkans) => legVast.run({ ...inDossier(props.weergave), herstelkans }), error: legVast.error },
    prefix: 'herstelkans', concept, klaar, gedaan: props.gedaan, actie: 'beoordeelHerstelkans',
  });
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={legVast.error} prefix="herstelkans" herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      <Vooraf weergave={props.weergave} />
      {mijn && velden.vakken.length === 0 ? <div><Button onClick={() => zet({ ...velden, ...eigenVelden(kader.herkomst, mijn), kandidaten: velden.kandidaten })}>{WOONSTART.beginMetMijn}</Button></div> : null}
      <Oordeelrooster naam="samen" kader={kader} velden={velden} zet={zet} fouten={fouten} open={open} onOpen={setOpen} />
      <Conclusie velden={velden} zet={zet} leden={kader.regelset.leden} herkomst={kader.herkomst} fout={(veld) => errorAt(fouten, veld)} />
      <Actions>
        <Button kind="primary" type="submit" busy={legVast.busy}>{WOONSTART.knop}</Button>
        {concept.staat}
      </Actions>
    </StapFormulier>
  );
}
