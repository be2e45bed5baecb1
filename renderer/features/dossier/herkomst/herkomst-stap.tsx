import { useState } from 'react';
import { z } from 'zod';
import { HERKOMST } from '../../../text/herkomst.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { StapConcept } from '../stap-concept.tsx';
import { NietMogelijk } from '../stap-formulier.tsx';
import { magInDossier, waaromNiet, type StapProps } from '../stap-props.ts';
import { Afleiding } from './afleiding.tsx';
import { GeschilPaneel } from './geschil.tsx';
import { HerkomstVaststellen } from './herkomst-vaststellen.tsx';
import { TijdlijnFiguur } from './tijdlijn.tsx';
import { VerblijfHandmatig } from './verblijf-handmatig.tsx';
import { VerblijfImport } from './verblijf-import.tsx';
import { VerblijfTabel } from './verblijf-tabel.tsx';
import { LEGE_PERIODE, periodeAlsVelden, PeriodeVelden } from './verblijf-velden.ts';

const Verblijfvelden = z.object({ manier: z.enum(['import', 'hand']).catch('import'), kenmerk: z.string().catch(''), perioden: z.array(PeriodeVelden).catch([]), reden: z.string().catch('') });
type Verblijfvelden = z.infer<typeof Verblijfvelden>;

const MANIEREN = [
  { value: 'import', label: HERKOMST.manierImport },
  { value: 'hand', label: HERKOMST.manierHand },
];

/** Recording where the person lived: from a BRP answer, or typed. */
function Vastleggen({ klaar, ...props }: StapProps & { readonly klaar: () => void }) {
  const { dossier } = props.weergave;
  const begin: Verblijfvelden = { manier: dossier.verblijf === null ? 'import' : 'hand', kenmerk: '', perioden: dossier.verblijf?.map(periodeAlsVelden) ?? [LEGE_PERIODE], reden: '' };
  return (
    <Panel title={dossier.verblijf === null ? HERKOMST.vastleggen : HERKOMST.wijzigen}>
      {dossier.besluit ? <Notice kind="warning">{HERKOMST.naBesluit}</Notice> : dossier.herkomst ? <Notice kind="warning">{HERKOMST.wijzigenGevolg}</Notice> : null}
      <StapConcept dossierId={dossier.id} soort="verblijf" titel={`${HERKOMST.vastleggen} ${dossier.nummer}`} begin={begin} lees={(inhoud) => Verblijfvelden.safeParse(inhoud).data}>
        {(concept) => {
          const { velden, zet } = concept;
          const nieuwFeit = dossier.besluit ? { reden: velden.reden, zet: (reden: string) => zet({ ...velden, reden }) } : null;
          const afgerond = async () => {
            await concept.klaar();
            klaar();
            await props.gedaan('legVerblijfVast');
          };
          return (
            <>
              <RadioGroup name="manier" label={HERKOMST.manier} inline options={MANIEREN} value={velden.manier} onChange={(manier) => zet({ ...velden, manier: manier === 'hand' ? 'hand' : 'import' })} />
              {concept.staat}
              {velden.manier === 'import' ? (
                <VerblijfImport {...props} kenmerk={velden.kenmerk} zetKenmerk={(kenmerk) => zet({ ...velden, kenmerk })} nieuwFeit={nieuwFeit} klaar={afgerond} />
              ) : (
                <VerblijfHandmatig {...props} perioden={velden.perioden} zetPerioden={(perioden) => zet({ ...velden, perioden })} nieuwFeit={nieuwFeit} klaar={afgerond} />
              )}
            </>
          );
        }}
      </StapConcept>
    </Panel>
  );
}

/** Where the person lived, what follows from it, and the origin as a person establishes it. */
export function HerkomstStap(props: StapProps) {
  const { weergave, vandaag, regelset } = props;
  const { verblijf, aanvraag } = weergave.dossier;
  const [wijzigen, setWijzigen] = useState(false);
  const niet = waaromNiet('legVerblijfVast', props);
  const bewerken = niet === null && (wijzigen || verblijf === null);
  return (
    <>
      <Panel title={HERKOMST.titel} aside={niet === null && !bewerken ? <Button onClick={() => setWijzigen(true)}>{HERKOMST.wijzigen}</Button> : undefined}>
        <p className="tt-text">{verblijf === null ? HERKOMST.geenVerblijf : magInDossier('establishHerkomst', props) ? HERKOMST.inleiding : HERKOMST.inleidingBuiten}</p>
        {verblijf === null ? <NietMogelijk waarom={niet} /> : null}
        {verblijf !== null || aanvraag.opnames.length > 0 ? (
          <>
            <TijdlijnFiguur perioden={verblijf ?? []} opnames={aanvraag.opnames} afleiding={weergave.afleiding} vandaag={vandaag} jaren={regelset?.herkomst.terugkijkjaren.waarde ?? null} />
            <VerblijfTabel perioden={verblijf ?? []} opnames={aanvraag.opnames} />
          </>
        ) : null}
      </Panel>
      {bewerken ? <Vastleggen {...props} klaar={() => setWijzigen(false)} /> : null}
      {weergave.afleiding && !bewerken ? (
        <>
          <Afleiding afleiding={weergave.afleiding} />
          <HerkomstVaststellen {...props} afleiding={weergave.afleiding} />
          <GeschilPaneel {...props} />
        </>
      ) : null}
    </>
  );
}
