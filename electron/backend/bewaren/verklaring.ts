import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { findSelectielijst } from '../../../shared/domain/bewaren/selectielijst.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { findJournaalhash, listVernietigd, type Vernietiging } from '../../../db/repositories/bewaar-repository.ts';
import { findHuisstijl } from '../../../db/repositories/huisstijl-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { composeVernietigingsverklaring, type Vernietigdezaak } from '../documents/compose-vernietigingsverklaring.ts';
import { renderVergaderstuk } from '../documents/render-vergaderstuk.ts';
import { mislukt } from '../fouten.ts';
import { dagVan } from '../dag-van.ts';
import type { OpenBestand } from '../session.ts';
import type { Vernietiggegevens } from './vernietigen.ts';

const GEEN_TELLING = { journaalregels: 0, bijlagen: 0, aantekeningen: 0, brieven: 0 };

function leesZaak({ nummer, gegevens }: Vernietiging): Vernietigdezaak & Pick<Vernietiggegevens, 'lijst'> {
  const { gronden, bewarenTot, telling, lijst } = JSON.parse(gegevens) as Vernietiggegevens; // written by the command that destroyed it
  return { nummer, gronden, bewarenTot, telling: telling ?? GEEN_TELLING, lijst };
}

/** The declaration of destruction of everything that went at one moment, as PDF. */
export async function renderVerklaring(open: OpenBestand, invoer: Invoer<'renderVernietigingsverklaring'>): Promise<Result<Uitvoer<'renderVernietigingsverklaring'>, Fout>> {
  const db = open.casefile.read;
  const rijen = listVernietigd(db).filter((v) => v.vernietigdOp === invoer.op);
  const [eerste] = rijen;
  if (!eerste?.vernietigdOp) return mislukt('vernietiging_onbekend', 'Deze vernietiging staat niet in dit bestand.');
  const namen = new Map(listMedewerkers(db).map((m) => [m.id, m.naam]));
  const noem = (id: Vernietiging['voorgesteldDoor'] | null): string => (id === null ? 'Onbekend' : (namen.get(id) ?? 'Onbekend'));
  const zaken = rijen.map(leesZaak);
  const dag: PlainDate = dagVan(eerste.vernietigdOp);
  const nummer = Math.max(...rijen.map((r) => r.journaalNummer ?? 0));
  const stuk = composeVernietigingsverklaring({
    commissie: { naam: open.commissie.naam, namens: open.commissie.namens }, huisstijl: findHuisstijl(db) ?? null, oefen: open.oefen,
    vernietigdOp: dag, vernietigdDoor: noem(eerste.vernietigdDoor), voorgesteldDoor: [...new Set(rijen.map((r) => noem(r.voorgesteldDoor)))],
    opgeschoondOp: rijen.every((r) => r.opgeschoondOp !== null) && eerste.opgeschoondOp !== null ? dagVan(eerste.opgeschoondOp) : null,
    lijst: zaken[0]?.lijst ?? '', lijstBevestigd: findSelectielijst(dag).zekerheid === 'bevestigd', zaken, journaal: { nummer, hash: findJournaalhash(db, nummer) },
  });
  return ok({ bestandsnaam: `verklaring-van-vernietiging-${dag}.pdf`, mediatype: 'application/pdf', inhoud: Buffer.from(await renderVergaderstuk(stuk)).toString('base64') });
}
