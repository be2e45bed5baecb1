import { z } from 'zod';
import { Tokenantwoord, Tokenvraag } from '../../../shared/protocol/aanmelden.ts';
import { Antwoord, Inschrijving, Registeridentiteit, VerzegeldeEnvelop } from '../../../shared/protocol/envelop.ts';
import { Aansluiting } from '../../../shared/protocol/logboek.ts';
import { Wijzigingen } from '../../../shared/protocol/wijzigingen.ts';
import { Rechtenantwoord, VerzegeldeRechtenvraag } from '../../../shared/protocol/plafond.ts';
import { Aansluitingvraag } from '../log-routes.ts';
import { Apparaatplek, Envelopplek, Protocolvraag, Tegelvraag, Wijzigingenvraag } from '../questions.ts';
import type { Route } from './route.ts';

const JSON_TYPE = 'application/json';
const PROTOCOL = { protocol: 'Schrijf 2 om ook de sleutel van het logboek en de plaats daarin te krijgen. Zonder dit veld is het antwoord als in de eerste versie.' };
const PROTOCOLVRAAG = Protocolvraag.partial();

/** The answer of the two questions about the service itself. */
export const Toestand = z.strictObject({ toestand: z.enum(['gezond', 'gereed']) });

/** Every operation of the register. A route of the server that is not in this list does not start. */
export const ROUTES: readonly Route[] = [
  {
    methode: 'get', pad: '/register', id: 'getRegister', groep: 'Inschrijven en insturen', toegang: 'openbaar',
    wat: 'Wie dit register is', vraag: PROTOCOLVRAAG, namen: PROTOCOL,
    goed: { schema: Registeridentiteit }, gelukt: 'Kenmerk, naam, regio en openbare sleutel van het register.', problemen: ['verzoek_onleesbaar'],
  },
  {
    methode: 'post', pad: '/inschrijvingen', id: 'createInschrijving', groep: 'Inschrijven en insturen', toegang: 'openbaar',
    wat: 'Een commissie, een apparaat en ondertekenaars inschrijven met een koppelcode', vraag: PROTOCOLVRAAG, namen: PROTOCOL,
    uitleg: 'De koppelcode komt van de beheerder van het register en werkt één keer. Hetzelfde verzoek nog eens krijgt hetzelfde antwoord.',
    body: { schema: Inschrijving, mediatype: JSON_TYPE }, goed: { schema: Registeridentiteit }, gelukt: 'Ingeschreven; dit is het register.',
    problemen: ['invoer_ongeldig', 'koppelcode_onbekend', 'apparaat_bestaat_al', 'te_groot', 'verkeerd_mediatype'],
  },
  {
    methode: 'put', pad: '/apparaten/{apparaatId}/enveloppen/{nummer}', id: 'putEnvelop', groep: 'Inschrijven en insturen', toegang: 'openbaar',
    wat: 'Een ondertekend besluit insturen in een verzegelde, genummerde envelop', padvraag: Envelopplek, vraag: PROTOCOLVRAAG,
    namen: { ...PROTOCOL, apparaatId: 'Het kenmerk van het apparaat.', nummer: 'Het nummer van de envelop; nummers van een apparaat lopen op met één.' },
    uitleg: 'De verzegeling van het apparaat is het bewijs van wie instuurt. Herhalen kan altijd: dezelfde envelop krijgt letterlijk hetzelfde antwoord. Een geweigerd besluit is een antwoord (200), geen probleem: het nummer is dan gebruikt.',
    body: { schema: VerzegeldeEnvelop, mediatype: JSON_TYPE }, goed: { schema: Antwoord }, gelukt: 'Het blijvende antwoord: aanvaard met ontvangstbewijs, of geweigerd met de reden.',
    problemen: ['invoer_ongeldig', 'apparaat_onbekend', 'nummer_overgeslagen', 'te_groot', 'verkeerd_mediatype', 'ander_register'],
  },
  {
    methode: 'post', pad: '/oauth/token', id: 'createToken', groep: 'Aanmelden', toegang: 'openbaar',
    wat: 'Een token om te lezen wat niet openbaar is (OAuth 2 client credentials, private_key_jwt)',
    uitleg: 'Het apparaat ondertekent een bewering over zichzelf (RFC 7523, ES256, ten hoogste 5 minuten geldig, één keer te gebruiken) en stuurt in de kop DPoP een bewijs met dezelfde sleutel (RFC 9449). `aud` is `urn:toetstafel:register:` met het kenmerk van het register. Het token werkt 5 minuten en alleen met die sleutel.',
    body: { schema: Tokenvraag, mediatype: 'application/x-www-form-urlencoded' }, goed: { schema: Tokenantwoord }, gelukt: 'Een token.', problemen: ['invoer_ongeldig', 'aanmelding_ongeldig', 'klok_wijkt_af', 'te_groot', 'verkeerd_mediatype'],
  },
  {
    methode: 'get', pad: '/wijzigingen', id: 'listWijzigingen', groep: 'Regio', toegang: 'apparaat',
    wat: 'Wat er in de regio is bijgekomen, op volgorde en zonder gaten', vraag: Wijzigingenvraag,
    namen: { na: 'Hoeveel bladen van het logboek de vrager al heeft; zonder dit veld vanaf het begin.', aantal: 'Hoeveel bladen ten hoogste (1 tot en met 500, standaard 100).' },
    uitleg: 'Ieder blad van het logboek, met bij een besluit wat andere commissies daarvan mogen zien: niet de groep, het dossier, de gronden of de voorwaarden. De vrager rekent de boom zelf na en vergelijkt met het checkpoint.',
    goed: { schema: Wijzigingen }, gelukt: 'Een stuk van het logboek met bewijs en zegel.', problemen: ['invoer_ongeldig', 'stand_onbekend'],
  },
  {
    methode: 'post', pad: '/apparaten/{apparaatId}/rechten', id: 'createRechtenvraag', groep: 'Inschrijven en insturen', toegang: 'openbaar',
    wat: 'Rechten onder het plafond vragen, teruggeven of opvragen in een verzegelde vraag', padvraag: Apparaatplek, namen: { apparaatId: 'Het kenmerk van het apparaat.' },
    uitleg: 'De verzegeling van het apparaat is het bewijs van wie vraagt. Het antwoord is alles wat het apparaat heeft, onder de handtekening van het register: herhalen kan altijd.',
    body: { schema: VerzegeldeRechtenvraag, mediatype: JSON_TYPE }, goed: { schema: Rechtenantwoord }, gelukt: 'De rechten van het apparaat en de stand van de plafonds, ondertekend.',
    problemen: ['invoer_ongeldig', 'apparaat_onbekend', 'te_groot', 'verkeerd_mediatype', 'ander_register'],
  },
  {
    methode: 'get', pad: '/log/checkpoint', id: 'getCheckpoint', groep: 'Logboek', toegang: 'openbaar',
    wat: 'De nieuwste stand van het logboek (C2SP tlog-checkpoint)', goed: { mediatype: 'text/plain', tekst: 'tekst' }, gelukt: 'Een ondertekende nota.', problemen: ['niet_gevonden'],
  },
  {
    methode: 'get', pad: '/log/tile/{pad}', serverpad: '/log/tile/*', id: 'getTegel', groep: 'Logboek', toegang: 'openbaar',
    wat: 'Een tegel van het logboek (C2SP tlog-tiles)', padvraag: Tegelvraag, namen: { pad: 'De plaats van de tegel, zoals 0/000 of entries/x001/234.p/7. De schuine strepen horen bij het pad.' },
    goed: { mediatype: 'application/octet-stream', tekst: 'bytes' }, gelukt: 'De hashes of de bladen van de tegel.', problemen: ['verzoek_onleesbaar', 'niet_gevonden'],
  },
  {
    methode: 'get', pad: '/log/aansluiting', id: 'getAansluiting', groep: 'Logboek', toegang: 'openbaar',
    wat: 'Het bewijs dat het logboek alleen is gegroeid', vraag: Aansluitingvraag, namen: { van: 'De omvang die de vrager eerder zag.', naar: 'De omvang tot waar bewezen wordt; zonder dit veld de nieuwste.' },
    goed: { schema: Aansluiting }, gelukt: 'Checkpoint, bewijs (null als de gevraagde omvang er niet is) en de gemelde tijdperken.', problemen: ['invoer_ongeldig', 'niet_gevonden'],
  },
  {
    methode: 'get', pad: '/gezond', id: 'getGezond', groep: 'Dienst', toegang: 'openbaar',
    wat: 'Of het proces leeft', goed: { schema: Toestand }, gelukt: 'Het proces leeft.', problemen: [],
  },
  {
    methode: 'get', pad: '/gereed', id: 'getGereed', groep: 'Dienst', toegang: 'openbaar',
    wat: 'Of de database te bereiken is', goed: { schema: Toestand }, gelukt: 'De database is te bereiken.', problemen: ['tijdelijk_niet_beschikbaar'],
  },
  {
    methode: 'get', pad: '/openapi.json', id: 'getOpenapi', groep: 'Dienst', toegang: 'openbaar',
    wat: 'Deze beschrijving', goed: { mediatype: JSON_TYPE, tekst: 'tekst' }, gelukt: 'Een OpenAPI-document.', problemen: [],
  },
];
