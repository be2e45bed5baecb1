import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Plafondrij, Rechtvoorzaak } from '../../../shared/contract/plafond.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { findPlafondgebruik, listPlafondgebruik } from '../../../db/repositories/plafondgebruik-repository.ts';
import type { ReadDb } from '../../../db/handle.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { berekenPrognose } from '../../../shared/domain/plafondrechten/prognose.ts';
import type { Plafonddeel } from '../../../shared/protocol/plafond.ts';
import { getRegelset } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { chooseRecht, listRechtenHier } from './gebruik-recht.ts';
import { findPlafonddeel, readRechtenstand } from './rechtenstand.ts';

function rijVan(db: ReadDb, regel: Plafonddeel, vandaag: PlainDate): Plafondrij {
  const { plafond: sleutel, telling, nr, verhuringen, teller, noemer, grondslag, bron, vanaf, aandeel } = regel;
  const rechten = listRechtenHier(db, regel, vandaag);
  const geteld = new Set(regel.besluiten.map((b) => b.besluitId));
  const hier = listPlafondgebruik(db, sleutel).filter((g) => g.recht !== null && !geteld.has(g.besluitId)).length;
  return {
    ...sleutel, ...telling, nr, verhuringen, teller, noemer, grondslag, bron, vanaf, aandeel,
    bruikbaar: rechten.length, hierGebruikt: hier,
    verlooptOp: rechten.map((r) => r.geldigTot).toSorted()[0] ?? null,
    prognose: berekenPrognose(sleutel.jaar, telling.gebruikt + telling.wachtend + hier, vandaag),
  };
}

/** The ceilings of the region, per municipality: published, used, held, reserved and what is to be expected. */
export function getPlafonds({ casefile }: OpenBestand, clock: Clock): Uitvoer<'getPlafonds'> {
  const stand = readRechtenstand(casefile.read);
  const vandaag = clock.today();
  return {
    bijgewerktOp: stand?.afgegevenOp ?? null,
    kopie: stand?.kopie ?? false,
    plafonds: (stand?.plafonds ?? []).map((regel) => rijVan(casefile.read, regel, vandaag)),
  };
}

type Getekend = Extract<Rechtvoorzaak, { soort: 'gebruikt' | 'wacht' }>;

/** How a signed decision stands; undefined when it was signed without a ceiling and counts under none that is known. */
export function findGetekendRecht(db: ReadDb, besluitId: string): Getekend | undefined {
  const gebruik = findPlafondgebruik(db, besluitId);
  const stand = readRechtenstand(db);
  const regel = gebruik ? findPlafonddeel(stand, gebruik.plafond) : stand?.plafonds.find((p) => p.besluiten.some((b) => b.besluitId === besluitId));
  if (!regel) return undefined;
  const onder = { ...regel.plafond, plafond: regel.telling.plafond };
  const plek = regel.besluiten.find((b) => b.besluitId === besluitId);
  if (plek?.uitkomst === 'recht') return { soort: 'gebruikt', ...onder, nummer: plek.nummer, bevestigd: true };
  if (plek) return { soort: 'wacht', ...onder, plaats: plek.plaats, reden: plek.reden };
  return gebruik?.recht ? { soort: 'gebruikt', ...onder, nummer: gebruik.recht.nummer, bevestigd: false } : { soort: 'wacht', ...onder, plaats: null, reden: 'geen_recht' };
}

/** Whether the decision of a case is signed by both. */
const isGetekend = (d: Dossier): boolean => d.besluit !== null && d.besluit.handtekeningen.length === d.besluit.document.ondertekenaars.length;

/** How the decision of a case stands under its ceiling, before it is signed and after. */
export function getPlafondrecht({ casefile, commissie }: OpenBestand, clock: Clock, { dossierId }: Invoer<'getPlafondrecht'>): Result<Uitvoer<'getPlafondrecht'>, Fout> {
  const dossier = loadDossier(casefile.read, dossierId);
  if (!dossier) return mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
  const geen = { soort: 'geen' } as const;
  if (!dossier.besluit) return ok(geen);
  if (isGetekend(dossier)) return ok(findGetekendRecht(casefile.read, dossier.besluit.document.besluitId) ?? geen);
  const keuze = chooseRecht(casefile.read, { zaak: dossier.besluit.document, regelset: getRegelset(commissie.regio, dossier.aanvraag.ontvangenOp), vandaag: clock.today() });
  if (!keuze) return ok(geen);
  const onder = { ...keuze.regel.plafond, plafond: keuze.regel.telling.plafond };
  switch (keuze.soort) {
    case 'recht':
      return ok({ soort: 'recht', ...onder, nummer: keuze.recht.nummer, pot: keuze.recht.pot, geldigTot: keuze.recht.geldigTot, over: keuze.over });
    case 'overname':
      return ok({ soort: 'overname', ...onder });
    case 'voorbehoud':
      return ok({ soort: 'voorbehoud', ...onder, waarom: keuze.waarom, wachtend: keuze.regel.telling.wachtend });
  }
}

/** Why a decision cannot be announced yet: the register did not confirm its right. Undefined when nothing stands in the way. */
export function refuseOnderVoorbehoud(db: ReadDb, dossier: Dossier): Result<never, Fout> | undefined {
  const recht = dossier.besluit ? findGetekendRecht(db, dossier.besluit.document.besluitId) : undefined;
  if (!recht || (recht.soort === 'gebruikt' && recht.bevestigd)) return undefined;
  const waarom = recht.soort === 'gebruikt' ? 'Het register heeft het recht onder het plafond nog niet bevestigd.' : 'Dit besluit is onder voorbehoud: er is nog geen recht onder het plafond.';
  return mislukt('onder_voorbehoud', `${waarom} Het besluit is veilig opgeslagen. Maak het bekend als het register laat weten dat er ruimte is.`);
}
