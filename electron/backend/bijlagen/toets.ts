import type { Fout } from '../../../shared/contract/fout.ts';
import type { Bijlagesoort } from '../../../shared/domain/bijlage/bijlage.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { mislukt } from '../fouten.ts';

/** What a file is, or why it is not taken in. */
export type Toetsuitkomst = Result<Bijlagesoort, Fout>;

/** Refuses a file: what is wrong with it, that nothing was kept, and what to do. */
export const weigerBestand = (code: string, wat: string, doe: string): Result<never, Fout> => mislukt(code, `${wat} De bijlage is niet opgeslagen. ${doe}`, 'bestand');

/** A file that claims to be something and is not complete or not right. */
export const beschadigd = (soort: string): Result<never, Fout> => weigerBestand('bestand_beschadigd', `Dit ${soort} is beschadigd of niet volledig.`, 'Open het bestand zelf, sla het opnieuw op en probeer het nog een keer.');

/** A file that another program would read as something else. */
export const tweeslachtig = (): Result<never, Fout> => weigerBestand('bestand_tweeslachtig', 'Dit bestand is van twee soorten tegelijk. Zo wordt soms schadelijke inhoud verborgen.', 'Vraag een nieuwe, gewone kopie van het stuk.');
