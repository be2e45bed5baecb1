import type { Werkkolom } from '../../../shared/contract/overzicht.ts';
import type { Recht } from '../../../shared/domain/medewerker/medewerker.ts';

/** What the commission weighs or arranges among itself. */
const VAN_DE_COMMISSIE: readonly Werkkolom[] = ['herkomst', 'stap', 'behandelaar'];

/** The columns that have something to show to this person. */
export const kolommenVoor = (kolommen: readonly Werkkolom[], mag: (recht: Recht) => boolean): readonly Werkkolom[] => (mag('beraad') ? kolommen : kolommen.filter((k) => !VAN_DE_COMMISSIE.includes(k)));
