import { openStore } from '../../register/store/open-store.ts';
import { describePlafonds } from './plafond-contract.ts';

describePlafonds('de ingebouwde database', { open: () => openStore({ soort: 'geheugen' }) });
