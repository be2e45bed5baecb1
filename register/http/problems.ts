import type { FastifyReply } from 'fastify';
import type { Probleem } from '../../shared/protocol/probleem.ts';
import type { Inschrijffout } from '../answer/enrol.ts';
import type { Uitstel } from '../answer/receive-envelop.ts';
import type { Aanmeldfout } from '../answer/sign-in.ts';
import type { Veldfout } from './parse-body.ts';

/** What the register can have to say instead of an answer. */
export type Probleemcode =
  | Inschrijffout
  | Uitstel['code']
  | Aanmeldfout
  | 'aanmelding_ontbreekt' | 'stand_onbekend' | 'te_veel_verzoeken'
  | 'invoer_ongeldig' | 'geen_json' | 'te_groot' | 'verkeerd_mediatype' | 'verzoek_onleesbaar' | 'niet_gevonden' | 'tijdelijk_niet_beschikbaar' | 'interne_fout';

const BEWAARD = 'Uw bericht blijft bewaard in uw eigen dossierbestand.';

/** Every problem that the register can report: status, what it is called, what happened and what to do. */
const PROBLEMEN = {
  invoer_ongeldig: [400, 'Het verzoek klopt niet', 'Het register kan dit verzoek niet lezen, er is niets opgeslagen. Kijk de genoemde velden na.'],
  geen_json: [400, 'Het verzoek is geen JSON', 'Het register kan dit verzoek niet lezen, er is niets opgeslagen. Stuur één JSON-object.'],
  verzoek_onleesbaar: [400, 'Het verzoek is niet te lezen', 'Het register kan dit verzoek niet lezen, er is niets opgeslagen. Controleer het adres en de vorm van het verzoek.'],
  niet_gevonden: [404, 'Dit adres bestaat niet', 'Het register kent dit adres of deze methode niet. Er is niets opgeslagen. Controleer het adres en de versie (/v1).'],
  te_groot: [413, 'Het verzoek is te groot', 'Het register neemt ten hoogste 1 MB aan. Er is niets opgeslagen. Stuur een kleiner verzoek.'],
  verkeerd_mediatype: [415, 'Dit soort inhoud kent het register niet', 'Er is niets opgeslagen. Stuur JSON met de kop Content-Type: application/json.'],
  ander_register: [421, 'Dit bericht is voor een ander register', `${BEWAARD} Controleer het adres van het register, of schrijf deze commissie eerst in bij dit register.`],
  apparaat_onbekend: [403, 'Dit apparaat is niet ingeschreven', `${BEWAARD} Vraag de beheerder van het register om een koppelcode en schrijf dit apparaat in. Verstuur daarna opnieuw.`],
  zegel_ongeldig: [403, 'Het bericht past niet bij dit apparaat', `De verzegeling van het bericht is niet met de sleutel van dit apparaat gemaakt, of het bericht is onderweg veranderd. ${BEWAARD} Verstuur het opnieuw. Blijft dit zo, vraag dan de beheerder om hulp.`],
  nummer_overgeslagen: [409, 'Er ontbreekt een eerder bericht', `Het register verwacht van dit apparaat eerst een bericht met een lager nummer. ${BEWAARD} Verstuur eerst het bericht met het verwachte nummer.`],
  koppelcode_onbekend: [403, 'Deze koppelcode is niet bekend', 'Er is niets ingeschreven. Typ de koppelcode precies over, of vraag de beheerder van het register om een nieuwe.'],
  koppelcode_verlopen: [403, 'Deze koppelcode is verlopen', 'Er is niets ingeschreven. Een koppelcode werkt 14 dagen. Vraag de beheerder van het register om een nieuwe.'],
  koppelcode_gebruikt: [403, 'Deze koppelcode is al gebruikt', 'Er is niets ingeschreven. Een koppelcode werkt één keer. Vraag de beheerder van het register om een nieuwe.'],
  koppelcode_andere_commissie: [403, 'Deze koppelcode is voor een andere commissie', 'Er is niets ingeschreven. Vraag de beheerder van het register om een koppelcode voor uw commissie.'],
  koppelcode_alleen_nieuw: [403, 'Deze koppelcode is voor een nieuwe commissie', 'Uw commissie is al ingeschreven; daar is niets aan veranderd. Vraag de beheerder van het register om een koppelcode voor uw eigen commissie.'],
  apparaat_bestaat_al: [409, 'Dit apparaat is al anders ingeschreven', 'Het kenmerk van dit apparaat is al ingeschreven met een andere sleutel of bij een andere commissie. Er is niets veranderd. Maak een nieuw dossierbestand, of vraag de beheerder om hulp.'],
  aanmelding_ontbreekt: [401, 'Hiervoor moet dit apparaat zich aanmelden', 'Dit deel van het register is alleen voor commissies van de regio. Er is niets veranderd. Schrijf de commissie in met een koppelcode; het programma meldt zich daarna zelf aan.'],
  aanmelding_ongeldig: [401, 'Het register herkent dit apparaat niet', 'De aanmelding klopt niet, is verlopen of is al gebruikt. Er is niets veranderd. Het programma meldt zich opnieuw aan. Blijft dit zo, vraag dan de beheerder van het register om een koppelcode.'],
  klok_wijkt_af: [401, 'De klok van dit apparaat loopt anders dan die van het register', 'Er is niets veranderd. Het programma gebruikt voor de aanmelding de tijd van het register en probeert het opnieuw. Kijk of de klok van deze computer goed staat.'],
  stand_onbekend: [409, 'Zo ver is het register niet', 'Het register heeft minder dan dit programma eerder zag. Er is niets veranderd. Vraag eerst om de aansluiting van het logboek.'],
  te_veel_verzoeken: [429, 'Er komen te veel verzoeken', 'Het register neemt dit verzoek nu niet aan. Er is niets veranderd. Wacht het aantal seconden in de kop Retry-After en probeer het dan opnieuw.'],
  tijdelijk_niet_beschikbaar: [503, 'Het register is nu niet beschikbaar', 'Wat het register al had, is veilig. Probeer het later opnieuw; hetzelfde bericht twee keer sturen kan geen kwaad.'],
  interne_fout: [500, 'Er ging iets mis in het register', 'Wat het register al had, is veilig. Probeer het later opnieuw; hetzelfde bericht twee keer sturen kan geen kwaad. Blijft dit zo, meld het dan bij de beheerder.'],
} as const satisfies Record<Probleemcode, readonly [number, string, string]>;

type Extra = { readonly verwacht?: number; readonly velden?: readonly Veldfout[]; readonly nu?: string; readonly error?: string };

/** The HTTP status of a problem. */
export const statusOf = (code: Probleemcode): number => PROBLEMEN[code][0];

/** What a problem is called. */
export const titleOf = (code: Probleemcode): string => PROBLEMEN[code][1];

/** A problem as RFC 9457 has it, in Dutch. */
export function makeProbleem(code: Probleemcode, extra: Extra = {}): Probleem {
  const [status, title, uitleg] = PROBLEMEN[code];
  // complete in itself: a program that shows only the detail still says what happened
  const detail = `${title}. ${uitleg}`;
  const { velden, ...meer } = extra;
  return { type: `urn:toetstafel:probleem:${code}`, title, status, detail, code, ...meer, ...(velden ? { velden: [...velden] } : {}) };
}

/** Answers a request with a problem. */
export function sendProbleem(reply: FastifyReply, code: Probleemcode, extra: Extra = {}): FastifyReply {
  const probleem = makeProbleem(code, extra);
  if (probleem.status === 503) void reply.header('retry-after', '5');
  return reply.code(probleem.status).type('application/problem+json').send(JSON.stringify(probleem));
}
