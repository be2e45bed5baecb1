import { randomBytes, randomUUID } from 'node:crypto';
import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { MedewerkerId } from '../../../shared/kernel/ids.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { heeftRecht } from '../../../shared/domain/medewerker/medewerker.ts';
import { alsMedewerker } from '../toegang/toegang-queries.ts';
import { isRolBij } from '../../../shared/domain/organisatie/organisatie.ts';
import { appendJournal } from '../../../db/journal.ts';
import { findMedewerker, listActieveMedewerkers, saveMedewerker, type MedewerkerRij } from '../../../db/repositories/medewerker-repository.ts';
import { mislukt } from '../fouten.ts';
import { makeSigningKey, wrapSigningKey } from '../keys/signing-key.ts';
import { Verpakking, unwrap, wrap, type Kdf } from '../keys/wrap.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { runOnce } from './run-command.ts';

/** A new person: with a code check for signing in and, when the role signs, a key under that same code. */
export async function makeMedewerker(nieuw: Invoer<'addMedewerker'>['medewerker'], { kdf, clock }: { kdf: Kdf; clock: Clock }): Promise<MedewerkerRij> {
  const sleutel = heeftRecht(nieuw.rol, 'ondertekenen') ? await makeSigningKey() : null;
  return {
    id: randomUUID() as MedewerkerId, // a fresh id
    naam: nieuw.naam,
    rol: nieuw.rol,
    sleutel: sleutel && { kid: sleutel.kid, publiekeSleutel: sleutel.publiek, verpakteSleutel: await wrapSigningKey(sleutel.prive, nieuw.code, kdf) },
    codeControle: await wrap(randomBytes(32), nieuw.code, kdf),
    ingeschreven: false,
    sinds: clock.today(),
    ...(nieuw.organisatie ? { organisatie: nieuw.organisatie } : {}),
    ...(nieuw.functie ? { functie: nieuw.functie } : {}),
  };
}

/** Adds a person to the case file. There is one chair and one secretary who sign; a second is refused. */
export async function addMedewerker(open: OpenBestand, context: { clock: Clock; kdf: Kdf }, invoer: Invoer<'addMedewerker'>): Promise<Result<null, Fout>> {
  if (!isRolBij(open.commissie.soort, invoer.medewerker.rol)) return mislukt('rol_past_niet', 'Deze rol bestaat niet bij een instelling. Kies intaker of beheerder.', 'medewerker.rol');
  const nieuw = await makeMedewerker(invoer.medewerker, context);
  const { naam, rol, organisatie, functie } = invoer.medewerker;
  return runOnce(open, context.clock, { commandId: invoer.commandId, soort: 'addMedewerker', verzoek: { naam, rol, ...(organisatie ? { organisatie } : {}), ...(functie ? { functie } : {}) } }, (tx) => {
    const bestaand = listActieveMedewerkers(tx);
    if (nieuw.sleutel !== null && bestaand.some((m) => m.rol === rol)) return mislukt('rol_bezet', `Er is al een ${rol} die ondertekent. Beëindig eerst de toegang van die ${rol}.`, 'medewerker.rol');
    if (bestaand.some((m) => m.naam === naam)) return mislukt('naam_bezet', 'Er is al iemand met deze naam. Maak de naam herkenbaar anders.', 'medewerker.naam');
    saveMedewerker(tx, nieuw);
    appendJournal(tx, [{ dossierId: null, soort: 'MedewerkerToegevoegd', versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: context.clock.now(), inhoud: { medewerkerId: nieuw.id, naam, rol, organisatie: organisatie ?? '', ...(functie ? { functie } : {}) } }]);
    return ok(null);
  });
}

const MAX_FOUTEN = 5;
const PAUZE_MS = 30_000;
const mislukteKeren = new WeakMap<OpenBestand, { aantal: number; tot: number }>();

/** Signs a person in with the personal code; after five wrong codes there is a pause of half a minute. */
export async function signIn(open: OpenBestand, clock: Clock, invoer: Invoer<'signIn'>): Promise<Result<null, Fout>> {
  const nu = Date.parse(clock.now());
  const eerder = mislukteKeren.get(open) ?? { aantal: 0, tot: 0 };
  if (nu < eerder.tot) return mislukt('even_wachten', 'Er is te vaak een onjuiste code ingevuld. Wacht een halve minuut en probeer het opnieuw.', 'code');
  const wie = findMedewerker(open.casefile.read, invoer.medewerkerId);
  const controle = wie && (await unwrap(Verpakking.parse(wie.codeControle), invoer.code));
  if (!wie || !controle) {
    const aantal = eerder.aantal + 1;
    mislukteKeren.set(open, { aantal: aantal % MAX_FOUTEN, tot: aantal >= MAX_FOUTEN ? nu + PAUZE_MS : 0 });
    return mislukt('code_onjuist', 'Deze persoonlijke code klopt niet. Probeer het opnieuw.', 'code');
  }
  mislukteKeren.delete(open);
  if (wie.einde) return mislukt('toegang_beeindigd', `Uw toegang is op ${formatDutchDate(wie.einde.op)} beëindigd. Vraag de secretaris als dit niet klopt.`);
  open.medewerker = alsMedewerker(wie);
  return ok(null);
}
