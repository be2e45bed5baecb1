import { ok, type Result } from '../../kernel/result.ts';
import type { DossierId, MedewerkerId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import type { Zaakvoorstel } from './conclusie.ts';
import type { Vergaderbeslissing } from './decide-agenda.ts';
import { bepaalQuorum, type Commissiereglement } from './reglement.ts';
import { telStemmen } from './stemmen.ts';
import { weigerVergaderactie } from './vergaderacties.ts';
import type { Actiepunt, Deelnemer, Stem, Stemming, Uitsluiting, Zaakuitkomst, Zitting } from './zitting.ts';

const stemt = (d: Deelnemer): boolean => d.functie === 'voorzitter' || d.functie === 'lid';

/** Who may vote on a case: present as chair or member, and not kept out of it. */
export const listStemgerechtigden = (zitting: Pick<Zitting, 'deelnemers' | 'aanwezig'>, dossierId: DossierId, uitsluitingen: readonly Uitsluiting[]): Deelnemer[] =>
  zitting.deelnemers.filter((d) => stemt(d) && zitting.aanwezig.includes(d.medewerkerId) && !uitsluitingen.some((u) => u.dossierId === dossierId && u.medewerkerId === d.medewerkerId));

/** What attendance is held against: how many voters are needed, how many are there, which expertise is missing. */
export type Aanwezigheidstoets = { readonly nodig: number | null; readonly aanwezig: number; readonly genoeg: boolean; readonly ontbrekend: readonly string[] };

const gelijk = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('nl') === b.trim().toLocaleLowerCase('nl');

/** Holds the people who are there against the reglement: a number of voters, and expertise of anybody present. */
export function toetsAanwezigheid(zitting: Pick<Zitting, 'deelnemers'>, aanwezig: readonly MedewerkerId[], reglement: Pick<Commissiereglement, 'quorum' | 'deskundigheid'>): Aanwezigheidstoets {
  const erBij = zitting.deelnemers.filter((d) => aanwezig.includes(d.medewerkerId));
  const nodig = bepaalQuorum(reglement.quorum, zitting.deelnemers.filter(stemt).length);
  const aantal = erBij.filter(stemt).length;
  const ontbrekend = reglement.deskundigheid.filter((wat) => !erBij.some((d) => d.deskundigheid.some((heeft) => gelijk(heeft, wat))));
  return { nodig, aanwezig: aantal, genoeg: nodig === null || aantal >= nodig, ontbrekend };
}

const leesAanwezig = (zitting: Zitting, aanwezig: readonly MedewerkerId[]): MedewerkerId[] => zitting.deelnemers.map((d) => d.medewerkerId).filter((id) => aanwezig.includes(id));

/** Opens the meeting. With too few members or without expertise it goes on only where the reglement allows it, with a reason. */
export function decideOpenen(zitting: Zitting, vraag: { aanwezig: readonly MedewerkerId[]; tijd: string; reden: string; reglement: Commissiereglement }): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'open');
  if (geweigerd) return geweigerd;
  const aanwezig = leesAanwezig(zitting, vraag.aanwezig);
  if (aanwezig.length === 0) return weiger('niemand_aanwezig', 'Geef aan wie er zijn.', 'aanwezig');
  const { nodig, aanwezig: aantal, genoeg, ontbrekend } = toetsAanwezigheid(zitting, aanwezig, vraag.reglement);
  if (!genoeg || ontbrekend.length > 0) {
    const wat = [...(genoeg ? [] : [`Er zijn ${aantal} van de ${nodig} stemgerechtigde leden die nodig zijn.`]), ...(ontbrekend.length > 0 ? [`Er is niemand met deze deskundigheid: ${ontbrekend.join(', ')}.`] : [])].join(' ');
    if (!vraag.reglement.magDoorgaan) return weiger('quorum_ontbreekt', `${wat} Volgens het reglement (${vraag.reglement.bron}) kan de vergadering dan niet doorgaan.`, 'aanwezig');
    if (vraag.reden === '') return weiger('reden_ontbreekt', `${wat} Schrijf op waarom de vergadering toch doorgaat.`, 'reden');
  }
  return ok([{ soort: 'VergaderingGeopend', opening: { tijd: vraag.tijd, reglement: vraag.reglement, nodig, aanwezig: aantal, ontbrekend: [...ontbrekend], reden: genoeg && ontbrekend.length === 0 ? null : vraag.reden }, aanwezig }]);
}

/** Records who came in or left. */
export function decideAanwezigheid(zitting: Zitting, aanwezig: readonly MedewerkerId[]): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'wijzigAanwezigheid');
  if (geweigerd) return geweigerd;
  const wie = leesAanwezig(zitting, aanwezig);
  return wie.length === 0 ? weiger('niemand_aanwezig', 'Geef aan wie er zijn. Is er niemand meer, sluit dan de vergadering.', 'aanwezig') : ok([{ soort: 'AanwezigheidGewijzigd', aanwezig: wie }]);
}

/** What a case brings along when it is dealt with. */
export type Zaakcontext = {
  readonly uitsluitingen: readonly Uitsluiting[];
  /** What was prepared: the distribution as it was established; null while there is none. */
  readonly voorbereid: Zaakvoorstel | null;
  /** The decision on this case was already taken: nothing about it changes in the meeting any more. */
  readonly besloten: boolean;
};

const zelfdeVoorstel = (a: Zaakvoorstel, b: Zaakvoorstel | null): boolean => b !== null && a.dictum === b.dictum && a.gemeente === b.gemeente && a.route === b.route;

const nietErbijVan = (zitting: Zitting, dossierId: DossierId, { uitsluitingen }: Zaakcontext): Zaakuitkomst['nietErbij'] =>
  uitsluitingen.filter((u) => u.dossierId === dossierId && zitting.deelnemers.some((d) => d.medewerkerId === u.medewerkerId)).map(({ medewerkerId, reden }) => ({ medewerkerId, reden }));

function weigerZaak(zitting: Zitting, dossierId: DossierId, { besloten }: Zaakcontext): Result<never, Weigering> | undefined {
  const geweigerd = weigerVergaderactie(zitting, 'behandelZaak');
  if (geweigerd) return geweigerd;
  if (!zitting.agenda.some((p) => p.dossierId === dossierId)) return weiger('zaak_niet_op_agenda', 'Deze zaak staat niet op de agenda.', 'dossierId');
  return besloten ? weiger('zaak_besloten', 'Het besluit in deze zaak is al vastgesteld. Neem het eerst terug als de commissie iets anders vindt.', 'dossierId') : undefined;
}

/** Refuses to decide on a case for which too few people are left; undefined when there are enough, or the meeting goes on by its reglement. */
function weigerQuorum(zitting: Zitting, dossierId: DossierId, context: Zaakcontext): Result<never, Weigering> | undefined {
  const aantal = listStemgerechtigden(zitting, dossierId, context.uitsluitingen).length;
  if (aantal === 0) return weiger('niemand_stemt', 'Er is niemand die over deze zaak mag stemmen. Houd de zaak aan.', 'stemmen');
  const { nodig = null, reglement } = zitting.opening ?? {};
  if (nodig === null || aantal >= nodig || reglement?.magDoorgaan) return undefined;
  return weiger('quorum_ontbreekt', `Over deze zaak kunnen ${aantal} van de ${nodig} leden stemmen die nodig zijn (${reglement?.bron}). Houd de zaak aan.`, 'stemmen');
}

/** A vote as the chair gives it in: on what, who voted how, and what has to stand in the minutes. */
export type Stemvraag = { readonly dossierId: DossierId; readonly voorstel: Zaakvoorstel; readonly stemmen: readonly Stem[]; readonly afwijkend: Stemming['afwijkend']; readonly motivering: string };

function weigerVoorstel({ voorstel, motivering }: Stemvraag, { voorbereid }: Zaakcontext): Result<never, Weigering> | undefined {
  if ((voorstel.dictum === 'toewijzen') !== (voorstel.gemeente !== null && voorstel.route !== null)) return weiger('voorstel_onvolledig', 'Bij toekennen horen een gemeente en een route. Bepaal eerst de verdeling in het dossier.', 'voorstel');
  if (voorstel.dictum === 'toewijzen' && !zelfdeVoorstel(voorstel, voorbereid)) return weiger('voorstel_verouderd', 'De verdeling in het dossier is anders. Pas die eerst aan, of kies een ander voorstel.', 'voorstel');
  return motivering === '' && !zelfdeVoorstel(voorstel, voorbereid) ? weiger('motivering_ontbreekt', 'Dit is niet het voorbereide voorstel. Schrijf op waarom de commissie dit vindt.', 'motivering') : undefined;
}

/** Holds a vote: everybody who may vote says for, against or neither. An adopted proposal is the outcome of the case. */
export function decideStemming(zitting: Zitting, vraag: Stemvraag, context: Zaakcontext): Vergaderbeslissing {
  const { dossierId, voorstel, stemmen, afwijkend, motivering } = vraag;
  const geweigerd = weigerZaak(zitting, dossierId, context) ?? weigerQuorum(zitting, dossierId, context) ?? weigerVoorstel(vraag, context);
  if (geweigerd) return geweigerd;
  const gerechtigd = listStemgerechtigden(zitting, dossierId, context.uitsluitingen);
  if (stemmen.some((s) => !gerechtigd.some((d) => d.medewerkerId === s.medewerkerId))) return weiger('stem_niet_gerechtigd', 'Er is een stem van iemand die over deze zaak niet mag stemmen.', 'stemmen');
  if (new Set(stemmen.map((s) => s.medewerkerId)).size !== stemmen.length || stemmen.length !== gerechtigd.length) return weiger('stem_ontbreekt', 'Leg van iedereen die mag stemmen precies één stem vast: voor, tegen of onthouden.', 'stemmen');
  if (afwijkend.some((a) => !gerechtigd.some((d) => d.medewerkerId === a.medewerkerId))) return weiger('afwijkend_niet_gerechtigd', 'Alleen wie meedoet aan de zaak kan een afwijkende mening laten opnemen.', 'afwijkend');
  const voorzitter = gerechtigd.find((d) => d.functie === 'voorzitter')?.medewerkerId ?? null;
  const uitslag = telStemmen(stemmen, zitting.opening?.reglement ?? { beslissendeStem: 'geen' }, voorzitter);
  const stemming: Stemming = { voorstel, stemmen: [...stemmen], afwijkend, uitslag };
  if (uitslag.uitslag !== 'aangenomen') return ok([{ soort: 'StemmingGehouden', dossierId, stemming }]);
  return ok([{ soort: 'StemmingGehouden', dossierId, stemming }, { soort: 'ZaakAfgerond', dossierId, uitkomst: { soort: 'stemming', voorstel, motivering, nietErbij: nietErbijVan(zitting, dossierId, context) } }]);
}

/** Decides a hamerstuk as it was prepared, without discussion. */
export function decideHamerstuk(zitting: Zitting, dossierId: DossierId, context: Zaakcontext): Vergaderbeslissing {
  const geweigerd = weigerZaak(zitting, dossierId, context) ?? weigerQuorum(zitting, dossierId, context);
  if (geweigerd) return geweigerd;
  if (!zitting.agenda.some((p) => p.dossierId === dossierId && p.wijze === 'hamerstuk')) return weiger('geen_hamerstuk', 'Deze zaak is geen hamerstuk. Bespreek de zaak.', 'dossierId');
  if (!context.voorbereid) return weiger('voorstel_ontbreekt', 'Er is geen voorbereid voorstel om over te nemen. Bespreek de zaak.', 'dossierId');
  return ok([{ soort: 'ZaakAfgerond', dossierId, uitkomst: { soort: 'hamerstuk', voorstel: context.voorbereid, nietErbij: nietErbijVan(zitting, dossierId, context) } }]);
}

/** Holds a case over, with the reason and the day on which people look at it again. */
export function decideAanhouden(zitting: Zitting, vraag: { dossierId: DossierId; reden: string; tot: PlainDate; vandaag: PlainDate }, context: Zaakcontext): Vergaderbeslissing {
  const { dossierId, reden, tot, vandaag } = vraag;
  const geweigerd = weigerZaak(zitting, dossierId, context);
  if (geweigerd) return geweigerd;
  if (reden === '') return weiger('reden_ontbreekt', 'Schrijf op waarom de zaak wordt aangehouden.', 'reden');
  if (tot <= vandaag) return weiger('datum_voorbij', 'Kies een dag na vandaag.', 'tot');
  return ok([{ soort: 'ZaakAfgerond', dossierId, uitkomst: { soort: 'aangehouden', reden, tot, nietErbij: nietErbijVan(zitting, dossierId, context) } }]);
}

/** Takes the outcome of a case back while the meeting lasts; its votes stay in the record. */
export function decideHeropenen(zitting: Zitting, dossierId: DossierId, reden: string, context: Zaakcontext): Vergaderbeslissing {
  const geweigerd = weigerZaak(zitting, dossierId, context);
  if (geweigerd) return geweigerd;
  if (!zitting.zaken.some((z) => z.dossierId === dossierId && z.uitkomst !== null)) return weiger('zaak_open', 'Deze zaak heeft nog geen uitkomst.', 'dossierId');
  return reden === '' ? weiger('reden_ontbreekt', 'Schrijf op waarom de commissie op de uitkomst terugkomt.', 'reden') : ok([{ soort: 'ZaakHeropend', dossierId, reden }]);
}

/** Records what the minutes say besides the cases. */
export const decideAantekeningen = (zitting: Zitting, aantekeningen: { mededelingen: readonly string[]; actiepunten: readonly Actiepunt[] }): Vergaderbeslissing =>
  weigerVergaderactie(zitting, 'maakAantekening') ?? ok([{ soort: 'AantekeningenVastgelegd', mededelingen: [...aantekeningen.mededelingen], actiepunten: [...aantekeningen.actiepunten] }]);

/** The cases on the agenda that have no outcome. */
export const listOpenZaken = (zitting: Pick<Zitting, 'agenda' | 'zaken'>): DossierId[] => zitting.agenda.map((p) => p.dossierId).filter((id) => !zitting.zaken.some((z) => z.dossierId === id && z.uitkomst !== null));

/** Closes the meeting. Cases without an outcome need a reason; they go back to the worklist. */
export function decideSluiten(zitting: Zitting, tijd: string, reden: string): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'sluit');
  if (geweigerd) return geweigerd;
  if (zitting.opening !== null && tijd < zitting.opening.tijd) return weiger('tijd_te_vroeg', `De vergadering begon om ${zitting.opening.tijd} uur. Vul een latere tijd in.`, 'tijd');
  const open = listOpenZaken(zitting).length;
  if (open > 0 && reden === '') return weiger('zaken_zonder_uitkomst', `${open === 1 ? 'Eén zaak heeft' : `${open} zaken hebben`} nog geen uitkomst. Behandel ${open === 1 ? 'die' : 'ze'}, of schrijf op waarom dat niet is gebeurd.`, 'reden');
  return ok([{ soort: 'VergaderingGesloten', tijd, reden: open > 0 ? reden : null }]);
}

/** Adopts the minutes; after this nothing about the meeting changes any more. */
export const decideNotulen = (zitting: Zitting, op: PlainDate, opmerking: string): Vergaderbeslissing => weigerVergaderactie(zitting, 'stelNotulenVast') ?? ok([{ soort: 'NotulenVastgesteld', op, opmerking }]);
