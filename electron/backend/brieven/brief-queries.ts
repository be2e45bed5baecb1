import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { bepaalBriefkeuzes, stapVan } from '../../../shared/domain/brief/briefkeuzes.ts';
import { BRIEFSOORTEN, type Briefopdracht, type Briefsoort } from '../../../shared/domain/brief/briefopdracht.ts';
import { bevindBrief } from '../../../shared/domain/brief/dossierbrief.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { openAanvulling, verloopVan } from '../../../shared/domain/dossier/verloop.ts';
import { bepaalTermijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import { addDays, daysBetween, formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { findBrief, listBrieven as leesBrieven, readBriefpdf } from '../../../db/repositories/brief-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { getRegelset } from '../commands/run-command.ts';
import { heeftIndiener } from '../documents/brief.ts';
import { renderBriefbeeld } from '../documents/render-brief.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { briefAlsTekst, laatIetsWeg } from './brief-als-tekst.ts';
import { maakBrief } from './maak-brief.ts';

const onbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');

/** What the case already says of a letter, so that nobody types it again. */
function bepaalBegin(open: OpenBestand, dossier: Dossier): Uitvoer<'listBrieven'>['begin'] {
  const verloop = verloopVan(dossier);
  const aanvulling = openAanvulling(verloop);
  return {
    ontbreekt: aanvulling?.gevraagd ?? [],
    aanvullenTot: aanvulling?.uiterlijk ?? null,
    vertragingstekst: verloop.vertragingen.at(-1)?.reden ?? '',
    termijn: bepaalTermijnparameters(getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp)).meldingVerlengt ? 'redelijk' : 'regeling',
    nieuweUiterlijk: verloop.vertragingen.at(-1)?.nieuweDatum ?? null,
    geheim: dossier.aanvraag.betrokkene.geheimhouding,
    metAdres: !dossier.aanvraag.betrokkene.geheimhouding && dossier.aanvraag.betrokkene.correspondentieadres !== null,
    heeftIndiener: heeftIndiener(dossier.aanvraag),
  };
}

/** The letters of a case, which can be made now and which the last step asks for. */
export function listBrieven(open: OpenBestand, { dossierId }: Invoer<'listBrieven'>): Result<Uitvoer<'listBrieven'>, Fout> {
  const db = open.casefile.read;
  const dossier = loadDossier(db, dossierId);
  if (!dossier) return onbekend();
  const namen = new Map<string, string>(listMedewerkers(db).map((m) => [m.id, m.naam]));
  const brieven = leesBrieven(db, dossierId);
  return ok({
    brieven: brieven.map((b) => ({ ...b, door: (b.vastgesteldDoor && namen.get(b.vastgesteldDoor)) ?? 'Onbekend', bevindingen: bevindBrief(b, stapVan(b.soort, dossier)) })),
    keuzes: bepaalBriefkeuzes(dossier, brieven),
    begin: bepaalBegin(open, dossier),
  });
}

/** A picture larger than this makes the window slow: such a letter is looked at as text or as PDF. */
const MAX_BEELD = 6_000_000;

/** What people must think of before this letter is final. */
function noemAandachtspunten(opdracht: Briefopdracht, vandaag: PlainDate, dossier: Dossier): string[] {
  const punten: string[] = [];
  const aanvulling = openAanvulling(verloopVan(dossier));
  if (opdracht.soort === 'hoorzitting' && daysBetween(vandaag, opdracht.datum) < 11) punten.push('De hoorzitting is binnen elf dagen. De aanvrager kan dan niet meer tot tien dagen ervoor stukken sturen (art. 7:4 lid 1 Awb).');
  if (opdracht.soort === 'zienswijzeverzoek' && opdracht.reagerenTot < addDays(vandaag, 7)) punten.push('De aanvrager heeft minder dan een week om te reageren. Geef meer tijd als dat kan.');
  if (opdracht.soort === 'zienswijzeverzoek' && opdracht.gesprek && opdracht.gesprek.datum > opdracht.reagerenTot) punten.push('Het gesprek is na de laatste dag om te reageren. Kijk of dat klopt.');
  if (opdracht.soort === 'aanvulverzoek' && aanvulling && aanvulling.gevraagdOp !== vandaag) punten.push(`In dit dossier staat dat om aanvulling is gevraagd op ${formatDutchDate(aanvulling.gevraagdOp)}. De termijn staat stil vanaf de dag na de verzending van deze brief (art. 4:15 Awb). Kijk of de dagen bij elkaar passen.`);
  return punten;
}

/** The letter as it would be now: as a picture of its pages and as text, with what to think of. Nothing is kept. */
export async function composeBrief(open: OpenBestand, clock: Clock, { dossierId, opdracht }: Invoer<'composeBrief'>): Promise<Result<Uitvoer<'composeBrief'>, Fout>> {
  const dossier = loadDossier(open.casefile.read, dossierId);
  if (!dossier) return onbekend();
  const vandaag = clock.today();
  const brief = maakBrief({ open, dossier, vandaag, voorbeeld: true }, opdracht);
  if (!brief.ok) return brief;
  const { svg, bladzijden, zonderLogo } = await renderBriefbeeld(brief.value);
  const aandachtspunten = noemAandachtspunten(opdracht, vandaag, dossier);
  if (laatIetsWeg(brief.value)) aandachtspunten.push('Een deel van wat u schreef staat niet in de brief, om de aanvrager te beschermen. Kijk of de brief nog duidelijk is.');
  if (zonderLogo) aandachtspunten.push('Het logo kan niet worden afgedrukt. De brief heeft daarom geen logo. Kies onder Beheer een ander logo.');
  return ok({ titel: BRIEFSOORTEN[opdracht.soort], beeld: svg.length > MAX_BEELD ? null : Buffer.from(svg).toString('base64'), bladzijden, tekst: briefAlsTekst(brief.value), aandachtspunten });
}

const bestandsnaam = (soort: Briefsoort, nummer: string): string => `${soort.replaceAll('_', '-')}-${nummer}.pdf`;

/** A final letter, byte for byte as it was kept. */
export function getBrief(open: OpenBestand, { dossierId, briefId }: Invoer<'getBrief'>): Result<Uitvoer<'getBrief'>, Fout> {
  const db = open.casefile.read;
  const dossier = loadDossier(db, dossierId);
  const brief = dossier && findBrief(db, dossierId, briefId);
  if (!dossier || !brief) return mislukt('brief_onbekend', 'Deze brief staat niet in dit dossier.');
  const pdf = readBriefpdf(db, briefId);
  if (!pdf) return mislukt('brief_vernietigd', 'De inhoud van deze brief is vernietigd na de bewaartermijn.');
  return ok({ bestandsnaam: bestandsnaam(brief.soort, dossier.nummer), mediatype: 'application/pdf', inhoud: pdf.toString('base64') });
}
