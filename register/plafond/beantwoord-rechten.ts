import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { decideHerstelmelding, decideTeruggave, decideToekenning, decideVerlenging, decideVerval, type Plafondcontext } from '../../shared/domain/plafondrechten/decide-plafond.ts';
import { formatPlafondsleutel } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import { findRuimte, telPlafond, type Plafondstand } from '../../shared/domain/plafondrechten/plafondstand.ts';
import { signCompact, verifyDetached } from '../../shared/protocol/jws.ts';
import { openRechtenstand, type Besluitplaats, type Plafonddeel, type Rechtenstand, type Rechtenvraag, type VerzegeldeRechtenvraag } from '../../shared/protocol/plafond.ts';
import { appendToLog } from '../log/append.ts';
import type { Ontvanger } from '../answer/receive-envelop.ts';
import { findApparaat } from '../store/enrolments.ts';
import { lastPlafondnummer, listApparaten, listPlafonds } from '../store/plafonds.ts';
import { inRegionTransaction, lastNummer } from '../store/receipts.ts';
import type { Afzenderfout } from '../verify/verify-afzender.ts';
import { contextOp, openPlafondboek, readTijdperk, type Plafondboek } from './plafondboek.ts';

/** Who asks, as the register knows it. */
type Vrager = { readonly apparaatId: string; readonly commissieId: string };

const houdtVan = (stand: Plafondstand, apparaatId: string): Plafonddeel['houdt'] =>
  [...stand.rechten.values()].flatMap(({ nummer, uitgifte, pot, houder }) =>
    houder.soort === 'apparaat' && houder.apparaatId === apparaatId && houder.voor === null ? [{ nummer, uitgifte, pot, geldigTot: houder.geldigTot, vervaltOp: houder.vervaltOp }] : [],
  );

function besluitenVan(stand: Plafondstand, commissieId: string): Besluitplaats[] {
  const metRecht = [...stand.rechten.values()].flatMap((r): Besluitplaats[] =>
    r.commissieId === commissieId && r.houder.soort === 'besluit' ? [{ besluitId: r.houder.besluitId, uitkomst: 'recht', nummer: r.nummer, uitgifte: r.uitgifte, pot: r.pot }] : [],
  );
  const wachtend = stand.wachtrij.flatMap((w, i): Besluitplaats[] => (w.commissieId === commissieId ? [{ besluitId: w.besluitId, uitkomst: 'wacht', plaats: i + 1, reden: w.reden }] : []));
  return [...metRecht, ...wachtend];
}

/** One ceiling as this device hears of it; undefined while none was published. */
function regelVan(stand: Plafondstand, { apparaatId, commissieId }: Vrager): Plafonddeel | undefined {
  const { vaststelling: v, verdeling, sleutel } = stand;
  if (!v) return undefined;
  return {
    plafond: sleutel, nr: v.nr, verhuringen: v.verhuringen, teller: v.teller, noemer: v.noemer, grondslag: v.grondslag, bron: v.bron, vanaf: v.vanaf,
    telling: telPlafond(stand),
    aandeel: verdeling.commissies.find((c) => c.commissieId === commissieId)?.aantal ?? 0,
    ruimte: findRuimte(stand, 'eigen', commissieId),
    houdt: houdtVan(stand, apparaatId),
    besluiten: besluitenVan(stand, commissieId),
  };
}

/** What the device still had from before the register was put back, as far as the register signed it. */
function herstel(stand: Plafondstand, eerder: Rechtenstand | undefined, { vrager, context }: { readonly vrager: Vrager; readonly context: Plafondcontext }) {
  const regel = eerder && eerder.tijdperk < stand.tijdperk ? eerder.plafonds.find((p) => formatPlafondsleutel(p.plafond) === formatPlafondsleutel(stand.sleutel)) : undefined;
  if (!regel) return [];
  const gebruikt = regel.besluiten.flatMap((b) => (b.uitkomst === 'recht' ? [{ nummer: b.nummer, uitgifte: b.uitgifte, pot: b.pot, besluitId: b.besluitId }] : []));
  const houdt = regel.houdt.map(({ nummer, uitgifte, pot }) => ({ nummer, uitgifte, pot, besluitId: null }));
  return decideHerstelmelding(stand, { ...vrager, rechten: [...gebruikt, ...houdt] }, context);
}

type Werk = { readonly boek: Plafondboek; readonly vraag: Rechtenvraag; readonly eerder: Rechtenstand | undefined; readonly vrager: Vrager; readonly apparaten: readonly string[]; readonly context: Plafondcontext; readonly kopie: boolean };

/** Everything that one question changes under one ceiling. A file that was put back gets nothing new: it does not know what it used. */
async function werkBij(w: Werk, plafond: Plafondstand['sleutel']): Promise<void> {
  const { boek, vraag, vrager, context, kopie } = w;
  const doe = async (beslis: (stand: Plafondstand) => Parameters<Plafondboek['voegToe']>[1]): Promise<void> => boek.voegToe(plafond, beslis(await boek.lees(plafond)));
  const naam = formatPlafondsleutel(plafond);
  await doe((stand) => herstel(stand, w.eerder, { vrager, context }));
  await doe((stand) => decideVerval(stand, context));
  const terug = vraag.terug.filter((t) => formatPlafondsleutel(t.plafond) === naam);
  if (terug.length > 0) await doe((stand) => decideTeruggave(stand, { apparaatId: vrager.apparaatId, rechten: terug }, context));
  if (kopie) return;
  await doe((stand) => decideVerlenging(stand, vrager.apparaatId, context));
  for (const { pot, aantal } of vraag.wil.filter((v) => formatPlafondsleutel(v.plafond) === naam)) {
    await doe((stand) => {
      const houdt = houdtVan(stand, vrager.apparaatId).filter((r) => r.pot === pot).length;
      return decideToekenning(stand, { ...vrager, apparaten: w.apparaten, pot, aantal: aantal === null ? null : Math.max(0, aantal - houdt) }, context);
    });
  }
}

/**
 * Answers a device that asks for rights, returns them, or only asks how things stand. What changes is in the log before
 * the answer goes out; the answer is everything that the device has, so asking again is always safe.
 */
export async function answerRechten({ store, identiteit, now }: Ontvanger, { vraag, ...zegel }: VerzegeldeRechtenvraag): Promise<Result<string, Afzenderfout>> {
  const { id: registerId, regio } = identiteit.publiek;
  if (vraag.registerId !== registerId) return err('ander_register');
  const apparaat = await findApparaat(store.database, regio, vraag.apparaatId);
  if (!apparaat || apparaat.commissieId !== vraag.commissieId) return err('apparaat_onbekend');
  if (!(await verifyDetached(vraag, zegel, apparaat.sleutel))) return err('zegel_ongeldig');
  const eerder = vraag.stand === null ? undefined : await openRechtenstand(vraag.stand, identiteit.publiek, vraag.apparaatId);
  const vrager: Vrager = { apparaatId: vraag.apparaatId, commissieId: vraag.commissieId };
  const stand = await inRegionTransaction(store, regio, async (tx): Promise<Rechtenstand> => {
    const nu = now();
    const context = contextOp(nu);
    const kopie = (await lastNummer(tx, regio, vraag.apparaatId)) > vraag.laatsteBericht;
    const boek = await openPlafondboek(tx, { regio, registerId, nu });
    const plafonds = await listPlafonds(tx, regio, Number(context.vandaag.slice(0, 4)) - 1);
    const werk: Werk = { boek, vraag, eerder, vrager, apparaten: await listApparaten(tx, regio, vraag.commissieId), context, kopie };
    for (const plafond of plafonds) await werkBij(werk, plafond);
    const regels = [];
    for (const plafond of plafonds) regels.push(regelVan(await boek.lees(plafond), vrager));
    const bladen = await boek.bewaar();
    if (bladen.length > 0) await appendToLog(tx, identiteit, bladen);
    return {
      soort: 'toetstafel.rechtenstand', versie: 1, registerId, ...vrager, tijdperk: (await readTijdperk(tx, regio)).nr, nr: await lastPlafondnummer(tx, regio),
      afgegevenOp: nu.toISOString(), kopie, plafonds: regels.filter((r) => r !== undefined),
    };
  });
  return ok(await signCompact(stand, identiteit.ondertekensleutel, identiteit.kid));
}
