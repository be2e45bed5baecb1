import { openStore } from '../../register/store/open-store.ts';
import { describeContract } from './contract.ts';

describeContract('de ingebouwde database', { open: () => openStore({ soort: 'geheugen' }), instances: 1 });
