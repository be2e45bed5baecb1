import { elementAt } from '../../../shared/kernel/element-at.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import type { Herstelkans } from '../../../shared/domain/herstelkans/herstelkans.ts';
import type { Simulatieopzet, Zaakbeoordelaar } from '../../../shared/domain/scenario/simulatie.ts';
import { proposeVerdeling } from '../../../shared/domain/verdeling/propose-verdeling.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import type { Teller } from '../../../shared/domain/verdeling/voorstel.ts';

const PEILDATUM = plainDate('2026-01-01');
const BRON = 'simulatie';
const oordeelVoor = (gemeente: string | null): Herstelkans => ({ oordelen: [], conclusie: { gemeente, motivering: BRON } });

/**
 * The one place where the simulation meets the regelset: every case goes through the same proposal as a real one, with
 * the ceilings of the scenario and the counters of that moment.
 */
export function maakBeoordelaar(opzet: Pick<Simulatieopzet, 'gemeenten' | 'plafond' | 'groepen'>, regelset: Regelset): Zaakbeoordelaar {
  const nummers = new Map(opzet.gemeenten.map((gemeente, i) => [gemeente, i]));
  const tellers: Teller[] = opzet.gemeenten.map((gemeente, i) => ({ gemeente, plafond: elementAt(opzet.plafond, i), gebruikt: 0, peildatum: PEILDATUM, bron: BRON }));
  const geen = oordeelVoor(null);
  const kansrijk = opzet.gemeenten.map(oordeelVoor);
  return (zaak, gebruikt) => {
    gebruikt.forEach((aantal, i) => {
      const teller = elementAt(tellers, i);
      if (teller.gebruikt !== aantal) tellers[i] = { ...teller, gebruikt: aantal };
    });
    const voorstel = proposeVerdeling({
      groep: elementAt(opzet.groepen, zaak.groep).code,
      herkomstgemeente: zaak.herkomst < 0 ? null : elementAt(opzet.gemeenten, zaak.herkomst),
      herkomst: zaak.herkomst < 0 ? 'buiten_de_regio' : 'vastgesteld',
      herstelkans: zaak.kansrijk < 0 ? geen : elementAt(kansrijk, zaak.kansrijk),
      tellers, leefbaarheid: {}, regelset,
    });
    const plafond = voorstel.toetsen.find((t) => t.principe === 'plafond');
    const voorkeur = voorstel.voorkeursgemeente === null ? undefined : nummers.get(voorstel.voorkeursgemeente);
    return { voorkeur: voorkeur ?? -1, ruimte: plafond?.staat !== 'vraagt_besluit' };
  };
}
