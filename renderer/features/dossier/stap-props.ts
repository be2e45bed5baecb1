import type { Ingangsnaam } from '../../../shared/contract/contract.ts';
import { magIngang } from '../../../shared/contract/toegang.ts';
import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { ACTIES, type Actie } from '../../../shared/domain/dossier/acties.ts';
import { weigerActie } from '../../../shared/domain/dossier/weigering.ts';
import { type Medewerker, ROLLEN } from '../../../shared/domain/medewerker/medewerker.ts';
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

/** Why this person cannot do this now, in a sentence; null when it can be done. */
export function waaromNiet(actie: Actie, { weergave, medewerker }: Pick<StapProps, 'weergave' | 'medewerker'>): string | null {
  if (!magIngang(medewerker, INGANG[actie])) return DOSSIER.rolMagNiet(ROLLEN[medewerker.rol], ACTIES[actie]);
  const geweigerd = weigerActie(weergave.dossier, actie);
  if (geweigerd && !geweigerd.ok) return geweigerd.error.melding;
  return weergave.acties.includes(actie) ? null : DOSSIER.nuNiet(ACTIES[actie]);
}

/** The part of every command that says which case, and which version the person was looking at. */
export const inDossier = ({ dossier }: Dossierweergave) => ({ dossierId: dossier.id, expectedVersion: dossier.versie });
