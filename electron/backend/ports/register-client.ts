import type { Aansluiting } from '../../../shared/protocol/logboek.ts';
import type { Houder } from '../../../shared/protocol/aanmelden.ts';
import type { Antwoord, Inschrijving, Registeridentiteit, VerzegeldeEnvelop } from '../../../shared/protocol/envelop.ts';
import type { Rechtenantwoord, VerzegeldeRechtenvraag } from '../../../shared/protocol/plafond.ts';
import type { Wijzigingen } from '../../../shared/protocol/wijzigingen.ts';

/** Why the register gave no final answer: nothing is lost, the message stays waiting. */
export type Onbereikbaar = { readonly soort: 'onbereikbaar'; readonly melding: string };
/** The register wants an earlier message first. */
export type Volgordefout = { readonly soort: 'volgorde'; readonly verwacht: number };
/** The register refused an enrolment. */
export type Inschrijffout = { readonly soort: 'geweigerd'; readonly melding: string };

/** The device that reads, with the key that it signs in with. */
export type Lezer = Houder & { readonly registerId: string; readonly apparaatId: string };
/** A stretch of what the region added; or the register has less than was read before, lets this device not read, or is of before there was anything to read. */
export type Leesantwoord = { readonly soort: 'stuk'; readonly stuk: Wijzigingen } | { readonly soort: 'stand_onbekend' } | { readonly soort: 'kan_niet' } | Onbereikbaar;

/** The regional register as the program sees it. */
export type RegisterClient = {
  schrijfIn(adres: string, inschrijving: Inschrijving): Promise<{ readonly soort: 'ingeschreven'; readonly register: Registeridentiteit } | Inschrijffout | Onbereikbaar>;
  verstuur(adres: string, envelop: VerzegeldeEnvelop): Promise<Antwoord | Volgordefout | Onbereikbaar>;
  /** Who answers there; undefined when nobody does. */
  identiteit(adres: string): Promise<Registeridentiteit | undefined>;
  /** The newest checkpoint of its log, with the proof from one size to another (the newest when `naar` is left out); undefined when there is no answer. */
  aansluiting(adres: string, vraag: { readonly van: number; readonly naar?: number }): Promise<Aansluiting | undefined>;
  /** Rights under the ceilings: one sealed question, one signed statement; undefined when there is no answer. Absent at a register of before the ceilings. */
  rechten?(adres: string, vraag: VerzegeldeRechtenvraag): Promise<Rechtenantwoord | undefined>;
  /** What the region added after so many leaves. */
  wijzigingen(adres: string, lezer: Lezer, vraag: { readonly na: number; readonly aantal: number }): Promise<Leesantwoord>;
};
