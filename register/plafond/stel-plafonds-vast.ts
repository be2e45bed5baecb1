import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { decideGebruik, decideVaststelling, decideVrijgave, type Plafondcontext } from '../../shared/domain/plafondrechten/decide-plafond.ts';
import { formatPlafondsleutel, type Plafondsleutel } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import { telPlafond, type Plafondtelling } from '../../shared/domain/plafondrechten/plafondstand.ts';
import { findPlafondsleutel } from '../../shared/domain/plafondrechten/plafondvraag.ts';
import type { Verdeelsleutel } from '../../shared/domain/plafondrechten/verdeel-plafond.ts';
import { resolvePlafond } from '../../shared/domain/verdeling/plafond.ts';
import type { Regelset } from '../../shared/domain/verdeling/regelset.ts';
import { VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { findRegelset } from '../../shared/regelsets/regelsets.ts';
import { appendToLog } from '../log/append.ts';
import type { Ontvanger } from '../answer/receive-envelop.ts';
import type { Database } from '../store/database.ts';
import { listCommissies } from '../store/enrolments.ts';
import { listOntvangen } from '../store/log-rows.ts';
import { addVerhuurlijst, findVerhuurlijst, listPlafonds } from '../store/plafonds.ts';
import { inRegionTransaction } from '../store/receipts.ts';
import { readVerhuurlijst, type Lijstfout } from './lees-verhuurlijst.ts';
import { contextOp, openPlafondboek, type Plafondboek } from './plafondboek.ts';

/** What the operator brings: the list, the year of its lettings and the year of the ceiling, and how it is shared out. */
export type Lijst = {
  readonly tekst: string;
  readonly lijstjaar: number;
  readonly jaar: number;
  readonly regelset: Regelset;
  /** Compulsory when it replaces an earlier list. */
  readonly reden: string | null;
  /** Without it every enrolled commission weighs the same, a tenth is reserve and a twentieth is for hardship. */
  readonly sleutel: Verdeelsleutel | null;
};

/** Why a list makes no ceilings; nothing was stored then. */
export type Plafondfout = { readonly code: 'lijst_onleesbaar'; readonly fouten: readonly Lijstfout[] } | { readonly code: 'reden_nodig' | 'aandeel_boven_geheel' } | { readonly code: 'regels_open'; readonly vraag: string };

/** A ceiling after the list was read. */
export type Vastgesteld = Plafondtelling & { readonly gemeente: string; readonly nr: number; readonly verhuringen: number; readonly gewijzigd: boolean };

class Afgebroken extends Error {
  readonly fout: Plafondfout;
  constructor(fout: Plafondfout) {
    super('no ceilings');
    this.fout = fout;
  }
}

async function standaardsleutel(tx: Database, regio: string): Promise<Verdeelsleutel> {
  const commissies = (await listCommissies(tx, regio)).map((code) => ({ code, gewicht: 1 }));
  return { reserve: { teller: 10, noemer: 100 }, hardheid: { teller: 5, noemer: 100 }, commissies };
}

/** Decisions that came in before their ceiling was published count too, in the order in which they came in. */
async function telEerdere(tx: Database, regio: string, { boek, plafonds, context }: { readonly boek: Plafondboek; readonly plafonds: readonly Plafondsleutel[]; readonly context: Plafondcontext }): Promise<void> {
  const gezocht = new Map(plafonds.map((p) => [formatPlafondsleutel(p), p] as const));
  if (gezocht.size === 0) return;
  for (const rij of await listOntvangen(tx, regio, { na: 0, aantal: Number.MAX_SAFE_INTEGER })) {
    const { envelop } = VerzegeldeEnvelop.parse(JSON.parse(rij.verzegeld));
    const { besluit } = envelop.bericht;
    const regelset = findRegelset(besluit.regelset.id);
    const eigen = regelset && findPlafondsleutel(besluit, regelset);
    const naam = eigen ? formatPlafondsleutel(eigen) : '';
    for (const [plafondnaam, plafond] of gezocht) {
      if (naam !== plafondnaam && besluit.vervangt === null) continue;
      const stand = await boek.lees(plafond);
      boek.voegToe(plafond, decideGebruik(stand, { besluitId: besluit.besluitId, commissieId: envelop.commissieId, apparaatId: envelop.apparaatId, telt: naam === plafondnaam, recht: null, vervangt: besluit.vervangt }, context));
    }
  }
}

async function verwerk(tx: Database, o: Ontvanger, lijst: Lijst): Promise<Vastgesteld[]> {
  const { regio, id: registerId } = o.identiteit.publiek;
  const verhuringen = readVerhuurlijst(lijst.tekst, lijst.lijstjaar);
  if (!verhuringen.ok) throw new Afgebroken({ code: 'lijst_onleesbaar', fouten: verhuringen.error });
  const regel = resolvePlafond(lijst.regelset);
  if ('nietBepaald' in regel) throw new Afgebroken({ code: 'regels_open', vraag: regel.vraag });
  const hash = createHash('sha256').update(lijst.tekst).digest('hex');
  const vorige = await findVerhuurlijst(tx, regio, lijst.jaar);
  if (vorige && vorige.hash !== hash && lijst.reden === null) throw new Afgebroken({ code: 'reden_nodig' });
  const nu = o.now();
  if (vorige?.hash !== hash) await addVerhuurlijst(tx, { regio, jaar: lijst.jaar, tekst: lijst.tekst, hash, reden: lijst.reden, ingelezenOp: nu });
  const context = contextOp(nu);
  const sleutel = lijst.sleutel ?? (await standaardsleutel(tx, regio));
  const bekend = (await listPlafonds(tx, regio, lijst.jaar)).filter((p) => p.jaar === lijst.jaar).map((p) => p.gemeente);
  const gemeenten = [...new Set([...verhuringen.value.keys(), ...bekend])].sort();
  const boek = await openPlafondboek(tx, { regio, registerId, nu });
  const eerste: Plafondsleutel[] = [];
  const uitslag: { readonly plafond: Plafondsleutel; readonly gewijzigd: boolean }[] = [];
  for (const gemeente of gemeenten) {
    const plafond = { gemeente, jaar: lijst.jaar };
    const stand = await boek.lees(plafond);
    const besloten = decideVaststelling(stand, {
      verhuringen: verhuringen.value.get(gemeente) ?? 0, aandeel: regel, afronding: regel.afronding, sleutel,
      grondslag: lijst.regelset.verdeling.plafond.bron, bron: `Verhuurlijst corporaties ${lijst.lijstjaar}, sha256 ${hash}`, reden: lijst.reden,
    }, context);
    if (!besloten.ok) throw new Afgebroken({ code: besloten.error });
    boek.voegToe(plafond, besloten.value);
    if (!stand.vaststelling) eerste.push(plafond);
    uitslag.push({ plafond, gewijzigd: besloten.value.length > 0 });
  }
  await telEerdere(tx, regio, { boek, plafonds: eerste, context });
  const standen = [];
  for (const { plafond, gewijzigd } of uitslag) {
    const stand = await boek.lees(plafond);
    standen.push({ ...telPlafond(stand), gemeente: plafond.gemeente, nr: stand.vaststelling?.nr ?? 0, verhuringen: stand.vaststelling?.verhuringen ?? 0, gewijzigd });
  }
  const bladen = await boek.bewaar();
  if (bladen.length > 0) await appendToLog(tx, o.identiteit, bladen);
  return standen;
}

/** Reads a list of lettings and publishes the ceilings that follow from it; all of them or none. */
export async function publishPlafonds(o: Ontvanger, lijst: Lijst): Promise<Result<readonly Vastgesteld[], Plafondfout>> {
  try {
    return ok(await inRegionTransaction(o.store, o.identiteit.publiek.regio, (tx) => verwerk(tx, o, lijst)));
  } catch (fout) {
    if (fout instanceof Afgebroken) return err(fout.fout);
    throw fout;
  }
}

/** Gives what no commission asked for to everyone, in the order of receipt; gives how many ceilings that changed. */
export const releasePlafonds = (o: Ontvanger, jaar: number): Promise<number> =>
  inRegionTransaction(o.store, o.identiteit.publiek.regio, async (tx) => {
    const { regio, id: registerId } = o.identiteit.publiek;
    const nu = o.now();
    const boek = await openPlafondboek(tx, { regio, registerId, nu });
    let aantal = 0;
    for (const plafond of await listPlafonds(tx, regio, jaar)) {
      if (plafond.jaar !== jaar) continue;
      const gebeurtenissen = decideVrijgave(await boek.lees(plafond), contextOp(nu));
      boek.voegToe(plafond, gebeurtenissen);
      aantal += gebeurtenissen.length > 0 ? 1 : 0;
    }
    const bladen = await boek.bewaar();
    if (bladen.length > 0) await appendToLog(tx, o.identiteit, bladen);
    return aantal;
  });
