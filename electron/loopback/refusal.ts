import type { Fout } from '../../shared/contract/fout.ts';

/** A request that the host does not carry out: the status for the browser, the code and the sentence for the person. */
export type Weigering = { readonly status: number; readonly code: string; readonly titel: string; readonly melding: string };

const weigering = (status: number, code: string, titel: string, melding: string): Weigering => ({ status, code, titel, melding });

const VEILIG = 'Uw dossiers zijn veilig: er is niets gelezen of gewijzigd.';

export const VERKEERD_ADRES = weigering(403, 'verkeerd_adres', 'Dit adres klopt niet', `Open Toetstafel met de link die bij het starten is getoond. ${VEILIG}`);
export const VREEMDE_PAGINA = weigering(403, 'vreemde_pagina', 'Deze vraag kwam van een andere website', `Toetstafel geeft alleen antwoord aan zijn eigen venster. ${VEILIG}`);
export const ANDERE_GEBRUIKER = weigering(403, 'andere_gebruiker', 'Dit is het programma van een andere gebruiker', `Start Toetstafel onder uw eigen naam. ${VEILIG}`);
export const GEEN_SESSIE = weigering(
  403,
  'geen_sessie',
  'U bent hier niet via de startlink gekomen',
  `Start Toetstafel opnieuw en gebruik de nieuwe link. De link werkt één keer, in één browser. ${VEILIG}`,
);
export const LINK_GEBRUIKT = weigering(
  403,
  'link_gebruikt',
  'Deze startlink is al gebruikt',
  `Toetstafel staat waarschijnlijk al open in een ander tabblad. Hebt u de link niet zelf gebruikt, sluit dan het programma en start het opnieuw. ${VEILIG}`,
);
export const LINK_ONJUIST = weigering(403, 'link_onjuist', 'Deze startlink klopt niet', `Gebruik de hele link die bij het starten is getoond. ${VEILIG}`);
export const NIET_GEVONDEN = weigering(404, 'niet_gevonden', 'Deze pagina bestaat niet', 'Ga terug naar het begin van Toetstafel.');
export const VERKEERDE_METHODE = weigering(405, 'verkeerde_methode', 'Deze vraag kan zo niet worden gesteld', VEILIG);
export const GEEN_JSON = weigering(415, 'geen_json', 'Deze vraag heeft niet de goede vorm', VEILIG);
export const TE_GROOT = weigering(
  413,
  'verzoek_te_groot',
  'Dit is te groot',
  'Dit is meer dan het programma in één keer aanneemt. Er is niets opgeslagen of gewijzigd. Kies een kleiner bestand of maak de tekst korter.',
);
export const ONLEESBAAR = weigering(400, 'verzoek_onleesbaar', 'Deze gegevens zijn niet te lezen', 'Het programma kan deze gegevens niet lezen. Er is niets opgeslagen of gewijzigd.');

/** The refusal for a script: the same shape as every other answer. */
export const refusalAsAnswer = ({ code, titel, melding }: Weigering): { ok: false; error: Fout } => ({ ok: false, error: { code, melding: `${titel}. ${melding}`, velden: [] } });

/** The refusal for a person: a page without script, style or anything from the request. */
export const refusalAsPage = ({ titel, melding }: Weigering): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${titel}</title></head>
<body><main><h1>${titel}</h1><p>${melding}</p><p><a href="/">Naar Toetstafel</a></p></main></body>
</html>
`;
