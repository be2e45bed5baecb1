import { ok, type Result } from '../../kernel/result.ts';
import type { DossierId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import { weigerVergaderactie } from './vergaderacties.ts';
import { FUNCTIES, type Agendapunt, type Deelnemer, type Uitsluiting, type Vergadergebeurtenis, type Zending, type Zitting } from './zitting.ts';

/** The outcome of a step in a meeting: what happened, or why it is refused. */
export type Vergaderbeslissing = Result<readonly Vergadergebeurtenis[], Weigering>;

/** How long a case is discussed unless people say otherwise. */
export const STANDAARD_MINUTEN = { hamerstuk: 1, bespreken: 15 } as const satisfies Record<Agendapunt['wijze'], number>;
/** More cases than this are no meeting any more; 15 to 18 is what commissions manage. */
export const AGENDAOMVANG = { gewoon: 18, hoogstens: 60 } as const;

const dubbel = (rij: readonly string[]): boolean => new Set(rij).size !== rij.length;

/** Says when and where the meeting is. */
export const decidePlannen = (zitting: Zitting, gepland: { kamer: string; datum: PlainDate; tijd: string; plaats: string }): Vergaderbeslissing =>
  weigerVergaderactie(zitting, 'wijzigVergadering') ?? ok([{ soort: 'VergaderingGepland', ...gepland }]);

/** Chooses who takes part, in which function and with which expertise. */
export function decideDeelnemers(zitting: Zitting, deelnemers: readonly Deelnemer[]): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'kiesDeelnemers');
  if (geweigerd) return geweigerd;
  if (dubbel(deelnemers.map((d) => d.medewerkerId))) return weiger('deelnemer_dubbel', 'Iemand staat twee keer bij de deelnemers.', 'deelnemers');
  for (const functie of ['voorzitter', 'secretaris'] as const) {
    if (deelnemers.filter((d) => d.functie === functie).length > 1) return weiger('functie_dubbel', `Er is één ${FUNCTIES[functie].toLowerCase()} per vergadering.`, 'deelnemers');
  }
  return ok([{ soort: 'DeelnemersGekozen', deelnemers: [...deelnemers] }]);
}

/** Puts cases at the end of the agenda. */
export function decideToevoegen(zitting: Zitting, punten: readonly Agendapunt[]): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'voegToe');
  if (geweigerd) return geweigerd;
  const nieuw = punten.filter((p) => !zitting.agenda.some((a) => a.dossierId === p.dossierId));
  const agenda = [...zitting.agenda, ...nieuw];
  if (dubbel(agenda.map((p) => p.dossierId))) return weiger('zaak_dubbel', 'Een zaak kan één keer op de agenda staan.', 'dossierIds');
  if (agenda.length > AGENDAOMVANG.hoogstens) return weiger('agenda_vol', `Er kunnen ten hoogste ${AGENDAOMVANG.hoogstens} zaken op één agenda staan. Plan een tweede vergadering.`, 'dossierIds');
  return ok(nieuw.length === 0 ? [] : [{ soort: 'AgendaVastgelegd', agenda }]);
}

/** Takes a case off the agenda. */
export function decideAfhalen(zitting: Zitting, dossierId: DossierId): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'haalAf');
  if (geweigerd) return geweigerd;
  if (!zitting.agenda.some((p) => p.dossierId === dossierId)) return weiger('zaak_niet_op_agenda', 'Deze zaak staat niet op de agenda.', 'dossierId');
  return ok([{ soort: 'AgendaVastgelegd', agenda: zitting.agenda.filter((p) => p.dossierId !== dossierId) }]);
}

/** Puts the same cases in another order, or gives them more time or another treatment. */
export function decideOrdenen(zitting: Zitting, agenda: readonly Agendapunt[]): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'ordenAgenda');
  if (geweigerd) return geweigerd;
  const ids = new Set(agenda.map((p) => p.dossierId));
  if (agenda.length !== zitting.agenda.length || ids.size !== agenda.length || zitting.agenda.some((p) => !ids.has(p.dossierId)))
    return weiger('agenda_verouderd', 'De agenda is intussen gewijzigd. Bekijk de nieuwe agenda en probeer het opnieuw.', 'agenda');
  const hamer = agenda.find((p) => p.wijze === 'hamerstuk' && zitting.status === 'geopend' && zitting.agenda.some((a) => a.dossierId === p.dossierId && a.wijze === 'bespreken'));
  if (hamer) return weiger('hamerstuk_te_laat', 'Tijdens de vergadering kan een zaak geen hamerstuk meer worden. De leden konden zich daar niet op voorbereiden.', 'agenda');
  return ok([{ soort: 'AgendaVastgelegd', agenda: [...agenda] }]);
}

/** What is sent now: per case the version, its hash and its attachments. */
export type Verzendstuk = Zending['stukken'][number];
type Verzending = { readonly op: PlainDate; readonly stukken: readonly Verzendstuk[]; readonly uitsluitingen: readonly Uitsluiting[] };

const zelfde = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Per person which cases he gets, and which he must stay out of. */
export const verdeelZending = (zitting: Pick<Zitting, 'deelnemers' | 'agenda'>, uitsluitingen: readonly Uitsluiting[]): Zending['ontvangers'] =>
  zitting.deelnemers.map(({ medewerkerId }) => {
    const nietBij = uitsluitingen.filter((u) => u.medewerkerId === medewerkerId && zitting.agenda.some((p) => p.dossierId === u.dossierId)).map(({ dossierId, reden }) => ({ dossierId, reden }));
    return { medewerkerId, zaken: zitting.agenda.map((p) => p.dossierId).filter((id) => !nietBij.some((n) => n.dossierId === id)), nietBij };
  });

/** Sends the agenda with its cases: fixes which version each person got. Again only when something is new. */
export function decideVersturen(zitting: Zitting, { op, stukken, uitsluitingen }: Verzending): Vergaderbeslissing {
  const geweigerd = weigerVergaderactie(zitting, 'verstuur');
  if (geweigerd) return geweigerd;
  if (zitting.agenda.length === 0) return weiger('agenda_leeg', 'Er staan nog geen zaken op de agenda. Zet eerst zaken op de agenda.', 'agenda');
  if (!zitting.deelnemers.some((d) => d.functie === 'voorzitter')) return weiger('voorzitter_ontbreekt', 'Kies wie de vergadering voorzit.', 'deelnemers');
  if (!zitting.deelnemers.some((d) => d.functie === 'lid')) return weiger('leden_ontbreken', 'Kies de leden die meedoen aan de vergadering.', 'deelnemers');
  const inhoud = { stukken: zitting.agenda.flatMap((p) => stukken.find((s) => s.dossierId === p.dossierId) ?? []), ontvangers: verdeelZending(zitting, uitsluitingen) };
  const vorige = zitting.zendingen.at(-1);
  if (vorige && zelfde(inhoud, { stukken: vorige.stukken, ontvangers: vorige.ontvangers })) return weiger('niets_nieuws', 'Er is niets veranderd sinds u de stukken verstuurde.');
  return ok([{ soort: 'StukkenVerzonden', zending: { nummer: zitting.zendingen.length + 1, op, ...inhoud } }]);
}

/** The newest version of a case that went to this person, with the one before it; undefined when he got none. */
export function findVerzonden(zitting: Pick<Zitting, 'zendingen'>, dossierId: DossierId, medewerkerId: string | null): { laatste: Verzendstuk; eerder: Verzendstuk | undefined } | undefined {
  const kreeg = zitting.zendingen.filter((z) => medewerkerId === null || z.ontvangers.some((o) => o.medewerkerId === medewerkerId && o.zaken.includes(dossierId)));
  const versies = kreeg.flatMap((z) => z.stukken.filter((s) => s.dossierId === dossierId));
  const laatste = versies.at(-1);
  return laatste && { laatste, eerder: versies.findLast((s) => !zelfde(s, laatste)) };
}
