import type { Casefile } from '../../../db/open.ts';
import { clearVolgendePoging, countUitgaand, findUitgaand, nextToSend, recordAnswer, recordAttempt, type UitgaandBericht } from '../../../db/repositories/uitgaand-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { decideRegistratie } from '../../../shared/domain/dossier/decide.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { WriteTx } from '../../../db/handle.ts';
import type { Moment } from '../../../shared/kernel/ids.ts';
import { Bericht, PROTOCOLVERSIE, type Antwoord, type Envelop } from '../../../shared/protocol/envelop.ts';
import { signDetached } from '../../../shared/protocol/jws.ts';
import { openOntvangstbewijs, type Ontvangstfeiten } from '../../../shared/protocol/ontvangstbewijs.ts';
import { hashOf } from '../hash.ts';
import { importSigningKey } from '../keys/signing-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegisterClient } from '../ports/register-client.ts';
import { followLog, followReceipt, learnLog, readHerzenden, recordHerzendenGeweigerd, saveHerzenden } from './logboek.ts';
import { followRechten } from './rechten.ts';
import { followRegio } from './regio.ts';
import { readApparaat, readKoppeling, saveContact, type Apparaat, type Koppeling } from './koppeling.ts';

/** Longest wait between attempts; the waits before it double from two seconds, with jitter. */
const MAX_WACHT_MS = 5 * 60_000;
const EERSTE_WACHT_MS = 2_000;
/** How often the register is asked whether it is there when nothing waits. */
const RUST_MS = 30_000;

export type Verzendstand = { readonly bereikbaar: boolean; readonly bevestigd: number; readonly wachtend: number };

/** Brings signed decisions to the register: in order, at least once, as long as it takes. */
export type Sender = {
  /** One try, as the timer makes it. */
  probeer(): Promise<Verzendstand>;
  /** Tries now because a person asks for it; from then on it also goes by itself. */
  sendNow(): Promise<Verzendstand>;
  /** Something new waits: try soon. */
  wake(): void;
  /** Whether the last contact worked; null before the first. */
  bereikbaar(): boolean | null;
  stop(): Promise<void>;
};

type Omgeving = {
  readonly casefile: Casefile;
  readonly clock: Clock;
  readonly commissieId: string;
  readonly register: RegisterClient;
  /** False: nothing is sent until a person asks for it once (the practice environment, so that waiting can be seen). */
  readonly automatisch: boolean;
  /** Writes events of a case in the transaction that also records the answer. */
  readonly record: (tx: WriteTx, voor: Dossier, gebeurtenissen: readonly Gebeurtenis[]) => void;
};

/** The receipt when it is of our register, about exactly what was sent, and in its log; else undefined. */
async function controleerBewijs(tekst: string, envelop: Envelop, { register }: Koppeling): Promise<Ontvangstfeiten | undefined> {
  const geopend = await openOntvangstbewijs(tekst, register);
  const klopt = geopend?.bewijs.register.id === register.id && geopend.bewijs.envelopHash === hashOf(envelop) &&
    geopend.bewijs.besluitHash === hashOf(envelop.bericht.besluit) && geopend.bewijs.handtekeningenHash === hashOf(envelop.bericht.handtekeningen);
  return klopt && (geopend.log !== null || !register.log) ? geopend : undefined;
}

/** Records a final answer with the event of the case, in one transaction. */
function verwerkAntwoord(o: Omgeving, rij: UitgaandBericht, antwoord: Antwoord): void {
  o.casefile.transact((tx) => {
    const dossier = loadDossier(tx, rij.dossierId);
    if (!dossier) throw new Error(`Outbox row ${rij.nummer} without its case`);
    recordAnswer(tx, rij.nummer, { status: antwoord.soort, antwoord, op: o.clock.now() });
    const beslissing = decideRegistratie(dossier, antwoord);
    if (!beslissing.ok) throw new Error(`Register answer refused: ${beslissing.error.code}`);
    if (beslissing.value.length > 0) o.record(tx, dossier, beslissing.value);
  });
}

const wachttijd = (pogingen: number): number => Math.min(MAX_WACHT_MS, EERSTE_WACHT_MS * 2 ** Math.min(pogingen, 10)) * (0.5 + Math.random() / 2);

type Lijn = { readonly koppeling: Koppeling; readonly apparaat: Apparaat };

/** Writes on the row why it still waits, and when it is tried again. */
function noteerPoging(o: Omgeving, rij: UitgaandBericht, laatsteFout: string): void {
  const nu = o.clock.now();
  const volgendeOp = new Date(Date.parse(nu) + wachttijd(rij.pogingen)).toISOString() as Moment; // toISOString has the shape of a Moment
  o.casefile.transact((tx) => recordAttempt(tx, rij.nummer, { op: nu, volgendeOp, fout: laatsteFout }));
}

type Biedantwoord = Awaited<ReturnType<RegisterClient['verstuur']>> | { readonly soort: 'vals' | 'verdacht'; readonly melding: string };

/** Sends one message and checks what comes back; what is accepted is also in the log that was seen before. */
async function biedAan(o: Omgeving, { koppeling, apparaat }: Lijn, rij: UitgaandBericht): Promise<Biedantwoord> {
  const envelop: Envelop = { versie: PROTOCOLVERSIE, registerId: koppeling.register.id, commissieId: o.commissieId, apparaatId: apparaat.id, nummer: rij.nummer, bericht: Bericht.parse(rij.inhoud) };
  const zegel = await signDetached(envelop, await importSigningKey(apparaat.prive), apparaat.kid);
  const antwoord = await o.register.verstuur(koppeling.adres, { envelop, ...zegel });
  if (antwoord.soort !== 'aanvaard') return antwoord;
  const geopend = await controleerBewijs(antwoord.ontvangstbewijs, envelop, koppeling);
  if (!geopend) return { soort: 'vals', melding: 'Het register gaf een ontvangstbewijs dat niet klopt. Het besluit blijft wachten. Meld dit aan de regio.' };
  const volgt = geopend.log ? await followReceipt(o, koppeling, geopend.log) : { soort: 'volgt' as const };
  if (volgt.soort === 'onbereikbaar') return { soort: 'onbereikbaar', melding: 'Het register is niet bereikbaar.' };
  return volgt.soort === 'verdacht' ? volgt : antwoord;
}

async function verstuurRij(o: Omgeving, lijn: Lijn, rij: UitgaandBericht): Promise<'bevestigd' | 'onbereikbaar' | 'vast'> {
  const antwoord = await biedAan(o, lijn, rij);
  const noteer = (laatsteFout: string): void => noteerPoging(o, rij, laatsteFout);
  switch (antwoord.soort) {
    case 'aanvaard':
    case 'geweigerd':
      verwerkAntwoord(o, rij, antwoord);
      return 'bevestigd';
    case 'vals':
    case 'verdacht':
      noteer(antwoord.melding);
      return 'vast';
    case 'volgorde':
      noteer(`Het register zegt dat het bericht ${antwoord.verwacht} niet heeft, terwijl dat eerder is bevestigd. Er is niets verloren. Meld dit aan de regio.`);
      return 'vast';
    case 'onbereikbaar':
      noteer(antwoord.melding);
      return 'onbereikbaar';
  }
}

/**
 * After an announced restore the register gets again what it had answered before, in order and from the first: what
 * it still has costs nothing, and the numbers must follow each other. The answers in this file stay as they are.
 */
async function herzend(o: Omgeving, lijn: Lijn): Promise<boolean> {
  for (let nummer = readHerzenden(o.casefile.read); nummer !== undefined; nummer = readHerzenden(o.casefile.read)) {
    const rij = findUitgaand(o.casefile.read, nummer);
    const klaar = rij === undefined || rij.status === 'wachtend';
    if (!klaar) {
      const antwoord = await biedAan(o, lijn, rij);
      if (antwoord.soort === 'geweigerd') {
        if (rij.status === 'aanvaard') recordHerzendenGeweigerd(o, nummer, antwoord.reden);
      } else if (antwoord.soort !== 'aanvaard') return false;
    }
    const verder = klaar ? 0 : nummer + 1;
    o.casefile.transact((tx) => saveHerzenden(tx, verder));
  }
  return true;
}

/** Finds out whether the register's log still goes on from what was seen; null when sending may go on. */
async function volgRegister(o: Omgeving, lijn: Lijn): Promise<'onbereikbaar' | 'vast' | null> {
  if (!lijn.koppeling.register.log) return null; // a register of before the log
  const volgt = await followLog(o, lijn.koppeling);
  const rij = volgt.soort === 'volgt' ? undefined : nextToSend(o.casefile.read, o.clock.now());
  if (rij) noteerPoging(o, rij, volgt.soort === 'verdacht' ? volgt.melding : 'Het register is niet bereikbaar.');
  if (volgt.soort !== 'volgt') return volgt.soort === 'verdacht' ? 'vast' : 'onbereikbaar';
  // before anything is offered again: a register that was put back learns here which rights it gave
  await followRechten(o, lijn);
  return (await herzend(o, lijn)) ? null : 'onbereikbaar';
}

async function verstuurAlles(o: Omgeving, { meld, weer }: { readonly meld: (bereikbaar: boolean) => void; readonly weer: () => void }): Promise<Verzendstand> {
  let bevestigd = 0;
  const gekoppeld = readKoppeling(o.casefile.read);
  const koppeling = gekoppeld && (await learnLog(o, gekoppeld));
  const apparaat = readApparaat(o.casefile.read);
  const stand = (bereikbaar: boolean): Verzendstand => ({ bereikbaar, bevestigd, wachtend: countUitgaand(o.casefile.read).wachtend });
  if (!koppeling || !apparaat) return stand(false);
  o.casefile.transact((tx) => clearVolgendePoging(tx)); // the timer, or a person, says that it is time
  const gevolgd = await volgRegister(o, { koppeling, apparaat });
  if (gevolgd) {
    meld(gevolgd === 'vast');
    return stand(gevolgd === 'vast');
  }
  const volgende = (): UitgaandBericht | undefined => nextToSend(o.casefile.read, o.clock.now());
  for (let rij = volgende(); rij; rij = volgende()) {
    const uitkomst = await verstuurRij(o, { koppeling, apparaat }, rij);
    if (uitkomst === 'bevestigd') bevestigd += 1;
    else {
      meld(uitkomst === 'vast');
      return stand(uitkomst === 'vast');
    }
  }
  // who signed a checkpoint just now is who it says
  const identiteit = bevestigd > 0 || koppeling.register.log ? koppeling.register : await o.register.identiteit(koppeling.adres);
  const bereikbaar = identiteit?.id === koppeling.register.id;
  if (bereikbaar) o.casefile.transact((tx) => saveContact(tx, o.clock.now()));
  meld(bereikbaar);
  if (bereikbaar && bevestigd > 0) await followRechten(o, { koppeling, apparaat }); // how the decisions stand that just came in
  if (bereikbaar && (await followRegio(o, { koppeling, apparaat })) === 'meer') weer();
  return stand(bereikbaar);
}

/** Starts the sender of one case file. It tries at once, and again after each wait, until it is stopped. */
export function startSender(o: Omgeving): Sender {
  let bereikbaar: boolean | null = null;
  let mislukkingen = 0;
  let gewekt = false;
  let gestopt = false;
  let automatisch = o.automatisch;
  let lopend: Promise<Verzendstand> | null = null;
  let wekker: NodeJS.Timeout | undefined;

  const plan = (ms: number): void => {
    clearTimeout(wekker);
    if (gestopt || !automatisch) return;
    wekker = setTimeout(() => void (lopend ?? begin()).catch(() => undefined), ms);
    wekker.unref();
  };
  const begin = (): Promise<Verzendstand> => {
    gewekt = false;
    lopend = verstuurAlles(o, { meld: (b) => { bereikbaar = b; }, weer: () => { gewekt = true; } }).finally(() => {
      lopend = null;
      mislukkingen = bereikbaar ? 0 : mislukkingen + 1;
      // what arrived while this ran may have come too late for it
      plan(bereikbaar && gewekt ? 0 : bereikbaar ? RUST_MS : wachttijd(mislukkingen));
    });
    return lopend;
  };
  /** One at a time; who asks while one runs gets a try of its own after it. */
  const probeer = async (): Promise<Verzendstand> => {
    while (lopend) await lopend.catch(() => undefined);
    return begin();
  };
  plan(0);
  return {
    probeer,
    sendNow: () => {
      automatisch = true;
      return probeer();
    },
    wake: () => {
      gewekt = true;
      if (!lopend) plan(0);
    },
    bereikbaar: () => bereikbaar,
    stop: async () => {
      gestopt = true;
      clearTimeout(wekker);
      await lopend?.catch(() => undefined);
    },
  };
}
