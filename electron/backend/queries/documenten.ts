import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { PubliekeSleutel } from '../../../shared/protocol/jws.ts';
import { renderBesluitbestand } from '../../../shared/protocol/besluitbestand.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { getRegelset } from '../commands/run-command.ts';
import { composeBriefgegevens } from '../documents/briefgegevens.ts';
import { renderBesluitbrief } from '../documents/render-besluitbrief.ts';
import { mislukt } from '../fouten.ts';
import type { OpenBestand } from '../session.ts';
import { magStrafrechtelijk } from '../strafrechtelijk.ts';
import { readKoppeling } from '../sync/koppeling.ts';

const onbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');

/** The letter of the decision as PDF; marked as an example until both signatures are there. */
export async function renderBrief(open: OpenBestand, invoer: Invoer<'renderBrief'>): Promise<Result<Uitvoer<'renderBrief'>, Fout>> {
  const dossier = loadDossier(open.casefile.read, invoer.dossierId);
  if (!dossier) return onbekend();
  if (!dossier.besluit) return mislukt('besluit_ontbreekt', 'Stel eerst het besluit vast. Daarna is er een brief.');
  const mensen = listMedewerkers(open.casefile.read);
  const gegevens = composeBriefgegevens({
    dossier,
    commissie: open.commissie,
    regelset: getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp),
    ondertekenaars: dossier.besluit.document.ondertekenaars.map(({ rol, kid }) => ({ rol, naam: mensen.find((m) => m.sleutel?.kid === kid)?.naam ?? '' })),
    vandaag: dossier.besluit.document.genomenOp, // the date of the decision: the same letter every day
    voorbeeld: dossier.status === 'besloten',
    oefen: open.oefen,
  });
  const pdf = await renderBesluitbrief(gegevens);
  return ok({ bestandsnaam: `besluit-${dossier.nummer}.pdf`, mediatype: 'application/pdf', inhoud: Buffer.from(pdf).toString('base64') });
}

/** The signed decision as a file that anyone can verify, with or without the frozen case. */
export function exportBesluit(open: OpenBestand, invoer: Invoer<'exportBesluit'>): Result<Uitvoer<'exportBesluit'>, Fout> {
  const db = open.casefile.read;
  if (invoer.metDossierstuk && !magStrafrechtelijk(open)) return mislukt('geen_recht_strafrechtelijk', 'In het dossier staan gegevens die u niet mag zien. Geef het besluit uit zonder dossier.');
  const dossier = loadDossier(db, invoer.dossierId);
  if (!dossier) return onbekend();
  if (!dossier.besluit || (dossier.status !== 'ondertekend' && dossier.status !== 'geregistreerd')) return mislukt('niet_ondertekend', 'Dit besluit is nog niet door beiden ondertekend. Daarna kunt u het uitgeven.');
  const { document: besluit, dossierstuk, handtekeningen } = dossier.besluit;
  const mensen = listMedewerkers(db);
  const koppeling = readKoppeling(db);
  const sleutels = besluit.ondertekenaars.map(({ kid }) => {
    const sleutel = mensen.find((m) => m.sleutel?.kid === kid)?.sleutel;
    if (!sleutel) throw new Error('A signer without a public key');
    return { kid, sleutel: PubliekeSleutel.parse(sleutel.publiekeSleutel) };
  });
  const tekst = renderBesluitbestand({
    soort: 'toetstafel.besluitbestand', versie: 1, besluit,
    dossierstuk: invoer.metDossierstuk ? dossierstuk : null,
    handtekeningen: besluit.ondertekenaars.flatMap(({ rol }) => handtekeningen.filter((h) => h.rol === rol)),
    sleutels,
    registratie: dossier.registratie?.soort === 'aanvaard' && koppeling ? { register: koppeling.register, ontvangstbewijs: dossier.registratie.ontvangstbewijs } : null,
  });
  return ok({ bestandsnaam: `besluit-${dossier.nummer}.json`, mediatype: 'application/json', inhoud: Buffer.from(`${tekst}\n`).toString('base64') });
}
