import { createHash } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { BRIEFSOORTEN } from '../../../shared/domain/brief/briefopdracht.ts';
import { BRIEFSTATUSSEN, VERZENDWIJZEN, type Dossierbrief } from '../../../shared/domain/brief/dossierbrief.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { filterZichtbaar } from '../../../db/readmodels/zaaktoegang.ts';
import { listBrievenTussen, readBriefpdf } from '../../../db/repositories/brief-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { mislukt } from '../fouten.ts';
import { exportBrief } from '../queries/documenten.ts';
import type { OpenBestand } from '../session.ts';
import { geefRuimte, startTaak, type Taakuitkomst, type Voortgang } from '../taken/taken.ts';
import { schrijfZip, type Zipbestand } from './schrijf-zip.ts';

/** More at once would take the memory of a small computer; a shorter period does the same work in turns. */
const MAX_BRIEVEN = 2_000;

/** A value of a CSV row; what a spreadsheet would take for a formula stays text. */
const veld = (waarde: string): string => `"${(/^[=+\-@\t\r]/.test(waarde) ? `'${waarde}` : waarde).replaceAll('"', '""')}"`;

const KOLOMMEN = ['Bestand', 'Kenmerk', 'Brief', 'Datum', 'Status', 'Verzonden op', 'Wijze', 'SHA-256'];

type Post = { readonly brief: Dossierbrief; readonly kenmerk: string; readonly bestand: Zipbestand; readonly vorm: string };

const csvRij = ({ brief, kenmerk, bestand, vorm }: Post): string =>
  [bestand.naam, kenmerk, `${BRIEFSOORTEN[brief.soort]}${vorm}`, brief.datum, BRIEFSTATUSSEN[brief.status], brief.verzending?.op ?? '', brief.verzending ? VERZENDWIJZEN[brief.verzending.wijze] : '', createHash('sha256').update(bestand.inhoud).digest('hex')]
    .map(veld)
    .join(';');

/** The letter as it was kept, and for a decision also the form for the archive with the signed decision inside. */
async function verzamel(open: OpenBestand, brief: Dossierbrief): Promise<Post[]> {
  const dossier = loadDossier(open.casefile.read, brief.dossierId);
  const pdf = readBriefpdf(open.casefile.read, brief.id);
  if (!dossier || !pdf) return []; // destroyed at the end of its term
  const kenmerk = dossier.nummer;
  const naam = `${kenmerk}/${brief.datum}-${brief.soort.replaceAll('_', '-')}-${brief.id.slice(0, 8)}`;
  const posten: Post[] = [{ brief, kenmerk, bestand: { naam: `${naam}.pdf`, inhoud: pdf }, vorm: '' }];
  if (brief.soort !== 'besluit' || dossier.besluit?.document.genomenOp !== brief.datum) return posten;
  const archief = await exportBrief(open, { dossierId: brief.dossierId });
  if (archief.ok) posten.push({ brief, kenmerk, bestand: { naam: `${naam}-archief.pdf`, inhoud: Buffer.from(archief.value.inhoud, 'base64') }, vorm: ' (PDF/A-3 met het ondertekende besluit)' });
  return posten;
}

async function maakArchief(open: OpenBestand, brieven: readonly Dossierbrief[], { van, tot }: Invoer<'startBrievenarchief'>, { stand, signaal }: Voortgang): Promise<Result<Taakuitkomst, Fout>> {
  const posten: Post[] = [];
  for (const [i, brief] of brieven.entries()) {
    if (signaal.aborted) return mislukt('gestopt', 'Gestopt.');
    stand(i / (brieven.length + 1), `Brief ${i + 1} van ${brieven.length}.`);
    posten.push(...(await verzamel(open, brief)));
    await geefRuimte();
  }
  stand(brieven.length / (brieven.length + 1), 'Samenvoegen.');
  const lijst = `\ufeff${[KOLOMMEN.map(veld).join(';'), ...posten.map(csvRij)].join('\r\n')}\r\n`;
  const inhoud = schrijfZip([{ naam: 'inhoud.csv', inhoud: Buffer.from(lijst, 'utf8') }, ...posten.map((p) => p.bestand)]);
  return ok({ bestandsnaam: `brieven-${van}-${tot}.zip`, mediatype: 'application/zip', inhoud });
}

/** Starts putting the final letters of a period together for the archive: with a list of their hashes. */
export function startBrievenarchief(open: OpenBestand, invoer: Invoer<'startBrievenarchief'>): Result<Uitvoer<'startBrievenarchief'>, Fout> {
  if (invoer.tot < invoer.van) return mislukt('periode_omgekeerd', 'De laatste dag ligt voor de eerste. Kies een andere periode.', 'tot');
  const gevonden = listBrievenTussen(open.casefile.read, invoer.van, invoer.tot);
  const zichtbaar = open.medewerker ? filterZichtbaar(open.casefile.read, open.medewerker, [...new Set(gevonden.map((b) => b.dossierId))]) : new Set();
  const brieven = gevonden.filter((b) => zichtbaar.has(b.dossierId));
  if (brieven.length === 0) return mislukt('geen_brieven', 'In deze periode zijn geen brieven vastgesteld.', 'van');
  if (brieven.length > MAX_BRIEVEN) return mislukt('te_veel_brieven', `In deze periode zijn ${brieven.length} brieven. Kies een kortere periode: ten hoogste ${MAX_BRIEVEN} brieven in één keer.`, 'tot');
  return startTaak(open, (voortgang) => maakArchief(open, brieven, invoer, voortgang));
}
