import { contract, type Invoer, type Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { isIngang } from '../../../shared/contract/ingangen.ts';
import type { Medewerker } from '../../../shared/domain/medewerker/medewerker.ts';
import { magActie, magWerk, ROLTOEGANG, type Zaaktoegang } from '../../../shared/domain/toegang/toegang.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { listGeweigerdeInzage, listInzageVanDossier, type Inzageregel } from '../../../db/inzage.ts';
import { findZaaktoegang } from '../../../db/readmodels/zaaktoegang.ts';
import { findBehandeling } from '../../../db/repositories/behandeling-repository.ts';
import { listDossiernummers } from '../../../db/repositories/dossier-repository.ts';
import { listInzagerechten } from '../../../db/repositories/inzagerecht-repository.ts';
import { listActieveMedewerkers, listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { listVerschoningen } from '../../../db/repositories/verschoning-repository.ts';
import { mislukt } from '../fouten.ts';
import type { OpenBestand } from '../session.ts';

/** A person as the window knows people. */
export const alsMedewerker = ({ id, naam, rol, organisatie }: Medewerker): Medewerker => ({ id, naam, rol, ...(organisatie === undefined ? {} : { organisatie }) });

/** Who handles a case, who may see it when it is secret, and who stays out of it. */
export function getDossiertoegang(open: OpenBestand, { dossierId }: Invoer<'getDossiertoegang'>): Result<Uitvoer<'getDossiertoegang'>, Fout> {
  const db = open.casefile.read;
  const mensen = listMedewerkers(db).map(alsMedewerker);
  const actief = listActieveMedewerkers(db).map(alsMedewerker);
  const zaakVoor = (wie: Medewerker): Zaaktoegang | undefined => findZaaktoegang(db, dossierId, wie.id);
  const ik = open.medewerker;
  const zaak = ik ? zaakVoor(ik) : undefined;
  if (!ik || !zaak) return mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
  const zoek = (id: string): Medewerker => mensen.find((m) => m.id === id) ?? { id: ik.id, naam: 'Onbekend', rol: 'intaker' };
  const mag = (wie: Medewerker, recht: 'lezen' | 'behandelen', anders: Partial<Zaaktoegang>): boolean => magActie(wie, { recht }, { ...zaak, ...zaakVoor(wie), ...anders }).ok;
  const behandeling = findBehandeling(db, dossierId);
  const genoemden = listInzagerechten(db, dossierId).filter((r) => r.ingetrokkenOp === null);
  return ok({
    geheim: zaak.geheim,
    behandelaar: behandeling ? { ...zoek(behandeling.medewerkerId), sinds: behandeling.sinds } : null,
    kanOvernemen: behandeling?.medewerkerId !== ik.id && magWerk(ik, 'behandelen'),
    genoemden: genoemden.map((r) => ({ ...zoek(r.medewerkerId), sinds: r.verleendOp, reden: r.reden, door: zoek(r.verleendDoor).naam })),
    altijd: actief.filter((m) => ROLTOEGANG[m.rol].geheim === 'altijd' && mag(m, 'lezen', {})),
    teNoemen: actief.filter((m) => !mag(m, 'lezen', { geheim: true }) && mag(m, 'lezen', { geheim: true, genoemden: [m.id] })),
    toeTeWijzen: actief.filter((m) => m.id !== behandeling?.medewerkerId && mag(m, 'behandelen', { behandelaar: m.id })),
    buiten: listVerschoningen(db, [dossierId]).filter((v) => v.ingetrokkenOp === null).map((v) => ({ ...zoek(v.medewerkerId), reden: v.reden })),
  });
}

type Regel = Uitvoer<'listInzage'>['regels'][number];

function maakRegels(open: OpenBestand, regels: readonly Inzageregel[]): Regel[] {
  const mensen = new Map(listMedewerkers(open.casefile.read).map((m) => [m.id as string, m]));
  return regels.map(({ nummer, tijdstip, medewerkerId, handeling, uitkomst, herkomst }) => {
    const wie = medewerkerId === null ? undefined : mensen.get(medewerkerId);
    return { nummer, tijdstip, wie: wie?.naam ?? (medewerkerId === null ? 'Niemand aangemeld' : 'Onbekend'), rol: wie?.rol ?? null, handeling, soort: isIngang(handeling) ? contract[handeling].soort : 'query', uitkomst, herkomst };
  });
}

/** A page, and the number to go on before. */
function splitsBladzijde(regels: readonly Inzageregel[], aantal: number): { readonly blad: readonly Inzageregel[]; readonly volgende: number | null } {
  const blad = regels.slice(0, aantal);
  return { blad, volgende: regels.length > aantal ? (blad.at(-1)?.nummer ?? null) : null };
}

/** Who looked at a case, when and from where; refusals too. */
export function listInzage(open: OpenBestand, { dossierId, voor, aantal }: Invoer<'listInzage'>): Uitvoer<'listInzage'> {
  const { blad, volgende } = splitsBladzijde(listInzageVanDossier(open.casefile.read, dossierId, { voor, aantal: aantal + 1 }), aantal);
  return { regels: maakRegels(open, blad), volgende };
}

/** What was refused in this file: for who supervises access. The case is named by its number only. */
export function listWeigeringen(open: OpenBestand, { voor, aantal }: Invoer<'listWeigeringen'>): Uitvoer<'listWeigeringen'> {
  const db = open.casefile.read;
  const { blad, volgende } = splitsBladzijde(listGeweigerdeInzage(db, { voor, aantal: aantal + 1 }), aantal);
  const nummers = listDossiernummers(db, blad.flatMap((r) => r.dossierId ?? []));
  return { regels: maakRegels(open, blad).map((regel, i) => ({ ...regel, dossiernummer: nummers.get(blad[i]?.dossierId ?? '') ?? null })), volgende };
}
