import type { Dossier, Status } from './dossier.ts';

/** The parts of the life of a case: being prepared, being decided and made known, working, over. */
export type Fase = 'voorbereiding' | 'besluit' | 'na_besluit' | 'einde';

/** Every status belongs to one part. */
export const FASEN = {
  ingediend: 'voorbereiding',
  onvolledig: 'voorbereiding',
  in_behandeling: 'voorbereiding',
  advies_gevraagd: 'voorbereiding',
  geagendeerd: 'voorbereiding',
  aangehouden: 'voorbereiding',
  besloten: 'besluit',
  ondertekend: 'besluit',
  geregistreerd: 'besluit',
  bekendgemaakt: 'na_besluit',
  verlengd: 'na_besluit',
  bezwaar: 'na_besluit',
  beroep: 'na_besluit',
  ingetrokken: 'einde',
  vervallen: 'einde',
  afgesloten: 'einde',
} as const satisfies Record<Status, Fase>;

/** Statuses in which the decision was signed and works, or is on its way to. A withdrawn or lapsed one no longer does. */
export const WERKZAME_STATUSSEN = ['ondertekend', 'geregistreerd', 'bekendgemaakt', 'verlengd', 'bezwaar', 'beroep', 'afgesloten'] as const satisfies readonly Status[];

/** Statuses in which the present decision has the register's receipt. */
export const GEREGISTREERDE_STATUSSEN = ['geregistreerd', 'bekendgemaakt', 'verlengd', 'bezwaar', 'beroep', 'vervallen'] as const satisfies readonly Status[];

/** Whether nobody has anything to do on a case any more. */
export const isAfgerond = (status: Status): boolean => FASEN[status] === 'einde';

/** Whether the commission still has something to do on a case of its own accord: prepare, decide, make known, or answer an objection or appeal. */
export const isLopend = (status: Status): boolean => FASEN[status] === 'voorbereiding' || FASEN[status] === 'besluit' || status === 'bezwaar' || status === 'beroep';

/** Whether there is a decision that everybody who must sign did sign. */
export const isOndertekend = ({ besluit }: Pick<Dossier, 'besluit'>): boolean => besluit !== null && besluit.handtekeningen.length === besluit.document.ondertekenaars.length;

/** Whether the register gave its receipt for the present decision. */
export const isGeregistreerd = ({ registratie }: Pick<Dossier, 'registratie'>): boolean => registratie?.soort === 'aanvaard';
