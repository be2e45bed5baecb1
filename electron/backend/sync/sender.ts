import type { Casefile } from '../../../db/open.ts';
import { clearVolgendePoging, countUitgaand, nextToSend, recordAnswer, recordAttempt, type UitgaandBericht } from '../../../db/repositories/uitgaand-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { decideRegistratie } from '../../../shared/domain/dossier/decide.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { WriteTx } from '../../../db/handle.ts';
import type { Moment } from '../../../shared/kernel/ids.ts';
import { Bericht, Ontvangstbewijs, PROTOCOLVERSIE, type Antwoord, type Envelop } from '../../../shared/protocol/envelop.ts';
import { openCompact, signDetached } from '../../../shared/protocol/jws.ts';
import { hashOf } from '../hash.ts';
import { importSigningKey } from '../keys/signing-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegisterClient } from '../ports/register-client.ts';
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

/** Checks that a receipt is of our register and about exactly what was sent. */
async function controleerBewijs(token: string, envelop: Envelop, koppeling: Koppeling): Promise<boolean> {
  const bewijs = Ontvangstbewijs.safeParse(await openCompact(token, koppeling.register.sleutel));
  return (
    bewijs.success && bewijs.data.register.id === koppeling.register.id && bewijs.data.envelopHash === hashOf(envelop) &&
    bewijs.data.besluitHash === hashOf(envelop.bericht.besluit) && bewijs.data.handtekeningenHash === hashOf(envelop.bericht.handtekeningen)
  );
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

async function verstuurRij(o: Omgeving, { koppeling, apparaat }: { koppeling: Koppeling; apparaat: Apparaat }, rij: UitgaandBericht): Promise<'bevestigd' | 'onbereikbaar' | 'vast'> {
  const envelop: Envelop = { versie: PROTOCOLVERSIE, registerId: koppeling.register.id, commissieId: o.commissieId, apparaatId: apparaat.id, nummer: rij.nummer, bericht: Bericht.parse(rij.inhoud) };
  const zegel = await signDetached(envelop, await importSigningKey(apparaat.prive), apparaat.kid);
  const antwoord = await o.register.verstuur(koppeling.adres, { envelop, ...zegel });
  const nu = o.clock.now();
  const noteer = (laatsteFout: string): void => {
    const volgendeOp = new Date(Date.parse(nu) + wachttijd(rij.pogingen)).toISOString() as Moment; // toISOString has the shape of a Moment
    o.casefile.transact((tx) => recordAttempt(tx, rij.nummer, { op: nu, volgendeOp, fout: laatsteFout }));
  };
  switch (antwoord.soort) {
    case 'aanvaard':
      if (!(await controleerBewijs(antwoord.ontvangstbewijs, envelop, koppeling))) {
        noteer('Het register gaf een ontvangstbewijs dat niet klopt. Het besluit blijft wachten. Meld dit aan de regio.');
        return 'vast';
      }
      verwerkAntwoord(o, rij, antwoord);
      return 'bevestigd';
    case 'geweigerd':
      verwerkAntwoord(o, rij, antwoord);
      return 'bevestigd';
    case 'volgorde':
      noteer(`Het register zegt dat het bericht ${antwoord.verwacht} niet heeft, terwijl dat eerder is bevestigd. Er is niets verloren. Meld dit aan de regio.`);
      return 'vast';
    case 'onbereikbaar':
      noteer(antwoord.melding);
      return 'onbereikbaar';
  }
}

async function verstuurAlles(o: Omgeving, meld: (bereikbaar: boolean) => void): Promise<Verzendstand> {
  let bevestigd = 0;
  const koppeling = readKoppeling(o.casefile.read);
  const apparaat = readApparaat(o.casefile.read);
  const stand = (bereikbaar: boolean): Verzendstand => ({ bereikbaar, bevestigd, wachtend: countUitgaand(o.casefile.read).wachtend });
  if (!koppeling || !apparaat) return stand(false);
  o.casefile.transact((tx) => clearVolgendePoging(tx)); // the timer, or a person, says that it is time
  const volgende = (): UitgaandBericht | undefined => nextToSend(o.casefile.read, o.clock.now());
  for (let rij = volgende(); rij; rij = volgende()) {
    const uitkomst = await verstuurRij(o, { koppeling, apparaat }, rij);
    if (uitkomst === 'bevestigd') bevestigd += 1;
    else {
      meld(uitkomst === 'vast');
      return stand(uitkomst === 'vast');
    }
  }
  const identiteit = bevestigd > 0 ? koppeling.register : await o.register.identiteit(koppeling.adres);
  const bereikbaar = identiteit?.id === koppeling.register.id;
  if (bereikbaar) o.casefile.transact((tx) => saveContact(tx, o.clock.now()));
  meld(bereikbaar);
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
    lopend = verstuurAlles(o, (b) => { bereikbaar = b; }).finally(() => {
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
