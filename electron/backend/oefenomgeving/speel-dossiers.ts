import { randomUUID } from 'node:crypto';
import { addDays, addMonths, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import type { Instellingssoort } from '../../../shared/domain/aanvraag/opname.ts';
import { getUrgentiegroep, type UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { saveConcept } from '../commands/beheer-commands.ts';
import * as stap from '../commands/dossier-commands.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import type { Oefenpersoon } from './personen.ts';
import { schuifTerug, VERLOPEN } from './verlopen.ts';
import { meldAan } from './meld-aan.ts';
import { bereidVergaderingVoor, houdVorigeVergadering, legOefenreglementVast } from './speel-vergadering.ts';
import { gelukt, Speler, type Doel, type Speelveld } from './speler.ts';

/** Thirty cases on their way to a decision, each with its own invented person. */
const DOELEN: readonly Doel[] = [
  'geregistreerd', 'geregistreerd', 'geregistreerd', 'geregistreerd', 'geregistreerd',
  'concept', 'concept', 'concept', 'ingediend', 'ingediend', 'ingediend', 'ingediend', 'verblijf', 'verblijf', 'verblijf', 'herkomst', 'herkomst', 'woonstart', 'woonstart',
  'geagendeerd', 'geagendeerd', 'geagendeerd', 'geagendeerd', 'geagendeerd', 'geagendeerd', 'besloten', 'besloten', 'half_getekend', 'ondertekend', 'ondertekend',
];
const GROEPEN: readonly UrgentiegroepCode[] = ['e', 'c', 'b', 'f', 'a', 'd', 'h', 'e', 'c', 'j', 'b', 'i', 'e', 'x1', 'c'];
const SOORT: Partial<Record<UrgentiegroepCode, Instellingssoort>> = { c: 'maatschappelijke_opvang', d: 'vrouwenopvang', e: 'beschermd_wonen', f: 'ggz_kliniek', g: 'jeugdhulp', h: 'detentie' };

function maakAanvraag(p: Oefenpersoon, i: number, regelset: Regelset, vandaag: PlainDate): Aanvraag {
  const groep = GROEPEN[i % GROEPEN.length] ?? 'e';
  const soort = SOORT[groep];
  const vroegst = regelset.geldigVan;
  const gewenst = addDays(vandaag, -3 - ((i * 5) % 50));
  const ontvangenOp = gewenst < vroegst ? vroegst : gewenst;
  const gemeente = regelset.leden[(i * 2) % regelset.leden.length] ?? '0518';
  return Aanvraag.parse({
    betrokkene: { voornamen: p.voornamen, voorvoegsel: p.voorvoegsel, geslachtsnaam: p.geslachtsnaam, geboortedatum: p.geboortedatum, bsn: p.bsn, geheimhouding: p.geheimhouding || groep === 'd', correspondentieadres: null },
    huishouden: { volwassenen: 1 + (i % 2), minderjarigen: groep === 'j' ? 2 : i % 3 },
    urgentiegroep: groep,
    indiener: getUrgentiegroep(groep).uitInstelling ? 'Stichting Oefenopvang' : 'Maatschappelijk werk Oefenstad',
    opnames: soort ? [{ soort, instelling: 'Stichting Oefenopvang', gemeente, van: addMonths(ontvangenOp, -8 - (i % 14)), tot: null, opInstellingsadres: i % 2 === 0 }] : [],
    toestemming: { gegevensuitwisseling: true, datum: ontvangenOp, gezondheidsgegevens: true, strafrechtelijkeGegevens: i % 3 !== 0 },
    ontvangenOp,
    verklaring: getUrgentiegroep(groep).uitInstelling ? { tekst: 'Verzonnen verklaring: de aanvrager woont een half jaar zelfstandig op proef en komt afspraken na. Begeleiding aan huis blijft het eerste jaar nodig.', door: 'Stichting Oefenopvang, begeleider', datum: ontvangenOp } : null,
    toelichting: 'Verzonnen toelichting voor de oefenomgeving. De aanvrager is toe aan zelfstandig wonen en accepteert begeleiding.',
  });
}

/** The ordinary road of every practice case; the last ones go on with a course of their own. */
const ALLE: readonly Doel[] = [...DOELEN, ...VERLOPEN.map((v) => v.tot)];

/** How many people the practice cases need. */
export const AANTAL_DOSSIERS = ALLE.length;

const VOLGORDE: readonly Doel[] = ['concept', 'ingediend', 'verblijf', 'herkomst', 'woonstart', 'geagendeerd', 'besloten', 'half_getekend', 'ondertekend', 'geregistreerd'];

/** Which of the cases on the agenda the commission held over two weeks ago. */
const AANGEHOUDEN = DOELEN.lastIndexOf('geagendeerd');

const totEnMet = (i: number, d: Doel): boolean => VOLGORDE.indexOf(ALLE[i] ?? 'concept') >= VOLGORDE.indexOf(d);

const klokVan = (veld: Speelveld, i: number): Clock => schuifTerug(veld.clock, VERLOPEN[i - DOELEN.length]?.dagenGeleden ?? 0);

/** Plays one case up to the agenda; nothing more happens to a draft. */
function beginDossier(open: OpenBestand, veld: Speelveld, i: number): Speler | undefined {
  const persoon = veld.personen[i];
  if (!persoon) return undefined;
  const aanvraag = maakAanvraag(persoon, i, veld.regelset, veld.clock.today());
  meldAan(open, 'secretaris');
  if (ALLE[i] === 'concept') {
    saveConcept(open, veld.clock, { id: randomUUID(), soort: 'aanvraag', titel: `Oefenconcept ${i + 1}`, inhoud: aanvraag });
    return undefined;
  }
  const speler = new Speler(open, veld, gelukt(stap.submitAanvraag(open, veld.clock, { commandId: randomUUID(), conceptId: null, aanvraag })));
  if (totEnMet(i, 'verblijf')) speler.verblijf(persoon);
  const herkomst = totEnMet(i, 'herkomst') ? speler.herkomst() : null;
  if (totEnMet(i, 'herkomst')) speler.eigenOordelen(herkomst, i, totEnMet(i, 'woonstart') ? 4 : 2);
  if (totEnMet(i, 'woonstart')) speler.woonstart(herkomst, i);
  if (totEnMet(i, 'geagendeerd')) {
    speler.verdeling();
    speler.agendeer(totEnMet(i, 'besloten') || i === AANGEHOUDEN ? veld.vorigeId : veld.vergaderingId);
  }
  return speler;
}

/** Plays what follows on the meeting: the decision, its signatures and the register. */
async function maakAf(speler: Speler, i: number): Promise<void> {
  if (totEnMet(i, 'besloten')) speler.besluit(i);
  if (totEnMet(i, 'half_getekend')) await speler.teken('voorzitter');
  if (totEnMet(i, 'ondertekend')) await speler.teken('secretaris');
  if (ALLE[i] === 'geregistreerd') await speler.registreer();
}

/** Plays all practice cases: up to the meeting of two weeks ago, that meeting, and what followed; and prepares this week's. */
export async function speelDossiers(open: OpenBestand, veld: Speelveld): Promise<void> {
  const spelers = [...ALLE.keys()].flatMap((i) => { const speler = beginDossier(open, { ...veld, clock: klokVan(veld, i) }, i); return speler ? [{ i, speler }] : []; });
  legOefenreglementVast(open, veld.clock);
  houdVorigeVergadering({ open, clock: veld.clock, vergaderingId: veld.vorigeId }, spelers.filter(({ i }) => totEnMet(i, 'besloten') || i === AANGEHOUDEN).map(({ i, speler }) => speler.uitkomst(i, i === AANGEHOUDEN)));
  // what waits for the register comes last: it takes messages in their order
  for (const { i, speler } of [...spelers.filter((s) => ALLE[s.i] !== 'ondertekend'), ...spelers.filter((s) => ALLE[s.i] === 'ondertekend')]) {
    await maakAf(speler, i);
    await VERLOPEN[i - DOELEN.length]?.speel(speler, { clock: veld.clock, i });
    meldAan(open, 'secretaris');
  }
  meldAan(open, 'secretaris');
  bereidVergaderingVoor({ open, clock: veld.clock, vergaderingId: veld.vergaderingId });
}
