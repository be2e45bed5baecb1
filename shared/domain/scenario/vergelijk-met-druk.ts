import { gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Zekerheid } from '../persoon/urgentiegroep.ts';
import type { Aandeel } from './afronden.ts';
import type { Cijfer, Regiocijfers } from './regiocijfers.ts';
import type { Afwijking, Optelling, Scenariokolom, Scenariotabel } from './scenariotabel.ts';
import { STANDAARDVRAAG, type Scenariovraag } from './scenariovraag.ts';

/** A number as Dutch text writes it; built by hand because the domain has no language settings. */
export function getalTekst(getal: number): string {
  const [heel = '0', deel] = String(Math.abs(getal)).split('.');
  const punten = heel.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${getal < 0 ? '-' : ''}${punten}${deel === undefined ? '' : `,${deel}`}`;
}

/** A share in percent, at most two decimals. */
export const procentTekst = (a: Aandeel): string => `${getalTekst(Math.round((10_000 * a.teller) / a.noemer) / 100)} %`;

/** Where a figure comes from; figures of a region's own file say so. */
export const leesAanname = (regio: Regiocijfers, cijfer: Cijfer): { bron: string; zekerheid: Zekerheid } => regio.bronnen[cijfer] ?? { bron: 'door u ingevoerd', zekerheid: 'onbevestigd' };

const isGelijk = (a: Aandeel, b: Aandeel): boolean => a.teller * b.noemer === b.teller * a.noemer;

/** The printed table answers one question; a comparison with another question would mean nothing. */
const isGedrukteVraag = (v: Scenariovraag): boolean =>
  v.vraag === STANDAARDVRAAG.vraag && v.afronding === STANDAARDVRAAG.afronding && isGelijk(v.aandeel, STANDAARDVRAAG.aandeel) && isGelijk(v.minimum, STANDAARDVRAAG.minimum);

function waaromAnders(regio: Regiocijfers, kolom: Scenariokolom, cel: { gemeente: string; berekend: number; aandeel: Aandeel }): string {
  const invoer = regio.gemeenten.find((g) => g.gemeente === cel.gemeente)?.[kolom.code === 'D' ? 'verhuringenTotAftop' : 'verhuringen'];
  if (typeof invoer !== 'number' || kolom.soort === 'sleutel') return `Uit de invoer volgt ${getalTekst(cel.berekend)}.`;
  const precies = Math.round((invoer * cel.aandeel.teller * 100) / cel.aandeel.noemer) / 100;
  return `${procentTekst(cel.aandeel)} van ${getalTekst(invoer)} is ${getalTekst(precies)}, afgerond ${getalTekst(cel.berekend)}. De andere cellen van deze kolom zijn naar het dichtstbijzijnde getal afgerond.`;
}

function vergelijkKolom(regio: Regiocijfers, vraag: Scenariovraag, kolom: Scenariokolom): Afwijking[] {
  const druk = regio.gedrukt[kolom.code];
  if (!druk) return [];
  const aandeel = kolom.soort === 'minimum' ? vraag.minimum : vraag.aandeel;
  const cellen = Object.entries(kolom.perGemeente).flatMap(([gemeente, berekend]): Afwijking[] => {
    const gedrukt = druk.cellen[gemeente];
    return gedrukt === undefined || gedrukt === berekend ? [] : [{ kolom: kolom.code, cel: gemeente, gedrukt, berekend, waarom: `${gemeenteNaam(gemeente)}: ${waaromAnders(regio, kolom, { gemeente, berekend, aandeel })}` }];
  });
  const totalen: Afwijking[] = [];
  if (druk.totaal !== kolom.totaal) totalen.push({ kolom: kolom.code, cel: 'totaal', gedrukt: druk.totaal, berekend: kolom.totaal, waarom: 'Het totaal volgt niet uit het regionale cijfer.' });
  if (druk.nietGeplaatst !== kolom.nietGeplaatst) totalen.push({ kolom: kolom.code, cel: 'nietGeplaatst', gedrukt: druk.nietGeplaatst, berekend: kolom.nietGeplaatst, waarom: 'Niet geplaatst is de vraag min het totaal.' });
  return [...cellen, ...totalen];
}

const somVan = (cellen: Readonly<Record<string, number>>): number => Object.values(cellen).reduce((n, w) => n + w, 0);

function controleerOptelling(kolom: Scenariokolom, druk: { cellen: Readonly<Record<string, number>> } | undefined): Optelling[] {
  if (kolom.rijensom === kolom.totaal) return [];
  return [{ kolom: kolom.code, rijensom: kolom.rijensom, totaal: kolom.totaal, gedruktRijensom: druk ? somVan(druk.cellen) : null, waarom: 'Elke rij is apart afgerond; het totaal komt uit het cijfer van de hele regio.' }];
}

/** What the document prints beside what follows from its own inputs: cells that differ, rows that do not add up. */
export function vergelijkMetDruk(regio: Regiocijfers, vraag: Scenariovraag, kolommen: readonly Scenariokolom[]): Pick<Scenariotabel, 'waargenomen' | 'afwijkingen' | 'optellingen'> {
  const zelfde = isGedrukteVraag(vraag);
  const codes = new Set(kolommen.map((k) => k.code));
  return {
    waargenomen: Object.entries(regio.gedrukt).filter(([code]) => !codes.has(code)).map(([code, k]) => ({ code, naam: k.naam, perGemeente: k.cellen, totaal: k.totaal, nietGeplaatst: k.nietGeplaatst, bron: k.bron })),
    afwijkingen: zelfde ? kolommen.flatMap((kolom) => vergelijkKolom(regio, vraag, kolom)) : [],
    optellingen: kolommen.flatMap((kolom) => controleerOptelling(kolom, zelfde ? regio.gedrukt[kolom.code] : undefined)),
  };
}
