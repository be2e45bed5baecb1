import { contract, type Ingangsnaam } from '../../../shared/contract/contract.ts';
import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { ACTIES, type Actie } from '../../../shared/domain/dossier/acties.ts';
import { weigerActie, type Weigering } from '../../../shared/domain/dossier/weigering.ts';
import { type Medewerker, ROLLEN } from '../../../shared/domain/medewerker/medewerker.ts';
import { isVanBuiten, magActie } from '../../../shared/domain/toegang/toegang.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { DOSSIER } from '../../text/dossier.ts';

/** The steps that people outside the commission work on or follow; the decision comes with its announcement. */
export const STAPPEN_VAN_BUITEN: ReadonlySet<string> = new Set(['aanvraag', 'herkomst', 'geschiedenis']);

/** What every step of a case gets: the case, who looks at it, and how to go on after something was done. */
export type StapProps = {
  readonly weergave: Dossierweergave;
  readonly vandaag: PlainDate;
  readonly medewerker: Medewerker;
  /** The regelset of the case; undefined when this version of the program does not have it. */
  readonly regelset: Regelset | undefined;
  /** Fetches the case again after an action was done, and says so. */
  readonly gedaan: (actie: Actie) => Promise<void>;
  /** Fetches the case again; what is typed stays. */
  readonly herlaad: () => Promise<void>;
};

const INGANG = {
  wijzigAanvraag: 'reviseAanvraag',
  legVerblijfVast: 'recordVerblijf',
  stelHerkomstVast: 'establishHerkomst',
  werkGeschilBij: 'recordGeschil',
  geefOordeel: 'recordHerstelkansOordeel',
  beoordeelHerstelkans: 'recordHerstelkans',
  bepaalVerdeling: 'establishVerdeling',
  agendeer: 'scheduleDossier',
  neemBesluit: 'establishBesluit',
  neemBesluitTerug: 'revokeBesluit',
  onderteken: 'signBesluit',
  vraagAanvulling: 'requestAanvulling',
  ontvangAanvulling: 'recordAanvulling',
  vraagAdvies: 'requestAdvies',
  ontvangAdvies: 'recordAdvies',
  houdAan: 'holdDossier',
  hervat: 'resumeDossier',
  meldVertraging: 'recordVertraging',
  schortOp: 'suspendTermijn',
  legIngebrekestellingVast: 'recordIngebrekestelling',
  trekAanvraagIn: 'withdrawAanvraag',
  maakBekend: 'publishBesluit',
  ontvangBezwaar: 'receiveBezwaar',
  legHoorzittingVast: 'recordHoorzitting',
  verdaagBezwaar: 'adjournBezwaar',
  beslisBezwaar: 'decideBezwaar',
  ontvangBeroep: 'recordBeroep',
  legUitspraakVast: 'recordUitspraak',
  laatVervallen: 'lapseUrgentie',
  beginVervolg: 'beginVervolg',
  stopVervolg: 'stopVervolg',
  rondHerzieningAf: 'resolveHerziening',
  sluitAf: 'closeDossier',
} as const satisfies Record<Actie, Ingangsnaam>;

/** Why the table of access refuses this entry on the case that is open; null when it does not. The case was opened, so this person may see it. */
function waaromGeenToegang(ingang: Ingangsnaam, { weergave: { dossier }, medewerker }: Pick<StapProps, 'weergave' | 'medewerker'>): Weigering | null {
  const { vereist } = contract[ingang];
  if (vereist === 'niets' || vereist === 'bestand') return null;
  const mag = magActie(medewerker, { recht: vereist }, { status: dossier.status, geheim: false, adviesGevraagd: true, organisatie: isVanBuiten(medewerker) ? dossier.aanvraag.indiener : '', behandelaar: null, genoemden: [], conflict: false });
  return mag.ok ? null : mag.error;
}

/** Whether the backend lets this person do this with the case that is open. */
export const magInDossier = (ingang: Ingangsnaam, props: Pick<StapProps, 'weergave' | 'medewerker'>): boolean => waaromGeenToegang(ingang, props) === null;

/** Why this person cannot do this now, in a sentence; null when it can be done. */
export function waaromNiet(actie: Actie, { weergave, medewerker }: Pick<StapProps, 'weergave' | 'medewerker'>): string | null {
  const toegang = waaromGeenToegang(INGANG[actie], { weergave, medewerker });
  if (toegang) return toegang.code === 'geen_recht' ? DOSSIER.rolMagNiet(ROLLEN[medewerker.rol], ACTIES[actie]) : toegang.melding;
  const geweigerd = weigerActie(weergave.dossier, actie);
  if (geweigerd && !geweigerd.ok) return geweigerd.error.melding;
  return weergave.acties.includes(actie) ? null : DOSSIER.nuNiet(ACTIES[actie]);
}

/** The part of every command that says which case, and which version the person was looking at. */
export const inDossier = ({ dossier }: Dossierweergave) => ({ dossierId: dossier.id, expectedVersion: dossier.versie });
