import type { PlainDate } from '../../kernel/plain-date.ts';
import { ok } from '../../kernel/result.ts';
import { reviewHerkomst } from '../herkomst/herziening.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import { applyGebeurtenis } from './apply-gebeurtenis.ts';
import type { Beslissing } from './decide.ts';
import type { Dossier } from './dossier.ts';
import { weiger } from './weigering.ts';

/** What the new facts would do to the origin that the decision rests on; null when it rests on none, or nothing changes. */
function reviewNa(na: Dossier, regelset: Regelset): string | null {
  const eerder = na.besluit?.dossierstuk.herkomst;
  if (!eerder || !na.verblijf) return null;
  const { aanvraag, verblijf } = na;
  const { geboortedatum, geheimhouding } = aanvraag.betrokkene;
  return reviewHerkomst(eerder, { perioden: verblijf, opnames: aanvraag.opnames, peildatum: aanvraag.ontvangenOp, regelset, geboortedatum, geheimhouding }).taak;
}

/**
 * Facts that change after a decision need a reason and leave a task behind: people look whether the decision must
 * change (Awb art. 4:6). Before a decision nothing is added.
 */
export function withHerziening(beslissing: Beslissing, d: Dossier, { wat, reden, regelset, vandaag }: { wat: string; reden: string; regelset: Regelset; vandaag: PlainDate }): Beslissing {
  if (!beslissing.ok || !d.besluit) return beslissing;
  if (reden === '') return weiger('reden_ontbreekt', 'Er is al een besluit. Schrijf op welk nieuw feit er is en waar het vandaan komt.', 'reden');
  const na = beslissing.value.reduce<Dossier>(applyGebeurtenis, d);
  const taak = `Na het besluit is ${wat} gewijzigd: ${reden} ${reviewNa(na, regelset) ?? 'De herkomst verandert daardoor niet. Kijk of het besluit om een andere reden moet veranderen.'}`;
  return ok([...beslissing.value, { soort: 'HerzieningNodig', sinds: vandaag, aanleiding: 'nieuw_feit', taak }]);
}
