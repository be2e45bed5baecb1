import { ONBEKEND_IN_JAARVERSLAG, type Jaarrij, type Jaarverslag, type Uitsplitsing } from '../../../shared/domain/jaarverslag/bereken-jaarverslag.ts';
import { JAARPOSTEN, JAARPOSTNAMEN } from '../../../shared/domain/jaarverslag/jaarfeiten.ts';
import { verbergKleine } from '../../../shared/domain/jaarverslag/kleine-aantallen.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { URGENTIEGROEPEN } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { jaarverslagTekst as t } from '../../text/overzicht.ts';
import type { Tabelmodel } from '../../ui/tabelmodel.ts';

const RIJEN = { groep: 'perGroep', herkomst: 'perHerkomst', indiener: 'perIndiener' } as const satisfies Record<Uitsplitsing, keyof Jaarverslag>;
const groepen = new Map<string, string>(URGENTIEGROEPEN.map((g) => [g.code, g.wettelijk ? `${g.code}: ${g.naam}` : g.naam]));

/** What a row is called on screen and in the file. */
export function noemSleutel(soort: Uitsplitsing, sleutel: string): string {
  if (sleutel === ONBEKEND_IN_JAARVERSLAG) return t.onbekend;
  if (soort === 'groep') return groepen.get(sleutel) ?? sleutel;
  return soort === 'herkomst' ? gemeenteNaam(sleutel) : sleutel;
}

/** Columns that are empty in every row tell nothing. */
const gebruiktePosten = (verslag: Jaarverslag) => JAARPOSTNAMEN.filter((post) => verslag.totaal[post] > 0);

/** All figures of the year under each other. */
export const maakTotalen = (verslag: Jaarverslag): Tabelmodel => ({
  naam: t.totalen, bestand: `jaarcijfers-${verslag.jaar}`, koppen: [t.post, t.aantal],
  rijen: JAARPOSTNAMEN.map((post) => [JAARPOSTEN[post], verslag.totaal[post]]),
});

/** The figures split, with the total as the last row. With `publiek` the numbers that can lead to a person are left out. */
export function maakUitsplitsing(verslag: Jaarverslag, soort: Uitsplitsing, publiek: boolean): Tabelmodel {
  const posten = gebruiktePosten(verslag);
  const bron: readonly Jaarrij[] = verslag[RIJEN[soort]];
  const rijen = publiek ? verbergKleine(bron) : bron;
  return {
    naam: t.uitsplitsing[soort], bestand: `jaarcijfers-${verslag.jaar}-${soort}${publiek ? '-publiek' : ''}`, koppen: [t.kop[soort], ...posten.map((post) => JAARPOSTEN[post])],
    rijen: [
      ...rijen.map(({ sleutel, aantallen }): Tabelmodel['rijen'][number] => [noemSleutel(soort, sleutel), ...posten.map((post) => aantallen[post] ?? t.verborgen)]),
      [t.totaal, ...posten.map((post) => verslag.totaal[post])],
    ],
  };
}
