import { assertNever } from '../../kernel/assert-never.ts';
import { formatDutchDate } from '../../kernel/plain-date.ts';
import type { Verloopgebeurtenis } from './apply-verloop.ts';
import { BEKENDMAKINGSWIJZEN, BEZWAARUITKOMSTEN, OPSCHORTGRONDEN, UITSPRAKEN, VERVOLGSOORTEN } from './verloop.ts';

/** One line for the history of a case that says what such an event was about. */
export function beschrijfVerloop(g: Verloopgebeurtenis): string {
  const dag = formatDutchDate;
  switch (g.soort) {
    case 'AanvullingGevraagd':
      return `op ${dag(g.gevraagdOp)}, uiterlijk ${dag(g.uiterlijk)}`;
    case 'AanvullingOntvangen':
      return `op ${dag(g.ontvangenOp)}; ${g.compleet ? 'de aanvraag is compleet' : 'de aanvraag is nog niet compleet'}`;
    case 'AdviesGevraagd':
      return `aan ${g.adviseur}, uiterlijk ${dag(g.uiterlijk)}`;
    case 'AdviesOntvangen':
      return g.uitgebleven ? `van ${g.adviseur}: uitgebleven` : `van ${g.adviseur}, op ${dag(g.ontvangenOp)}`;
    case 'DossierAangehouden':
      return `tot ${dag(g.tot)}: ${g.reden}`;
    case 'VertragingGemeld':
      return `nieuwe datum ${dag(g.nieuweDatum)}: ${g.reden}`;
    case 'TermijnOpgeschort':
      return `van ${dag(g.van)} tot en met ${dag(g.tot)}. ${OPSCHORTGRONDEN[g.grond]}`;
    case 'InGebrekeGesteld':
      return `op ${dag(g.ontvangenOp)}`;
    case 'BesluitBekendgemaakt':
      return `op ${dag(g.op)}, ${BEKENDMAKINGSWIJZEN[g.wijze].toLowerCase()}`;
    case 'BezwaarOntvangen':
      return `op ${dag(g.ontvangenOp)}, ${g.tijdig ? 'op tijd' : 'na de termijn'}`;
    case 'HoorzittingVastgelegd':
      return g.gehoord ? `op ${dag(g.op)}` : `van horen is afgezien: ${g.verslag}`;
    case 'BezwaarVerdaagd':
      return `tot ${dag(g.tot)}: ${g.reden}`;
    case 'BezwaarBeslist':
      return BEZWAARUITKOMSTEN[g.uitkomst];
    case 'BeroepIngesteld':
      return `op ${dag(g.ingesteldOp)}, ${g.instantie}`;
    case 'UitspraakOntvangen':
      return UITSPRAKEN[g.uitkomst];
    case 'VervolgBegonnen':
      return `${VERVOLGSOORTEN[g.vervolg.soort]}: ${g.vervolg.reden}`;
    case 'HerzieningNodig':
      return g.taak;
    case 'DossierHervat':
    case 'AanvraagIngetrokken':
    case 'VerklaringVervallen':
    case 'VervolgGestopt':
    case 'HerzieningAfgedaan':
    case 'DossierAfgesloten':
      return g.reden;
    default:
      return assertNever(g);
  }
}
