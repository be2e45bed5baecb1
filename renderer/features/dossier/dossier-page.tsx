import { useEffect, useRef, useState } from 'react';
import { DossierIdSchema } from '../../../shared/domain/dossier/dossier.ts';
import { STATUSSEN } from '../../../shared/domain/dossier/dossier.ts';
import { STAPPEN, type Actie, type Stapnaam } from '../../../shared/domain/dossier/acties.ts';
import type { Medewerker } from '../../../shared/domain/medewerker/medewerker.ts';
import { volledigeNaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { findRegelset } from '../../../shared/regelsets/regelsets.ts';
import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { keepOpenDossier, keepStap } from '../../app/open-dossiers.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useQuery } from '../../app/use-query.ts';
import { DOSSIER } from '../../text/dossier.ts';
import { TERMIJNEN } from '../../text/termijnen.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import './dossier.css';
import { DossierKolom } from './dossier-kolom.tsx';
import { DossierStap } from './dossier-stap.tsx';
import { InstellingInhoud } from './instelling-inhoud.tsx';
import { BundelzaakPage } from './thuis/bundelzaak-page.tsx';
import { Stappenlijst } from './stappenlijst.tsx';

const KLEUR: Record<Dossierweergave['dossier']['status'], BadgeTone> = {
  ingediend: 'neutral', onvolledig: 'warning', in_behandeling: 'neutral', advies_gevraagd: 'neutral', geagendeerd: 'accent', aangehouden: 'warning', besloten: 'warning', ondertekend: 'warning',
  geregistreerd: 'ok', bekendgemaakt: 'ok', verlengd: 'ok', bezwaar: 'warning', beroep: 'warning', ingetrokken: 'neutral', vervallen: 'neutral', afgesloten: 'neutral',
};

/** One line: the group, where the case stands, and what is due with its article. */
function Stand({ weergave }: { readonly weergave: Dossierweergave }) {
  const { dossier } = weergave;
  const groep = getUrgentiegroep(dossier.aanvraag.urgentiegroep);
  const besluiten = weergave.termijnen.find((t) => t.soort === 'bezwaar_beslissen') ?? weergave.termijnen.find((t) => t.soort === 'beslissen');
  const geldigheid = weergave.termijnen.find((t) => t.soort === 'geldigheid');
  return (
    <span className="tt-dossier__stand">
      <span>{dossier.nummer}</span>
      <span>{DOSSIER.groep(groep.wettelijk ? groep.code : null, groep.naam)}</span>
      <Badge tone={KLEUR[dossier.status]}>{STATUSSEN[dossier.status]}</Badge>
      {dossier.aanvraag.betrokkene.geheimhouding ? <Badge tone="warning">{DOSSIER.geheim}</Badge> : null}
      {besluiten ? <span className={!besluiten.opgeschort && besluiten.dagenOver < 7 ? 'tt-dossier__dringend' : undefined}>{TERMIJNEN.kop(besluiten)}</span> : null}
      {besluiten ? null : <span>{geldigheid ? TERMIJNEN.kopGeldig(geldigheid) : TERMIJNEN.geenBeslistermijn}</span>}
    </span>
  );
}

/** The next step that asks for work, after something was done on this one. */
const volgendeStap = (weergave: Dossierweergave, stap: string): Stapnaam | null => {
  const namen = Object.keys(STAPPEN) as Stapnaam[]; // the keys of a const object
  const nu = namen.find((naam) => weergave.stappen[naam] === 'nu');
  return nu !== undefined && nu !== stap ? nu : null;
};

/** What was just done and where to go on. The form that had the focus is gone, so this takes it. */
function Gedaan({ actie, dossierId, volgende }: { readonly actie: Actie; readonly dossierId: string; readonly volgende: Stapnaam | null }) {
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => {
    plek.current?.focus({ preventScroll: true });
    plek.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={plek} tabIndex={-1} className="tt-gedaan">
      <Notice kind="ok" live>
        {DOSSIER.gedaan[actie]} {volgende ? <TextLink href={`#/dossier/${dossierId}/${volgende}`}>{DOSSIER.volgendeStap(STAPPEN[volgende])}</TextLink> : null}
      </Notice>
    </div>
  );
}

type InhoudProps = { readonly weergave: Dossierweergave; readonly vandaag: PlainDate; readonly medewerker: Medewerker; readonly stap: string; readonly herlaad: () => Promise<void> };

function Inhoud({ weergave, vandaag, medewerker, stap, herlaad }: InhoudProps) {
  const [melding, setMelding] = useState<{ actie: Actie; stap: string; keer: number } | null>(null);
  const { dossier } = weergave;
  const volgende = volgendeStap(weergave, stap);
  const gedaan = async (actie: Actie) => {
    await herlaad();
    setMelding((oud) => ({ actie, stap, keer: (oud?.keer ?? 0) + 1 }));
  };
  return (
    <Page title={volledigeNaam(dossier.aanvraag.betrokkene)} lead={<Stand weergave={weergave} />}>
      <Stappenlijst dossierId={dossier.id} stap={stap} stappen={weergave.stappen} bekend={dossier.besluit !== null} />
      <div className={stap === 'brieven' || (stap === 'besluit' && dossier.besluit === null) ? 'tt-dossier tt-dossier--breed' : 'tt-dossier'}>
        <div className="tt-dossier__werk">
          {melding !== null && melding.stap === stap ? (
            <Gedaan key={melding.keer} actie={melding.actie} dossierId={dossier.id} volgende={volgende} />
          ) : null}
          <DossierStap key={stap} stap={stap} weergave={weergave} vandaag={vandaag} medewerker={medewerker} regelset={findRegelset(weergave.regelsetId)} gedaan={gedaan} herlaad={herlaad} />
        </div>
        <DossierKolom weergave={weergave} />
      </div>
    </Page>
  );
}

function Opgehaald({ dossierId, stap }: { readonly dossierId: DossierId; readonly stap: string }) {
  const { value, error, reload } = useQuery('getDossier', { dossierId });
  const { toestand, medewerker } = useAangemeld();
  useEffect(() => {
    if (!value) return;
    const { id, nummer, status, aanvraag } = value.dossier;
    keepOpenDossier({ id, nummer, naam: aanvraag.betrokkene.geheimhouding ? null : volledigeNaam(aanvraag.betrokkene), status, acties: value.acties });
  }, [value]);
  useEffect(() => keepStap(dossierId, stap), [dossierId, stap]);
  const stand = `${toestand.uitgaand.wachtend} ${toestand.uitgaand.geweigerd}`;
  const gezien = useRef(stand);
  useEffect(() => {
    if (gezien.current === stand) return;
    gezien.current = stand; // an answer of the register can arrive while the case is open
    void reload();
  }, [reload, stand]);
  if (!value) {
    if (!error) return <Loading text={DOSSIER.laden} />;
    return (
      <Page title={DOSSIER.nietGeopend}>
        <Notice kind="error" live>
          <div className="tt-stapel">
            <p>{error.melding}</p>
            <p><Button onClick={() => void reload()}>{DOSSIER.opnieuw}</Button> <TextLink href="#/werkvoorraad">{DOSSIER.naarWerkvoorraad}</TextLink></p>
          </div>
        </Notice>
      </Page>
    );
  }
  if (toestand.bestand?.soort === 'instelling') return <InstellingInhoud weergave={value} vandaag={toestand.vandaag} medewerker={medewerker} stap={stap} herlaad={reload} />;
  return <Inhoud weergave={value} vandaag={toestand.vandaag} medewerker={medewerker} stap={stap} herlaad={reload} />;
}

/** The same address in each kind of file: a case of the commission, a request of an institution, a case of a bundle at home. */
function PerBestand({ dossierId, stap }: { readonly dossierId: DossierId; readonly stap: string }) {
  const { toestand, medewerker } = useAangemeld();
  return toestand.bestand?.soort === 'lid' ? <BundelzaakPage zaakId={dossierId} deel={stap} vandaag={toestand.vandaag} medewerker={medewerker} /> : <Opgehaald dossierId={dossierId} stap={stap} />;
}

/** One case: who it is about, where it stands, its steps, and the work of the chosen step. */
export function DossierPage({ dossierId, stap }: { readonly dossierId: string; readonly stap: string }) {
  const id = DossierIdSchema.safeParse(dossierId);
  if (!id.success) return <Notice kind="error"><TextLink href="#/werkvoorraad">{DOSSIER.naarWerkvoorraad}</TextLink></Notice>;
  return <PerBestand key={id.data} dossierId={id.data} stap={stap} />;
}
