import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import { beoordeelTermijn, listTermijnregels } from '../../../shared/domain/termijn/bepaal-termijnen.ts';
import { bepaalTermijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import { countTermijnen, listTermijnrijen } from '../../../db/readmodels/termijnagenda.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { getRegelset } from '../commands/run-command.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { toonNaam } from './lijsten.ts';

/** The agenda of terms over all cases that this person may see, the first to end first. */
export function listTermijnen(open: OpenBestand, clock: Clock, invoer: Invoer<'listTermijnen'>): Uitvoer<'listTermijnen'> {
  const { medewerker } = open;
  if (!medewerker) return { rijen: [], volgende: null, perSoort: [] };
  const vandaag = clock.today();
  const read = open.casefile.read;
  const { rijen, volgende } = listTermijnrijen(read, { ...invoer, wie: medewerker, vandaag });
  const regels = new Map<string, readonly ReturnType<typeof listTermijnregels>[number][]>();
  const regelsVan = (id: (typeof rijen)[number]['dossierId']) => {
    const eerder = regels.get(id);
    if (eerder) return eerder;
    const d = loadDossier(read, id);
    const gevonden = d ? listTermijnregels(d, bepaalTermijnparameters(getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp))) : [];
    regels.set(id, gevonden);
    return gevonden;
  };
  return {
    rijen: rijen.flatMap((rij) => {
      // a case of before the terms were kept has one row, which need not be the first of what is counted now
      const regel = regelsVan(rij.dossierId).find((r) => r.soort === rij.soort && r.laatsteDag === rij.laatsteDag);
      return regel ? [{ dossierId: rij.dossierId, nummer: rij.nummer, naam: toonNaam(rij), status: rij.status, termijn: beoordeelTermijn(regel, vandaag) }] : [];
    }),
    volgende,
    perSoort: countTermijnen(read, { wie: medewerker, vandaag }),
  };
}
