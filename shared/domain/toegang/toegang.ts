import type { MedewerkerId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Status } from '../dossier/dossier.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import { heeftRecht, type Medewerker, type Recht, type Rol } from '../medewerker/medewerker.ts';

/** Who asks: the role decides what, the organisation and the person decide for which case. */
export type Wie = Pick<Medewerker, 'id' | 'rol' | 'organisatie'>;

/** What of a case decides who may see it or work on it. */
export type Zaaktoegang = {
  readonly status: Status;
  /** The applicant's data are secret: only for who is named. */
  readonly geheim: boolean;
  /** The organisation that submitted the case. */
  readonly organisatie: string;
  readonly behandelaar: MedewerkerId | null;
  /** Advice was asked in this case at some time: then it is a case for the adviser. */
  readonly adviesGevraagd: boolean;
  /** Who was named for this case: to see a secret one, or as adviser before advice was asked. */
  readonly genoemden: readonly MedewerkerId[];
  /** This person declared, or was found to have, an interest in this case (Awb art. 2:4). */
  readonly conflict: boolean;
};

/** What is asked: the kind of work, and whether people outside the commission may do it only after the decision was announced. */
export type Handeling = { readonly recht: Recht; readonly pas?: 'bekendgemaakt' };

/** For which cases a role works, and when it sees one of somebody whose data are secret. */
type Zaakregel = { readonly zaken: 'alle' | 'eigen' | 'gevraagd' | 'geen'; readonly geheim: 'altijd' | 'genoemd' };

/**
 * Secret cases: the chair and the secretary sign every decision and say who else is named, so they see them; all others
 * only when they are named for the case or handle it. An intaker of an institution sees the cases of that institution.
 * An adviser reads medical text, so he sees only the cases in which advice was asked, or for which he is named, as
 * everybody is who gets a case sent for a meeting (AVG art. 5 lid 1 onder c).
 */
export const ROLTOEGANG = {
  intaker: { zaken: 'eigen', geheim: 'genoemd' },
  lid: { zaken: 'alle', geheim: 'genoemd' },
  adviseur: { zaken: 'gevraagd', geheim: 'genoemd' },
  secretaris: { zaken: 'alle', geheim: 'altijd' },
  voorzitter: { zaken: 'alle', geheim: 'altijd' },
  beheerder: { zaken: 'geen', geheim: 'genoemd' },
} as const satisfies Record<Rol, Zaakregel>;

/** What somebody of another organisation may do here at most: bring in and follow the cases of that organisation. */
const RECHTEN_VAN_BUITEN: readonly Recht[] = ['lezen', 'intake'];

/**
 * What a status means for people outside the commission. `aanpassen`: the institution may still change its case; what goes
 * to the meeting does not change under the members' hands. `bekend`: the outcome was announced (Awb art. 3:40).
 */
export const STATUSTOEGANG = {
  ingediend: { aanpassen: true, bekend: false },
  onvolledig: { aanpassen: true, bekend: false },
  in_behandeling: { aanpassen: true, bekend: false },
  advies_gevraagd: { aanpassen: true, bekend: false },
  geagendeerd: { aanpassen: false, bekend: false },
  aangehouden: { aanpassen: true, bekend: false },
  besloten: { aanpassen: false, bekend: false },
  ondertekend: { aanpassen: false, bekend: false },
  geregistreerd: { aanpassen: false, bekend: false },
  bekendgemaakt: { aanpassen: false, bekend: true },
  verlengd: { aanpassen: false, bekend: true },
  bezwaar: { aanpassen: false, bekend: true },
  beroep: { aanpassen: false, bekend: true },
  ingetrokken: { aanpassen: false, bekend: false },
  vervallen: { aanpassen: false, bekend: true },
  afgesloten: { aanpassen: false, bekend: true },
} as const satisfies Record<Status, { readonly aanpassen: boolean; readonly bekend: boolean }>;

/** A name of an organisation for comparing: capitals and spaces make no difference. */
export const organisatieSleutel = (naam: string): string => naam.normalize('NFKC').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();

/** Whether this person works for the organisation with this name. */
export const isVanOrganisatie = (wie: Pick<Wie, 'organisatie'>, naam: string): boolean => wie.organisatie !== undefined && organisatieSleutel(wie.organisatie) === organisatieSleutel(naam);

/** An intaker of another organisation; everybody else belongs to the commission, wherever they are employed. */
export const isVanBuiten = (wie: Pick<Wie, 'rol' | 'organisatie'>): boolean => ROLTOEGANG[wie.rol].zaken === 'eigen' && wie.organisatie !== undefined;

/** Whether this person may do this kind of work at all, whichever case it is about. */
export const magWerk = (wie: Wie, recht: Recht): boolean => heeftRecht(wie.rol, recht) && (!isVanBuiten(wie) || RECHTEN_VAN_BUITEN.includes(recht));

const ROL_MAG_NIET = 'Uw rol mag dit niet doen of zien. Vraag de secretaris als dit niet klopt.';

/** Whether somebody who may do this kind of work may do it for this case. */
function toetsZaak(wie: Wie, { recht, pas }: Handeling, zaak: Zaaktoegang): Result<null, Weigering> {
  const regel = ROLTOEGANG[wie.rol];
  if (regel.zaken === 'geen') return weiger('geen_recht', ROL_MAG_NIET);
  if (isVanBuiten(wie) && !isVanOrganisatie(wie, zaak.organisatie)) return weiger('andere_organisatie', 'Dit dossier is van een andere organisatie. U ziet alleen dossiers van uw eigen organisatie.');
  if (zaak.conflict || (!isVanBuiten(wie) && isVanOrganisatie(wie, zaak.organisatie))) return weiger('niet_onpartijdig', 'U neemt aan dit dossier niet deel, omdat u er belang bij kunt hebben (art. 2:4 Awb). U kunt het daarom niet inzien. Vraag de secretaris als dit niet klopt.');
  const aangewezen = zaak.behandelaar === wie.id || zaak.genoemden.includes(wie.id);
  if (regel.zaken === 'gevraagd' && !zaak.adviesGevraagd && !aangewezen) return weiger('geen_advies_gevraagd', 'Bij dit dossier is u geen advies gevraagd. U ziet alleen dossiers waarin om advies is gevraagd, of die u voor een vergadering kreeg.');
  if (zaak.geheim && regel.geheim === 'genoemd' && !aangewezen) return weiger('dossier_geheim', 'De gegevens in dit dossier zijn geheim. Alleen wie voor dit dossier is aangewezen kan het inzien. Vraag de secretaris om u aan te wijzen als u eraan werkt.');
  if (recht === 'intake' && isVanBuiten(wie) && !STATUSTOEGANG[zaak.status].aanpassen) return weiger('te_laat_om_te_wijzigen', 'De commissie behandelt dit dossier al. U kunt er zelf niets meer aan veranderen. Geef nieuwe informatie door aan de secretaris.');
  if (pas && !magWerk(wie, 'beraad') && !STATUSTOEGANG[zaak.status].bekend) return weiger('nog_niet_bekendgemaakt', 'Het besluit is nog niet bekendgemaakt. Daarna kunt u het hier zien.');
  return ok(null);
}

/**
 * The one rule of access: may this person do this, for this case (or, without a case, at all)? The window shows with it
 * and the backend refuses with it.
 */
export function magActie(wie: Wie, handeling: Handeling, zaak: Zaaktoegang | null): Result<null, Weigering> {
  if (!magWerk(wie, handeling.recht)) return weiger('geen_recht', ROL_MAG_NIET);
  return zaak === null ? ok(null) : toetsZaak(wie, handeling, zaak);
}
