import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Toestand } from '../../shared/contract/weergave.ts';
import type { Fout } from '../../shared/contract/fout.ts';
import type { Ingangsnaam } from '../../shared/contract/contract.ts';
import { magIngang } from '../../shared/contract/toegang.ts';
import type { Medewerker, Recht } from '../../shared/domain/medewerker/medewerker.ts';
import { magWerk } from '../../shared/domain/toegang/toegang.ts';
import { api, onCommandDone, onMotorWeg } from '../api.ts';

const POLL_MS = 5_000;

export type Session = {
  readonly toestand: Toestand | null;
  /** Why the latest question was not answered; the earlier toestand stays in view. */
  readonly error: Fout | null;
  readonly refresh: () => Promise<void>;
  /** The case file that was open when the backend stopped and came back without it; null when nothing of the kind happened. */
  readonly gestopt: string | null;
  /** The person has read that it stopped. */
  readonly readGestopt: () => void;
};

const SessionContext = createContext<Session | null>(null);

/** Asks where the program stands: every five seconds, after every command, and when the window comes back. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [toestand, setToestand] = useState<Toestand | null>(null);
  const [error, setError] = useState<Fout | null>(null);
  const text = useRef('');
  const turn = useRef(0);
  const [gestopt, setGestopt] = useState<string | null>(null);
  const wasWeg = useRef(false);
  const open = useRef<string | null>(null);
  useEffect(() => onMotorWeg(() => { wasWeg.current = true; }), []);

  const refresh = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await api.getToestand({});
    if (mine !== turn.current) return;
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setError(null);
    // it was away and comes back with nothing open: it started again, and the person did not close the file
    if (wasWeg.current && open.current !== null && answer.value.stand === 'geen_bestand') setGestopt(open.current);
    wasWeg.current = false;
    open.current = answer.value.stand === 'geen_bestand' ? null : (answer.value.bestand?.naam ?? null);
    const next = JSON.stringify(answer.value);
    if (next !== text.current) {
      text.current = next;
      setToestand(answer.value);
    }
  }, []);

  useEffect(() => {
    const ask = () => void refresh();
    ask();
    const timer = setInterval(ask, POLL_MS);
    // saving a draft changes nothing that the frame shows but a count: the poll is soon enough
    const stop = onCommandDone((naam) => (naam === 'saveConcept' ? undefined : ask()));
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      stop();
      window.removeEventListener('focus', ask);
    };
  }, [refresh]);

  const readGestopt = useCallback(() => setGestopt(null), []);
  const session = useMemo(() => ({ toestand, error, refresh, gestopt, readGestopt }), [toestand, error, refresh, gestopt, readGestopt]);
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** Where the program stands; only inside the SessionProvider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The signed-in person and what they may do. Throws on screens where nobody is signed in. */
export function useAangemeld(): { readonly toestand: Toestand; readonly medewerker: Medewerker; readonly mag: (recht: Recht) => boolean; /** Whether the backend would let this person ask this. */ readonly kan: (ingang: Ingangsnaam) => boolean } {
  const { toestand } = useSession();
  const medewerker = toestand?.medewerker;
  if (!toestand || !medewerker) throw new Error('Nobody is signed in');
  return { toestand, medewerker, mag: (recht) => magWerk(medewerker, recht), kan: (ingang) => magIngang(medewerker, ingang) };
}
