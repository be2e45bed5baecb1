import type { NaarProces, Procesopties, Sleutelantwoord, Sleutelvraag, VanProces } from '../../shared/contract/procesbericht.ts';
import { createBackend } from './index.ts';

/** The port to the shell. Written out here because this room does not know Electron. */
type Ouderpoort = {
  on(gebeurtenis: 'message', luisteraar: (bericht: { data: unknown }) => void): unknown;
  postMessage(bericht: VanProces): void;
};

const isBericht = (data: unknown): data is NaarProces => typeof data === 'object' && data !== null && 'soort' in data;

const { parentPort: poort } = process as NodeJS.Process & { parentPort?: Ouderpoort }; // Electron adds the port to a utility process
if (poort === undefined) throw new Error('This file is the entry of a utility process and has no parent port here.');

const opties = JSON.parse(process.argv.at(-1) ?? '') as Procesopties; // written by the shell, one line above the fork

/** The questions about the key store that wait for the shell. */
const wachtenden = new Map<number, (antwoord: Sleutelantwoord) => void>();
let volgende = 1;
const askShell = (vraag: Sleutelvraag): Promise<Sleutelantwoord> =>
  new Promise((klaar) => {
    const id = volgende++;
    wachtenden.set(id, klaar);
    poort.postMessage({ soort: 'sleutelvraag', id, vraag });
  });
const waardeVan = (antwoord: Sleutelantwoord): string | null => (antwoord.soort === 'waarde' ? antwoord.waarde : null);

const backend = createBackend({
  ...opties,
  sleutelhanger: {
    stand: async () => {
      const antwoord = await askShell({ wat: 'stand' });
      return antwoord.soort === 'stand' ? antwoord : { soort: 'stand', opslag: null, bezwaar: 'geen_opslag' };
    },
    seal: async (waarde) => waardeVan(await askShell({ wat: 'seal', waarde })),
    unseal: async (waarde) => waardeVan(await askShell({ wat: 'unseal', waarde })),
  },
});

let sluitend: Promise<void> | null = null;
const close = (): void => {
  sluitend ??= backend.close().finally(() => process.exit(0));
};

poort.on('message', ({ data }) => {
  if (!isBericht(data)) return;
  if (data.soort === 'sluit') return close();
  if (data.soort === 'open') return backend.openFile(data.pad);
  if (data.soort === 'sleutelantwoord') {
    wachtenden.get(data.id)?.(data.antwoord);
    wachtenden.delete(data.id);
    return;
  }
  const { id, naam, invoer } = data;
  void backend.handle(naam, invoer).then((antwoord) => poort.postMessage({ soort: 'antwoord', id, antwoord }));
});
process.on('disconnect', close);
process.on('SIGTERM', close);
// Ctrl+C in a terminal reaches the whole group of processes; the shell decides when the backend closes.
process.on('SIGINT', () => undefined);

poort.postMessage({ soort: 'klaar' });
