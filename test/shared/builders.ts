import { Aanvraag } from '../../shared/domain/aanvraag/aanvraag.ts';
import { Opname } from '../../shared/domain/aanvraag/opname.ts';
import { composeBesluit, composeDossierstuk } from '../../shared/domain/besluit/decide-besluit.ts';
import type { Besluit, Dossierstuk } from '../../shared/domain/besluit/besluit.ts';
import { applyGebeurtenis } from '../../shared/domain/dossier/apply-gebeurtenis.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { Gebeurtenis } from '../../shared/domain/dossier/gebeurtenis.ts';
import { determineHerkomst } from '../../shared/domain/herkomst/determine-herkomst.ts';
import { Verblijfperiode } from '../../shared/domain/herkomst/verblijfperiode.ts';
import type { Herstelkans } from '../../shared/domain/herstelkans/herstelkans.ts';
import { bepaalTeller } from '../../shared/domain/verdeling/plafond.ts';
import { proposeVerdeling, type VerdelingVraag } from '../../shared/domain/verdeling/propose-verdeling.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';

export const VANDAAG = plainDate('2026-11-21');
export const PEILDATUM = plainDate('2026-11-02');
export const DELFT = '0503';
export const DEN_HAAG = '0518';
export const ROTTERDAM = '0599';
export const WESTLAND = '1783';
export const DOSSIER_ID = '0f8c2f43-0f5a-4c2e-9a57-0a4c1b6e3d01' as DossierId; // a UUID written out
export const VERGADERING_ID = '6a1d9b52-4c1f-4e0b-8d7e-2b9a5c3f7e10';

/** A request of an invented person who leaves beschermd wonen in Den Haag. */
export const aanvraag = (anders: Partial<Aanvraag> = {}): Aanvraag =>
  Aanvraag.parse({
    betrokkene: { voornamen: 'Testpersoon', voorvoegsel: '', geslachtsnaam: 'Voorbeeld', geboortedatum: '1990-05-17', bsn: '111222333', geheimhouding: false, correspondentieadres: null },
    huishouden: { volwassenen: 1, minderjarigen: 0 },
    urgentiegroep: 'e',
    indiener: 'Testinstelling',
    opnames: [opname({})],
    toestemming: { gegevensuitwisseling: true, datum: '2026-11-01', gezondheidsgegevens: true, strafrechtelijkeGegevens: false },
    ontvangenOp: PEILDATUM,
    toelichting: '',
    ...anders,
  });

export function opname(anders: Record<string, unknown>): Opname {
  return Opname.parse({ soort: 'beschermd_wonen', instelling: 'Testinstelling', gemeente: DEN_HAAG, van: '2024-03-01', tot: null, opInstellingsadres: false, ...anders });
}

/** A residence period from the BRP: a woonadres in Delft unless told otherwise. */
export const verblijf = (van: string, tot: string | null, anders: Record<string, unknown> = {}): Verblijfperiode =>
  Verblijfperiode.parse({ soort: 'adres', functieAdres: 'W', gemeente: DELFT, land: null, van, tot, inOnderzoek: false, bron: 'brp', bronkenmerk: 'test', ...anders });

export const briefadres = (van: string, tot: string | null, gemeente = DELFT): Verblijfperiode => verblijf(van, tot, { functieAdres: 'B', gemeente });
export const buitenland = (van: string, tot: string | null): Verblijfperiode => verblijf(van, tot, { soort: 'buitenland', functieAdres: null, gemeente: null, land: '5010' });

/** A recorded judgement without a better municipality than the origin, or with the one given. */
export const herstelkans = (gemeente: string | null = null): Herstelkans => ({
  oordelen: [{ criterium: 'netwerk', gemeente: gemeente ?? DELFT, oordeel: 'steunend', reden: 'Familie woont daar.', bewijs: 'Gesprek van 3 november.' }],
  conclusie: { gemeente, motivering: 'De commissie weegt het netwerk het zwaarst.' },
});

/** Yearly figures of a municipality: 1,051 lettings unless told otherwise (Delft, average 2020-2023). */
export const teller = (gemeente: string, verhuringen = 1_051, gebruikt = 205) =>
  bepaalTeller(gemeente, { gemeente, jaar: 2026, verhuringen, gebruikt, peildatum: plainDate('2026-10-31'), bron: 'testcijfers', leefbaarheidssignaal: '' }, 0, haaglanden2026);

export const verdelingVraag = (anders: Partial<VerdelingVraag> = {}): VerdelingVraag => ({
  groep: 'e', herkomstgemeente: DELFT, herkomst: 'vastgesteld', herstelkans: herstelkans(), tellers: haaglanden2026.leden.map((g) => teller(g)), leefbaarheid: {}, regelset: haaglanden2026, ...anders,
});

/** Folds events into a case. */
export function vouw(...gebeurtenissen: Gebeurtenis[]): Dossier {
  const dossier = gebeurtenissen.reduce<Dossier | undefined>(applyGebeurtenis, undefined);
  if (!dossier) throw new Error('No events');
  return dossier;
}

const afleiding = determineHerkomst({ perioden: [verblijf('20150601', null)], opnames: [opname({})], peildatum: PEILDATUM, regelset: haaglanden2026 });
const voorstel = proposeVerdeling(verdelingVraag());
const ingediend: Gebeurtenis = { soort: 'AanvraagIngediend', dossierId: DOSSIER_ID, nummer: '2026-0001', aanvraag: aanvraag() };

/** The events that bring a case to "everything known, not decided yet". */
export const TOT_VERDELING: Gebeurtenis[] = [
  ingediend,
  { soort: 'VerblijfVastgelegd', perioden: [verblijf('20150601', null)] },
  { soort: 'HerkomstVastgesteld', herkomst: { afleiding, gemeente: DELFT, motivering: '' } },
  { soort: 'HerstelkansBeoordeeld', herstelkans: herstelkans() },
  { soort: 'VerdelingBepaald', verdeling: { voorstel, gemeente: DELFT, route: 'directe_bemiddeling', motivering: '' } },
];

/** The signed text and the frozen case of a decision for Delft, with these keys as signers. */
export function besluit(kids: readonly [string, string]): { document: Besluit; dossierstuk: Dossierstuk; dossier: Dossier } {
  const dossier = vouw(...TOT_VERDELING);
  const overwegingen = [{ grond: 'Verdeelprincipe 1', tekst: 'Terug naar de herkomstgemeente.' }];
  const dossierstuk = composeDossierstuk(dossier, { dictum: 'toewijzen', overwegingen }, 'ab'.repeat(32));
  const document = composeBesluit(dossier, { dictum: 'toewijzen', weigeringsgronden: [], overwegingen }, {
    besluitId: '2f0d6a0e-9a0b-4a57-8a55-6c5d2f3b1a77', vandaag: VANDAAG, commissie: { id: '9b2d6a0e-1a0b-4a57-8a55-6c5d2f3b1a01', naam: 'Testcommissie', namens: 'het college van de testgemeente' },
    regelset: haaglanden2026, bijlagen: [], regelsetHash: 'cd'.repeat(32), voorstelHash: null, dossierstukHash: 'ef'.repeat(32),
    ondertekenaars: [{ rol: 'voorzitter', kid: kids[0] }, { rol: 'secretaris', kid: kids[1] }],
  });
  return { document, dossierstuk, dossier };
}

/** Two texts are the same when their canonical JSON is. */
export const gelijk = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
