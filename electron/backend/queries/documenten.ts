import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { isOndertekend } from '../../../shared/domain/dossier/status.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { PubliekeSleutel } from '../../../shared/protocol/jws.ts';
import { renderBesluitbestand } from '../../../shared/protocol/besluitbestand.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { maakBesluitbrief } from '../brieven/maak-besluitbrief.ts';
import { getRegelset } from '../commands/run-command.ts';
import type { Brief } from '../documents/brief.ts';
import { renderBesluitarchief, renderBrief as drukBrief } from '../documents/render-brief.ts';
import { mislukt } from '../fouten.ts';
import type { OpenBestand } from '../session.ts';
import { magStrafrechtelijk } from '../strafrechtelijk.ts';
import { readKoppeling } from '../sync/koppeling.ts';

const onbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');

type Dossierbesluit = NonNullable<Dossier['besluit']>;

/** What the letter of a decision says: the same on the screen, by post and in the archive. */
const composeBrief = (open: OpenBestand, dossier: Dossier): Result<Brief, Fout> => maakBesluitbrief({ open, dossier }, getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp));

/** The letter of the decision as PDF; marked as an example until both signatures are there. */
export async function renderBrief(open: OpenBestand, invoer: Invoer<'renderBrief'>): Promise<Result<Uitvoer<'renderBrief'>, Fout>> {
  const dossier = loadDossier(open.casefile.read, invoer.dossierId);
  if (!dossier) return onbekend();
  const brief = composeBrief(open, dossier);
  if (!brief.ok) return brief;
  const pdf = await drukBrief(brief.value);
  return ok({ bestandsnaam: `besluit-${dossier.nummer}.pdf`, mediatype: 'application/pdf', inhoud: Buffer.from(pdf).toString('base64') });
}

/** The case with its decision when both signed it: only then it leaves the house. */
function findOndertekend(open: OpenBestand, { dossierId }: Invoer<'exportBrief'>): Result<{ dossier: Dossier; besluit: Dossierbesluit }, Fout> {
  const dossier = loadDossier(open.casefile.read, dossierId);
  if (!dossier) return onbekend();
  if (!dossier.besluit || !isOndertekend(dossier)) return mislukt('niet_ondertekend', 'Dit besluit is nog niet door beiden ondertekend. Daarna kunt u het uitgeven.');
  return ok({ dossier, besluit: dossier.besluit });
}

/** The text of the decision file, with its keys and what the register said. */
function composeBesluitbestand(open: OpenBestand, dossier: Dossier, { document: besluit, dossierstuk, handtekeningen }: Dossierbesluit, metDossierstuk: boolean): string {
  const db = open.casefile.read;
  const mensen = listMedewerkers(db);
  const koppeling = readKoppeling(db);
  const sleutels = besluit.ondertekenaars.map(({ kid }) => {
    const sleutel = mensen.find((m) => m.sleutel?.kid === kid)?.sleutel;
    if (!sleutel) throw new Error('A signer without a public key');
    return { kid, sleutel: PubliekeSleutel.parse(sleutel.publiekeSleutel) };
  });
  const tekst = renderBesluitbestand({
    soort: 'toetstafel.besluitbestand', versie: 1, besluit,
    dossierstuk: metDossierstuk ? dossierstuk : null,
    handtekeningen: besluit.ondertekenaars.flatMap(({ rol }) => handtekeningen.filter((h) => h.rol === rol)),
    sleutels,
    registratie: dossier.registratie?.soort === 'aanvaard' && koppeling ? { register: koppeling.register, ontvangstbewijs: dossier.registratie.ontvangstbewijs } : null,
  });
  return `${tekst}\n`;
}

/** The signed decision as a file that anyone can verify, with or without the frozen case. */
export function exportBesluit(open: OpenBestand, invoer: Invoer<'exportBesluit'>): Result<Uitvoer<'exportBesluit'>, Fout> {
  if (invoer.metDossierstuk && !magStrafrechtelijk(open)) return mislukt('geen_recht_strafrechtelijk', 'In het dossier staan gegevens die u niet mag zien. Geef het besluit uit zonder dossier.');
  const gevonden = findOndertekend(open, invoer);
  if (!gevonden.ok) return gevonden;
  const { dossier, besluit } = gevonden.value;
  const tekst = composeBesluitbestand(open, dossier, besluit, invoer.metDossierstuk);
  return ok({ bestandsnaam: `besluit-${dossier.nummer}.json`, mediatype: 'application/json', inhoud: Buffer.from(tekst).toString('base64') });
}

/**
 * The letter for the archive (PDF/A-3a): with the signed decision inside, so that it can be verified by itself. The
 * frozen case stays out of it. For the archive only: the signed decision names the urgency group, the pages do not.
 */
export async function exportBrief(open: OpenBestand, invoer: Invoer<'exportBrief'>): Promise<Result<Uitvoer<'exportBrief'>, Fout>> {
  const gevonden = findOndertekend(open, invoer);
  if (!gevonden.ok) return gevonden;
  const { dossier, besluit } = gevonden.value;
  const brief = composeBrief(open, dossier);
  if (!brief.ok) return brief;
  const pdf = await renderBesluitarchief(brief.value, composeBesluitbestand(open, dossier, besluit, false));
  return ok({ bestandsnaam: `besluit-${dossier.nummer}-archief.pdf`, mediatype: 'application/pdf', inhoud: Buffer.from(pdf).toString('base64') });
}
