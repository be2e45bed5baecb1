import { assertNever } from '../../shared/kernel/assert-never.ts';
import { formatDutchDate, type PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Ondertekenrol } from '../../shared/domain/besluit/besluit.ts';
import type { Antwoord } from '../../shared/protocol/envelop.ts';

/** Why an envelope is refused for good, with the facts that a person needs to act on it. */
export type Weigering =
  | { readonly code: 'nummer_hergebruikt' | 'andere_commissie' | 'rollen_onvolledig' | 'dezelfde_ondertekenaar' | 'besluit_bestaat_al' }
  | { readonly code: 'handtekening_van_ander' | 'ondertekenaar_onbekend' | 'handtekening_ongeldig'; readonly rol: Ondertekenrol }
  | { readonly code: 'mandaat_geldt_niet'; readonly rol: Ondertekenrol; readonly genomenOp: PlainDate };

const NIET_GEREGISTREERD = 'Het register heeft dit besluit niet opgenomen. Uw dossier blijft zoals het was.';

/** What happened and what to do; the sentence about what is safe stands between them. */
function uitleg(w: Weigering): readonly [string, string] {
  switch (w.code) {
    case 'nummer_hergebruikt':
      return ['Dit nummer heeft dit apparaat al gebruikt voor een ander bericht. Dat kan gebeuren als een oude kopie van het dossierbestand is teruggezet.', 'Vraag de beheerder welk dossierbestand het juiste is en verstuur het besluit daarmee opnieuw.'];
    case 'andere_commissie':
      return ['Dit besluit is van een andere commissie dan de commissie waarvoor dit apparaat is ingeschreven.', 'Verstuur het besluit vanaf een apparaat van de commissie die het heeft genomen.'];
    case 'rollen_onvolledig':
      return ['Onder een besluit staan een voorzitter en een secretaris. Hier staat twee keer dezelfde rol.', 'Maak een nieuw besluit en laat dat door een voorzitter en een secretaris ondertekenen.'];
    case 'dezelfde_ondertekenaar':
      return ['De voorzitter en de secretaris hebben met dezelfde sleutel ondertekend. Er zijn twee personen nodig.', 'Maak een nieuw besluit en laat dat door twee personen ondertekenen, ieder met een eigen sleutel.'];
    case 'besluit_bestaat_al':
      return ['Er is al een besluit met dit kenmerk geregistreerd.', 'Zoek het ontvangstbewijs van dat besluit op. Wilt u een besluit veranderen, maak dan een nieuw besluit dat het oude vervangt.'];
    case 'handtekening_van_ander':
      return [`De handtekening op de plaats van de ${w.rol} hoort niet bij de ${w.rol} die het besluit noemt.`, `Laat de ${w.rol} die in het besluit staat opnieuw ondertekenen en verstuur het besluit dan opnieuw.`];
    case 'ondertekenaar_onbekend':
      return [`De sleutel van de ${w.rol} is bij het register niet bekend als ${w.rol} van uw commissie.`, `Vraag de beheerder van het register om een koppelcode, schrijf de ${w.rol} in en verstuur het besluit daarna opnieuw.`];
    case 'handtekening_ongeldig':
      return [`De handtekening van de ${w.rol} past niet bij de tekst van het besluit. Het besluit of de handtekening is na het ondertekenen veranderd.`, 'Laat het besluit opnieuw ondertekenen en verstuur het dan opnieuw.'];
    case 'mandaat_geldt_niet':
      return [`De ${w.rol} had op ${formatDutchDate(w.genomenOp)}, de datum van het besluit, geen geldig mandaat.`, `Klopt het mandaat niet in het register, vraag de beheerder dan om een koppelcode en schrijf het juiste mandaat in. Klopt het wel, laat dan iemand met een geldig mandaat een nieuw besluit ondertekenen.`];
    default:
      return assertNever(w);
  }
}

/** The refusal as the answer that travels back: a code for the program and a Dutch reason for the person. */
export function renderWeigering(weigering: Weigering): Antwoord {
  const [watGebeurde, watTeDoen] = uitleg(weigering);
  return { soort: 'geweigerd', code: weigering.code, reden: `${watGebeurde} ${NIET_GEREGISTREERD} ${watTeDoen}` };
}
