import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { listJaarcijfers } from '../../../db/repositories/jaarcijfer-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import type { Engine, OpenBestand } from '../session.ts';
import { alsMedewerker } from '../toegang/toegang-queries.ts';
import { readKoppeling } from '../sync/koppeling.ts';
import { sleutelKenmerk } from '../../../shared/protocol/jws.ts';

function listReservekopieen(map: string): Uitvoer<'getBeheer'>['reservekopieen'] {
  try {
    return readdirSync(map).filter((n) => n.endsWith('.toetstafel')).map((naam) => ({ naam, gemaaktOp: statSync(path.join(map, naam)).mtime.toISOString() })).sort((a, b) => (a.gemaaktOp < b.gemaaktOp ? 1 : -1));
  } catch {
    return []; // no backup was made yet
  }
}

/** Who works here, which register, which figures and which backups. */
export async function getBeheer(engine: Engine, open: OpenBestand): Promise<Uitvoer<'getBeheer'>> {
  const db = open.casefile.read;
  const koppeling = readKoppeling(db);
  return {
    commissie: { naam: open.commissie.naam, namens: open.commissie.namens, regio: open.commissie.regio },
    medewerkers: listMedewerkers(db).map((m) => ({ ...alsMedewerker(m), ...(m.functie === undefined ? {} : { functie: m.functie }), kid: m.sleutel?.kid ?? null, ingeschreven: m.ingeschreven, einde: m.einde ?? null })),
    register: koppeling ? { adres: koppeling.adres, naam: koppeling.register.naam, kid: await sleutelKenmerk(koppeling.register.sleutel) } : null,
    jaarcijfers: listJaarcijfers(db),
    reservekopieen: listReservekopieen(path.join(engine.datamap, 'reservekopieen')),
  };
}
