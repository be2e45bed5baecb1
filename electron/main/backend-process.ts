import { utilityProcess, type UtilityProcess } from 'electron';
import type { Antwoord } from '../../shared/contract/fout.ts';
import type { NaarProces, Procesopties, Sleutelantwoord, Sleutelvraag, VanProces } from '../../shared/contract/procesbericht.ts';

/** The backend as the shell sees it. */
export type Backendproces = {
  /** Asks one entry of the contract; always answers, also when the process stops halfway. */
  ask(naam: string, invoer: unknown): Promise<Antwoord<unknown>>;
  /** Hands over a file that a person opened from outside; also one from before the backend was ready. */
  openFile(pad: string): void;
  /** Lets the backend finish and close the case file; stops it when that takes too long. */
  close(): Promise<void>;
  /** The number of the running process, for the tests and the log; null while there is none. */
  pid(): number | null;
};

type Opties = {
  readonly bestand: string;
  readonly proces: Procesopties;
  /** Told on every unexpected stop, with how long it takes before the next start. */
  readonly onCrash: (code: number, wachtMs: number) => void;
  readonly onKeyQuestion: (vraag: Sleutelvraag) => Promise<Sleutelantwoord>;
};

const EERSTE_WACHT = 250;
const LANGSTE_WACHT = 10_000;
/** A process that ran this long was healthy: the waiting starts from the beginning. */
const GEZOND_NA = 60_000;
const SLUITTIJD = 10_000;

const fout = (code: string, melding: string): Antwoord<never> => ({ ok: false, error: { code, melding, velden: [] } });

const GESTOPT = fout(
  'motor_gestopt',
  'Het programma is tijdens deze stap onverwacht gestopt en start opnieuw op. Wat eerder was opgeslagen, is veilig. Open het dossierbestand opnieuw en kijk of deze stap is opgeslagen.',
);
const START_OP = fout('motor_start_op', 'Het programma start opnieuw op. Wat was opgeslagen, is veilig. Probeer het over een paar seconden opnieuw.');
const SLUIT_AF = fout('motor_sluit', 'Het programma wordt afgesloten. Deze stap is niet meer uitgevoerd.');

/** How long to wait before the next start: longer after every stop in a row, so that a broken start does not eat the machine. */
export const wachttijd = (stopsOpRij: number): number => Math.min(LANGSTE_WACHT, EERSTE_WACHT * 2 ** Math.max(0, stopsOpRij - 1));

/** The questions that wait for an answer of the process. */
function createWaitingRoom() {
  const wachtenden = new Map<number, (antwoord: Antwoord<unknown>) => void>();
  let volgende = 1;
  return {
    /** Waits for the answer to what is sent under the number that this gives. */
    wait: (send: (id: number) => void): Promise<Antwoord<unknown>> =>
      new Promise((klaar) => {
        const id = volgende++;
        wachtenden.set(id, klaar);
        send(id);
      }),
    answer: (id: number, antwoord: Antwoord<unknown>): void => {
      wachtenden.get(id)?.(antwoord);
      wachtenden.delete(id);
    },
    answerAll: (antwoord: Antwoord<never>): void => {
      for (const klaar of wachtenden.values()) klaar(antwoord);
      wachtenden.clear();
    },
  };
}

/** Starts the backend in a process of its own and keeps it running. */
export function startBackendProcess({ bestand, proces, onCrash, onKeyQuestion }: Opties): Backendproces {
  const wachtkamer = createWaitingRoom();
  let kind: UtilityProcess | null = null;
  let stops = 0;
  let sluit = false;
  let wekker: ReturnType<typeof setTimeout> | null = null;
  let naEinde: (() => void) | null = null;

  const onExit = (code: number, begin: number): void => {
    kind = null;
    wachtkamer.answerAll(sluit ? SLUIT_AF : GESTOPT);
    naEinde?.();
    if (sluit) return;
    stops = Date.now() - begin > GEZOND_NA ? 1 : stops + 1;
    const wacht = wachttijd(stops);
    onCrash(code, wacht);
    wekker = setTimeout(fork, wacht);
  };

  function fork(): void {
    const begin = Date.now();
    const nieuw = utilityProcess.fork(bestand, [JSON.stringify(proces)], { serviceName: 'Toetstafel dossiers', stdio: 'inherit' });
    kind = nieuw;
    nieuw.on('message', (bericht: VanProces) => {
      if (bericht.soort === 'antwoord') wachtkamer.answer(bericht.id, bericht.antwoord);
      // the answer goes to the process that asked: after a crash nobody waits for it any more
      if (bericht.soort === 'sleutelvraag') void onKeyQuestion(bericht.vraag).then((antwoord) => nieuw.postMessage({ soort: 'sleutelantwoord', id: bericht.id, antwoord } satisfies NaarProces));
    });
    nieuw.once('exit', (code) => onExit(code, begin));
  }

  const send = (bericht: NaarProces): void => kind?.postMessage(bericht);

  fork();
  return {
    ask: (naam, invoer) => {
      if (sluit) return Promise.resolve(SLUIT_AF);
      if (kind === null) return Promise.resolve(START_OP);
      return wachtkamer.wait((id) => send({ soort: 'vraag', id, naam, invoer }));
    },
    openFile: (pad) => send({ soort: 'open', pad }),
    close: () => {
      sluit = true;
      if (wekker !== null) clearTimeout(wekker);
      if (kind === null) return Promise.resolve();
      return new Promise((klaar) => {
        const uiterlijk = setTimeout(() => kind?.kill(), SLUITTIJD);
        naEinde = () => {
          clearTimeout(uiterlijk);
          klaar();
        };
        send({ soort: 'sluit' });
      });
    },
    pid: () => kind?.pid ?? null,
  };
}
