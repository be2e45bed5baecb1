import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { getUrgentiegroep, UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { Band, Banden } from '../../../shared/domain/scenario/banden.ts';
import type { Scenariotabel, Verdeelrij } from '../../../shared/domain/scenario/scenariotabel.ts';
import { scenarioTekst as t } from '../../text/scenario.ts';
import type { Tabelmodel } from '../../ui/tabelmodel.ts';

const VELDEN = ['naarSleutel', 'ruimte', 'geplaatst', 'nietGeplaatst', 'minimum', 'lokaal', 'regulier'] as const satisfies readonly (keyof Verdeelrij)[];

/** The chosen rule per municipality, the region last. */
export function regelModel(tabel: Scenariotabel): Tabelmodel | null {
  const { regel } = tabel;
  if (!regel) return null;
  const rijen = tabel.gemeenten.flatMap((g) => { const rij = regel.perGemeente[g]; return rij ? [[gemeenteNaam(g), ...VELDEN.map((v) => rij[v])] as const] : []; });
  return { naam: t.regel.titel, bestand: `regel-${tabel.regio.id}`, koppen: [t.regel.kolom.gemeente, ...VELDEN.map((v) => t.regel.kolom[v])], rijen: [...rijen, [t.regel.regio(tabel.regio.naam), ...VELDEN.map((v) => regel.totaal[v])]] };
}

/** All columns beside each other, printed observations last. */
export function kolommenModel(tabel: Scenariotabel): Tabelmodel {
  const kolommen = [...tabel.kolommen, ...tabel.waargenomen];
  return {
    naam: t.kolommen.titel, bestand: `scenarios-${tabel.regio.id}`, koppen: [t.regel.kolom.gemeente, ...kolommen.map((k) => k.code)],
    rijen: [
      ...tabel.gemeenten.map((g) => [gemeenteNaam(g), ...kolommen.map((k) => k.perGemeente[g] ?? null)] as const),
      [t.regel.regio(tabel.regio.naam), ...kolommen.map((k) => k.totaal)],
      [t.kolommen.niet, ...kolommen.map((k) => k.nietGeplaatst)],
    ],
  };
}

/** The numbers behind a chart over the months. */
export const maandModel = (naam: string, bestand: string, maanden: readonly Band[]): Tabelmodel => ({
  naam, bestand, koppen: [t.grafiek.maand, t.grafiek.laag, t.grafiek.midden, t.grafiek.hoog],
  rijen: maanden.map((band, i) => [t.grafiek.maanden[i] ?? String(i + 1), band.p10, band.p50, band.p90]),
});

/** Origin by placement of the year in the middle. */
export function matrixModel({ middelste }: Banden): Tabelmodel {
  const namen = middelste.perGemeente.map((g) => gemeenteNaam(g.gemeente));
  return { naam: t.grafiek.matrix.titel, bestand: 'herkomst-plaatsing', koppen: [t.grafiek.matrix.herkomst, ...namen, t.grafiek.matrix.niet], rijen: middelste.matrix.map((rij, i) => [namen[i] ?? t.grafiek.matrix.buiten, ...rij]) };
}

/** Results per municipality; text, because a band is more than one number. */
export const gemeenteModel = (banden: Banden): Tabelmodel => {
  const k = t.simulatie.perGemeente;
  return { naam: k.titel, bestand: 'simulatie-gemeenten', koppen: [k.gemeente, k.voorkeur, k.geplaatst, k.wachtend], rijen: banden.perGemeente.map((g) => [gemeenteNaam(g.gemeente), ...[g.voorkeur, g.geplaatst, g.wachtend].map(t.bereik)]) };
};

/** Results per group. */
export const groepModel = (banden: Banden): Tabelmodel => {
  const k = t.simulatie.perGroep;
  return { naam: k.titel, bestand: 'simulatie-groepen', koppen: [k.groep, k.zaken, k.geplaatst, k.wachtend, k.geenGemeente], rijen: banden.perGroep.map((g) => [getUrgentiegroep(UrgentiegroepCode.parse(g.groep)).naam, ...[g.zaken, g.geplaatst, g.wachtend, g.geenGemeente].map(t.bereik)]) };
};
