import { useState } from 'react';
import { z } from 'zod';
import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { listCriteriasets } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import { heeftRecht, type Medewerker } from '../../../../shared/domain/medewerker/medewerker.ts';
import { findRegelset } from '../../../../shared/regelsets/regelsets.ts';
import { useCommand } from '../../../app/use-command.ts';
import { PlainForm } from '../../../forms/plain-form.tsx';
import { THUIS } from '../../../text/thuis.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { StapConcept, type Conceptvelden } from '../stap-concept.tsx';
import { criteriaVan, Oordeelrooster, vakVanFout } from '../woonstart/oordeelrooster.tsx';
import type { Vakplaats } from '../woonstart/rooster.tsx';
import { VerklaringPaneel } from '../woonstart/verklaring.tsx';
import { eigenVelden, leesEigen, Roostervelden, type Roosterkader } from '../woonstart/woonstart-velden.ts';

const t = THUIS.zaak;
const Thuisvelden = Roostervelden.extend({ aantekening: z.string().catch('') });
type Thuisvelden = z.infer<typeof Thuisvelden>;
type Props = { readonly zaak: Uitvoer<'getBundelzaak'>; readonly vergaderingId: string; readonly medewerker: Medewerker; readonly gedaan: () => Promise<void> };

function Formulier({ zaak, vergaderingId, kader, concept, gedaan }: Omit<Props, 'medewerker'> & { readonly kader: Roosterkader | null; readonly concept: Conceptvelden<Thuisvelden> }) {
  const { velden, zet } = concept;
  const [open, setOpen] = useState<Vakplaats | null>(null);
  const [poging, setPoging] = useState(0);
  const leggen = useCommand('recordBundeloordeel');
  const magOordelen = kader !== null && zaak.weergave.acties.includes('geefOordeel');
  const gelezen = magOordelen && velden.vakken.length > 0 ? leesEigen(velden, criteriaVan(kader.regelset, velden.criteriaset)) : null;
  const leeg = gelezen === null && velden.aantekening.trim() === '';
  const eigen = poging === 0 ? [] : leeg ? [{ veld: 'aantekening', melding: t.aantekeningLeeg }] : gelezen && !gelezen.ok ? gelezen.fouten : [];
  const legVast = async () => {
    setPoging((n) => n + 1);
    if (leeg) return;
    if (gelezen && !gelezen.ok) {
      const vak = vakVanFout(gelezen.fouten);
      if (vak) setOpen(vak);
      return;
    }
    const answer = await leggen.run({ vergaderingId, zaakId: zaak.weergave.dossier.id, lijst: gelezen ? gelezen.waarde : null, aantekening: velden.aantekening });
    if (!answer?.ok) return;
    await concept.klaar();
    await gedaan();
  };
  return (
    <PlainForm errors={eigen} attempt={poging} fout={leggen.error} onSubmit={() => void legVast()}>
      {magOordelen ? <><p className="tt-text">{t.oordeelUitleg}</p><Oordeelrooster naam="thuis" kader={kader} velden={velden} zet={(v) => zet({ ...velden, ...v })} fouten={eigen} open={open} onOpen={setOpen} /></> : <p className="tt-text">{t.geenOordeel}</p>}
      <TextArea name="aantekening" label={t.aantekening} description={t.aantekeningUitleg} optional rows={5} value={velden.aantekening} error={eigen.find((f) => f.veld === 'aantekening')?.melding} onChange={(aantekening) => zet({ ...velden, aantekening })} />
      <Actions>
        <Button kind="primary" type="submit" busy={leggen.busy}>{magOordelen ? t.legVast : t.alleenAantekening}</Button>
        {concept.staat}
      </Actions>
    </PlainForm>
  );
}

/** What this member finds of the case, and a note with it; kept as it is typed. */
export function OordeelThuis({ zaak, vergaderingId, medewerker, gedaan }: Props) {
  const { dossier, afleiding, regelsetId, oordelenVanLeden } = zaak.weergave;
  const regelset = findRegelset(regelsetId);
  const herkomst = dossier.herkomst ? dossier.herkomst.gemeente : (afleiding?.opvolger ?? afleiding?.gemeente ?? null);
  const kader: Roosterkader | null = regelset ? { regelset, herkomst, recht: heeftRecht(medewerker.rol, 'strafrechtelijk'), toestemming: dossier.aanvraag.toestemming.strafrechtelijkeGegevens } : null;
  const eerder = zaak.lijst ? { ...zaak.lijst, medewerkerId: medewerker.id, keer: oordelenVanLeden.eigen?.keer ?? 1 } : oordelenVanLeden.eigen;
  const begin: Thuisvelden = { ...eigenVelden(herkomst, eerder, regelset ? listCriteriasets(regelset)[0]?.code : undefined), aantekening: zaak.aantekening };
  return (
    <>
      {dossier.aanvraag.verklaring ? <VerklaringPaneel aanvraag={dossier.aanvraag} /> : null}
      <Panel title={t.oordeel}>
        <StapConcept key={JSON.stringify([zaak.lijst, zaak.aantekening])} dossierId={dossier.id} soort="oordeel" titel={`${t.oordeel} ${dossier.nummer}`} begin={begin} lees={(inhoud) => Thuisvelden.safeParse(inhoud).data}>
          {(concept) => <Formulier zaak={zaak} vergaderingId={vergaderingId} kader={kader} concept={concept} gedaan={gedaan} />}
        </StapConcept>
      </Panel>
    </>
  );
}
