import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../register/store/open-store.ts';
import { describeContract } from './contract.ts';
import { describeLog } from './log-contract.ts';
import { describeReading } from './reading-contract.ts';

describeContract('de ingebouwde database', { open: () => openStore({ soort: 'geheugen' }), instances: 1 });

describeReading('de ingebouwde database', () => openStore({ soort: 'geheugen' }));

const map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-logboek-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));
describeLog('de ingebouwde database', {
  open: () => openStore({ soort: 'map', map }),
  reopen: async (store) => {
    await store.close();
    return openStore({ soort: 'map', map });
  },
});
