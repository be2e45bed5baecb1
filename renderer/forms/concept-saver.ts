export type ConceptStaat = { readonly staat: 'opgeslagen' | 'bezig' | 'niet_opgeslagen'; readonly opgeslagenOp: string | null };

type Options = {
  /** Writes the draft; answers when it was written, or null when it was not. */
  readonly save: (inhoud: unknown) => Promise<string | null>;
  readonly onStaat: (staat: ConceptStaat) => void;
  readonly delay?: number;
  readonly retryDelay?: number;
};

export type ConceptSaver = {
  /** Tells what the draft is now; it is written a moment after the last change. */
  change(inhoud: unknown): void;
  /** Takes this as what is stored already (a draft just read, or an empty form). */
  start(inhoud: unknown): void;
  /** Writes now what was not written yet; true when all is stored. */
  flush(): Promise<boolean>;
  /** Whether everything typed is stored. */
  isStored(): boolean;
  /** Stops the clock; what was not written yet is still written. */
  stop(): void;
};

/**
 * Saves a draft as it is typed: one write at a time, the last content always wins, a failed write is tried again.
 * The state never says saved while something typed is not.
 */
export function createConceptSaver({ save, onStaat, delay = 800, retryDelay = 5_000 }: Options): ConceptSaver {
  let latest = '';
  let stored: string | null = null;
  let opgeslagenOp: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let stopped = false;

  const tell = (staat: ConceptStaat['staat']) => onStaat({ staat, opgeslagenOp });
  const wait = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), ms);
  };

  async function write(): Promise<boolean> {
    while (latest !== stored) {
      const writing = latest;
      tell('bezig');
      const savedAt = await save(JSON.parse(writing)).catch(() => null);
      if (savedAt === null) {
        tell('niet_opgeslagen');
        wait(retryDelay);
        return false;
      }
      stored = writing;
      opgeslagenOp = savedAt;
    }
    tell('opgeslagen');
    return true;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) return (await running) && latest === stored ? true : flush();
    if (latest === stored) return true;
    running = write().finally(() => (running = null));
    return running;
  }

  return {
    change(inhoud) {
      latest = JSON.stringify(inhoud);
      if (latest === stored) return;
      if (!running) tell('bezig');
      wait(delay);
    },
    start(inhoud) {
      latest = JSON.stringify(inhoud);
      stored = latest;
    },
    flush,
    isStored: () => latest === stored,
    stop() {
      stopped = true;
      clearTimeout(timer);
      if (latest !== stored) void flush();
    },
  };
}
