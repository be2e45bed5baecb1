import { useState } from 'react';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { findOntbrekendeOordelen } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import type { Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Conceptvelden } from '../stap-concept.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { Rooster, type Vakplaats } from './rooster.tsx';
import { VakBewerken } from './vak-bewerken.tsx';
import { isGesloten, leesWoonstart, metVak, vindVak, zonderKandidaat, type WoonstartVelden } from './woonstart-velden.ts';

type Deel = { readonly velden: WoonstartVelden; readonly zet: (velden: WoonstartVelden) => void };

/** Adding a municipality of the region to compare with, and taking one away. */
function Kandidaten({ velden, zet, regelset, herkomst }: Deel & { readonly regelset: Regelset; readonly herkomst: string | null }) {
  const [nieuw, setNieuw] = useState('');
  const opties = regelset.leden.filter((g) => !velden.kandidaten.includes(g)).map((g) => ({ value: g, label: gemeenteNaam(g) }));
  const voegToe = () => {
    if (nieuw === '') return;
    zet({ ...velden, kandidaten: [...velden.kandidaten, nieuw] });
    setNieuw('');
  };
  return (
    <div className="tt-kandidaten">
      <SelectField name="kandidaat" label={WOONSTART.kandidaatKies} options={opties} value={nieuw} onChange={setNieuw} />
      <Button onClick={voegToe}>{WOONSTART.kandidaatToevoegen}</Button>
      {velden.kandidaten.filter((g) => g !== herkomst).map((g) => (
        <Button key={g} kind="subtle" onClick={() => zet(zonderKandidaat(velden, g))}>{WOONSTART.kandidaatVerwijderen(gemeenteNaam(g))}</Button>
      ))}
    </div>
  );
}

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

/** The cell that an error is about, so that it can be opened. */
function vakVanFout(fouten: readonly { veld: string }[]): Vakplaats | null {
  const m = fouten.map((f) => /^vak\.([^.]+)\.([^.]+)\./.exec(f.veld)).find((r) => r !== null);
  return m?.[1] && m[2] ? { criterium: m[1], gemeente: m[2] } : null;
}

type Props = StapProps & { readonly regelset: Regelset; readonly herkomst: string | null; readonly concept: Conceptvelden<WoonstartVelden>; readonly klaar: () => void };

/** The grid of judgements with its conclusion, to fill in. */
export function WoonstartFormulier({ concept, klaar, regelset, herkomst, ...props }: Props) {
  const { velden, zet } = concept;
  const [open, setOpen] = useState<Vakplaats | null>(null);
  const [poging, setPoging] = useState(0);
  const legVast = useCommand('recordHerstelkans');
  const { criteria } = regelset.herstelkans;
  const toestemming = props.weergave.dossier.aanvraag.toestemming.strafrechtelijkeGegevens;
  const gelezen = leesWoonstart(velden);
  const eigen = poging > 0 && !gelezen.ok ? gelezen.fouten : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(legVast.error, 'herstelkans');
  const openCriterium = criteria.find((c) => c.code === open?.criterium);
  const nogOpen = findOntbrekendeOordelen(criteria.filter((c) => !isGesloten(c, toestemming)), velden.kandidaten, gelezen.ok ? gelezen.herstelkans.oordelen : []).length;
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (!gelezen.ok) {
      const vak = vakVanFout(gelezen.fouten);
      if (vak) setOpen(vak); // the fields of a closed cell are not on the screen; the summary links to them
      return;
    }
    const answer = await legVast.run({ ...inDossier(props.weergave), herstelkans: gelezen.herstelkans });
    if (!answer?.ok) return;
    await concept.klaar();
    klaar();
    await props.gedaan('beoordeelHerstelkans');
  };
  const isFout = (vak: Vakplaats): boolean => fouten.some((f) => f.veld.startsWith(`vak.${vak.criterium}.${vak.gemeente}.`));
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={legVast.error} prefix="herstelkans" herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      {props.weergave.dossier.verdeling ? <Notice kind="warning">{WOONSTART.gevolg}</Notice> : null}
      <Kandidaten velden={velden} zet={zet} regelset={regelset} herkomst={herkomst} />
      {velden.kandidaten.length === 0 ? (
        <EmptyState title={WOONSTART.geenKandidaat} />
      ) : (
        <>
          <p className="tt-text tt-muted">{WOONSTART.roosterUitleg}</p>
          <Rooster velden={velden} criteria={criteria} herkomst={herkomst} toestemming={toestemming} open={open} fout={isFout} onOpen={setOpen} />
          {open && openCriterium ? (
            <VakBewerken criterium={openCriterium} vak={vindVak(velden, open.criterium, open.gemeente)} gesloten={isGesloten(openCriterium, toestemming)} fout={(veld) => errorAt(fouten, veld)} zet={(vak) => zet(metVak(velden, vak))} sluit={() => setOpen(null)} />
          ) : null}
          {gelezen.ok ? <p className="tt-text">{nogOpen === 0 ? WOONSTART.allesGevuld : WOONSTART.nogOpen(nogOpen)}</p> : null}
        </>
      )}
      <Conclusie velden={velden} zet={zet} leden={regelset.leden} herkomst={herkomst} fout={(veld) => errorAt(fouten, veld)} />
      <Actions>
        <Button kind="primary" type="submit" busy={legVast.busy}>{WOONSTART.knop}</Button>
        {concept.staat}
      </Actions>
    </StapFormulier>
  );
}
