import { assertNever } from '../../kernel/assert-never.ts';
import type { DossierId } from '../../kernel/ids.ts';
import type { Vergadergebeurtenis, Zitting } from './zitting.ts';

type Zaak = Zitting['zaken'][number];

const metZaak = (z: Zitting, dossierId: DossierId, wijzig: (zaak: Zaak) => Zaak): Zitting => {
  const eerder = z.zaken.find((zaak) => zaak.dossierId === dossierId) ?? { dossierId, stemmingen: [], uitkomst: null };
  return { ...z, zaken: [...z.zaken.filter((zaak) => zaak.dossierId !== dossierId), wijzig(eerder)] };
};

/** Folds one event into the state of a meeting. A new vote takes the earlier outcome of that case with it. */
export function applyZitting(zitting: Zitting, g: Vergadergebeurtenis): Zitting {
  const z = { ...zitting, versie: zitting.versie + 1 };
  switch (g.soort) {
    case 'VergaderingGepland':
      return { ...z, kamer: g.kamer };
    case 'DeelnemersGekozen':
      return { ...z, deelnemers: g.deelnemers };
    case 'AgendaVastgelegd':
      return { ...z, agenda: g.agenda };
    case 'StukkenVerzonden':
      return { ...z, status: 'verzonden', zendingen: [...z.zendingen, g.zending] };
    case 'VergaderingGeopend':
      return { ...z, status: 'geopend', opening: g.opening, aanwezig: g.aanwezig };
    case 'AanwezigheidGewijzigd':
      return { ...z, aanwezig: g.aanwezig };
    case 'StemmingGehouden':
      return metZaak(z, g.dossierId, (zaak) => ({ ...zaak, stemmingen: [...zaak.stemmingen, g.stemming], uitkomst: null }));
    case 'ZaakAfgerond':
      return metZaak(z, g.dossierId, (zaak) => ({ ...zaak, uitkomst: g.uitkomst }));
    case 'ZaakHeropend':
      return metZaak(z, g.dossierId, (zaak) => ({ ...zaak, uitkomst: null }));
    case 'AantekeningenVastgelegd':
      return { ...z, mededelingen: g.mededelingen, actiepunten: g.actiepunten };
    case 'VergaderingGesloten':
      return { ...z, status: 'gesloten', sluiting: { tijd: g.tijd, reden: g.reden } };
    case 'NotulenVastgesteld':
      return { ...z, status: 'vastgesteld', notulen: { op: g.op, opmerking: g.opmerking } };
    default:
      return assertNever(g);
  }
}
