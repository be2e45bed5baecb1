import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Besluit } from '../../../shared/domain/besluit/besluit.ts';
import type { Huisstijl } from '../../../shared/domain/brief/huisstijl.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { isOndertekend } from '../../../shared/domain/dossier/status.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { recognizerOf } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { findHuisstijl } from '../../../db/repositories/huisstijl-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import type { Brief, Briefcommissie } from '../documents/brief.ts';
import { composeBriefgegevens } from '../documents/briefgegevens.ts';
import { composeVervolgbesluit, type Vervolg } from '../documents/compose-vervolgbesluit.ts';
import { mislukt } from '../fouten.ts';
import { hashOf } from '../hash.ts';
import type { OpenBestand } from '../session.ts';

/** The commission with its address, as letters name it. */
export const briefcommissie = ({ commissie }: Pick<OpenBestand, 'commissie'>, huisstijl: Huisstijl | null): Briefcommissie => ({
  naam: commissie.naam, namens: commissie.namens, ...(huisstijl?.retouradres ? { postadres: huisstijl.retouradres } : {}),
});

/** The earlier decision that granted the urgency which this one ends or lengthens. */
function findEerder({ eerdereBesluiten }: Dossier, { vervangt }: Besluit): Besluit | undefined {
  return eerdereBesluiten?.find((e) => e.besluit.document.besluitId === vervangt)?.besluit.document;
}

/** What a later decision does to the urgency; undefined when it is a decision on a request, or nothing is known of the earlier one. */
function bepaalVervolg(besluit: Besluit, eerder: Besluit | undefined): Vervolg | undefined {
  if (!eerder?.toewijzing) return undefined;
  if (besluit.dictum === 'intrekken') return { soort: 'intrekken', vanaf: besluit.intrekkingVanaf ?? besluit.genomenOp };
  if (besluit.besluitsoort === 'verlenging' && besluit.toewijzing) return { soort: 'verlengen', geldigTotOud: eerder.toewijzing.geldigTot, geldigTotNieuw: besluit.toewijzing.geldigTot };
  return undefined;
}

/** For which case the letter of a decision is made. */
type Besluitkader = { readonly open: OpenBestand; readonly dossier: Dossier };

/** The letter of the decision in a case, dated on the day of the decision: the same letter every day. An example until both signed. */
export function maakBesluitbrief({ open, dossier }: Besluitkader, regelset: Regelset): Result<Brief, Fout> {
  if (!dossier.besluit) return mislukt('besluit_ontbreekt', 'Stel eerst het besluit vast. Daarna is er een brief.');
  const { document, dossierstuk, handtekeningen } = dossier.besluit;
  const mensen = listMedewerkers(open.casefile.read);
  const huisstijl = findHuisstijl(open.casefile.read);
  const commissie = briefcommissie(open, huisstijl);
  const ondertekenaars = document.ondertekenaars.map(({ rol, kid }) => ({ rol, naam: mensen.find((m) => m.sleutel?.kid === kid)?.naam ?? '', ondertekend: handtekeningen.some((h) => h.kid === kid) }));
  const voorbeeld = !isOndertekend(dossier);
  const eerder = findEerder(dossier, document);
  const vervolg = bepaalVervolg(document, eerder);
  if (!vervolg || !eerder?.toewijzing) return ok(composeBriefgegevens({ dossier, commissie, regelset, ondertekenaars, vandaag: document.genomenOp, voorbeeld, oefen: open.oefen, huisstijl }));
  const { betrokkene, indiener } = dossierstuk.aanvraag;
  const herken = recognizerOf(dossier, listCriteria(regelset));
  return ok(composeVervolgbesluit({
    basis: { ontvanger: { betrokkene, indiener }, commissie, kenmerk: dossier.nummer, vandaag: document.genomenOp, oefen: open.oefen, voorbeeld, huisstijl, herken, schrijver: { naam: '', functie: '' } },
    vervolg, eerder: { genomenOp: eerder.genomenOp, gemeente: eerder.toewijzing.gemeente }, genomenOp: document.genomenOp,
    gronden: dossierstuk.overwegingen.map(({ grond, tekst }) => ({ tekst, bron: grond })), overwegingen: [],
    ondertekenaars, hash: hashOf(document), bezwaarWeken: regelset.termijnen.bezwaarWeken.waarde,
  }));
}
