import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { bepaalVolledigheid } from '../../../shared/domain/aanvraag/volledigheid.ts';
import type { Overdracht, Overdrachtgebeurtenis, Overdrachtstatus } from '../../../shared/domain/overdracht/overdracht.ts';
import type { Bijlage } from '../../../shared/domain/bijlage/bijlage.ts';
import { lijstnaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import { listOverdrachtsleven, type Levensstap } from '../../../db/readmodels/overdrachtsleven.ts';
import { listBijlagenVanOverdracht } from '../../../db/repositories/bijlage-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { findOverdracht, listOverdrachten as leesOverdrachten } from '../../../db/repositories/overdracht-repository.ts';
import type { OpenBestand } from '../session.ts';
import { kanBericht, OntvangenZaak } from './overdracht-commands.ts';

type Rij = Uitvoer<'listOverdrachten'>[number];

const GEMASKEERD = 'Geheim';

const kanNu = ({ richting, status }: Overdracht): Rij['kanNu'] => {
  if (richting === 'in') return status === 'ontvangen' ? ['aanvaarden', 'weigeren'] : [];
  return status === 'aangeboden' || status === 'ontvangen' ? ['intrekken'] : [];
};

/** What is waiting, in a few facts; the whole request is read when it is a case. */
function beschrijfZaak(open: OpenBestand, overdracht: Overdracht, bestanden: readonly Bijlage[]): Rij['zaak'] {
  if (overdracht.richting !== 'in' || overdracht.status !== 'ontvangen') return null;
  const gelezen = OntvangenZaak.safeParse(findOverdracht(open.casefile.read, overdracht.id)?.inhoud);
  if (!gelezen.success) return null;
  const { zaak, dag } = gelezen.data;
  const { betrokkene, urgentiegroep, indiener } = zaak.aanvraag;
  const regelset = findRegelsetOp(open.commissie.regio, dag);
  return {
    naam: betrokkene.geheimhouding ? GEMASKEERD : lijstnaam(betrokkene), groep: urgentiegroep, indiener,
    ontbreekt: regelset ? bepaalVolledigheid(zaak.aanvraag, bestanden, regelset).map((o) => o.tekst) : [],
  };
}

const STATUS_VAN: Readonly<Record<Overdrachtgebeurtenis['soort'], Overdrachtstatus>> = {
  OverdrachtAangeboden: 'aangeboden', OverdrachtOntvangen: 'ontvangen', OverdrachtOntvangstGemeld: 'ontvangen', OverdrachtAanvaard: 'aanvaard', OverdrachtGeweigerd: 'geweigerd', OverdrachtIngetrokken: 'ingetrokken',
};
const isSoort = (soort: string): soort is Overdrachtgebeurtenis['soort'] => Object.hasOwn(STATUS_VAN, soort);

/** Who did a step: the other side when it is theirs to take, somebody here otherwise. */
function beschrijfLeven({ richting, partij, aangebodenOp }: Overdracht, stappen: readonly Levensstap[], namen: ReadonlyMap<string, string>): Rij['leven'] {
  const eigen = stappen.flatMap(({ soort, tijdstip, medewerkerId }) => {
    if (!isSoort(soort)) return [];
    const status = STATUS_VAN[soort];
    const vanOns = (status === 'aangeboden' || status === 'ingetrokken') === (richting === 'uit');
    return [{ status, op: tijdstip, wie: vanOns ? (namen.get(medewerkerId ?? '') ?? '') : partij.naam }];
  });
  return richting === 'in' ? [{ status: 'aangeboden', op: aangebodenOp, wie: partij.naam }, ...eigen] : eigen;
}

/** All hand-overs to and from this file, last changed first. */
export function listOverdrachten(open: OpenBestand): Uitvoer<'listOverdrachten'> {
  const db = open.casefile.read;
  const stappen = Map.groupBy(listOverdrachtsleven(db), (s) => s.overdrachtId);
  const namen = new Map(listMedewerkers(db).map((m) => [m.id as string, m.naam]));
  return leesOverdrachten(db).map((o) => {
    const { manifestHash: _hash, ...rij } = o;
    const bestanden = o.richting === 'in' ? listBijlagenVanOverdracht(db, o.id) : [];
    return {
      ...rij, bestanden, kanNu: kanNu(o), kanBericht: kanBericht(o),
      dossiernummer: o.dossierId === null ? null : (loadDossier(db, o.dossierId)?.nummer ?? null),
      zaak: beschrijfZaak(open, o, bestanden),
      leven: beschrijfLeven(o, stappen.get(o.id) ?? [], namen),
    };
  });
}
