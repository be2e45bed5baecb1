const aantal = (n: number): string => n.toLocaleString('nl-NL');
const besluiten = (n: number): string => (n === 1 ? '1 besluit' : `${aantal(n)} besluiten`);

/** Words about ceilings and rights. */
export const PLAFOND = {
  titel: 'Plafond per gemeente',
  uitleg: 'Het hoogste aantal woningen dat in een jaar naar de getelde groepen gaat. Het register verdeelt dat in rechten. Een besluit gebruikt één recht; dat kan ook zonder verbinding.',
  stand: (wanneer: string) => `Stand van het register: ${wanneer}.`,
  kopieTitel: 'Dit bestand is een oudere kopie',
  kopie: 'Het register heeft latere berichten van dit bestand dan hier staan. Besluiten blijft mogelijk, onder voorbehoud. Open het nieuwste bestand, of vraag de regio om een nieuwe koppelcode.',
  leeg: 'Het register heeft nog geen plafond bekendgemaakt. Er wordt niets bijgehouden.',
  kolommen: { gemeente: 'Gemeente', jaar: 'Jaar', plafond: 'Plafond', gebruikt: 'Gebruikt', vastgehouden: 'Vastgehouden', reserve: 'Reserve', vrij: 'Nog vrij', prognose: 'Prognose', hier: 'Rechten hier', wacht: 'Wacht' },
  teVroeg: 'nog niet te zeggen',
  bovenPlafond: (n: number) => `${aantal(n)} boven het plafond`,
  verloopt: (n: number, dag: string) => (n === 0 ? 'geen' : `${aantal(n)}, tot en met ${dag}`),
  hierGebruikt: (n: number) => `${aantal(n)} gebruikt, nog niet verzonden`,
  grondslag: 'Waar deze plafonds op rusten',
  rustOp: (r: { readonly nr: number; readonly teller: number; readonly noemer: number; readonly verhuringen: number; readonly vanaf: string }) => `Nummer ${r.nr}, vanaf ${r.vanaf}: ${r.teller} van elke ${r.noemer} van ${aantal(r.verhuringen)} bevestigde verhuringen, naar beneden afgerond.`,
  grond: (bron: string) => `Grondslag: ${bron}.`,
  lijst: (bron: string) => `Gegevens: ${bron}.`,
  onder: (gemeente: string, jaar: number) => `Plafond ${gemeente} ${jaar}`,
  recht: (nummer: number, van: number, over: number) => `Dit besluit gebruikt recht ${nummer} van ${aantal(van)}. Daarna ${over === 1 ? 'is er hier nog 1 recht' : over === 0 ? 'zijn er hier geen rechten meer' : `zijn er hier nog ${aantal(over)} rechten`}.`,
  tot: (dag: string) => `Het recht is te gebruiken tot en met ${dag}.`,
  hardheid: 'Het komt uit het deel voor hardheid.',
  overname: 'Dit besluit neemt het recht over van het besluit dat het vervangt.',
  voorbehoudTitel: 'Onder voorbehoud',
  voorbehoud: {
    op: 'Er is hier geen recht meer onder het plafond. U kunt besluiten. Het besluit wordt niet bekendgemaakt tot het register laat weten dat er ruimte is.',
    kopie: 'Dit bestand is een oudere kopie en gebruikt daarom geen rechten. U kunt besluiten. Het besluit wordt niet bekendgemaakt tot het register laat weten dat er ruimte is.',
  },
  wachtend: (n: number) => (n === 0 ? 'Er wacht nu geen ander besluit.' : `Er ${n === 1 ? 'wacht' : 'wachten'} al ${besluiten(n)} voor dit plafond.`),
  gebruikt: (nummer: number | null, van: number) => `Gebruikt recht ${nummer ?? ''} van ${aantal(van)}.`,
  nietBevestigd: 'Het register heeft dat nog niet bevestigd. Maak het besluit daarna bekend.',
  plaats: (plaats: number | null) => (plaats === null ? 'Het besluit krijgt zijn plaats in de rij als het register het heeft ontvangen.' : `Het besluit staat op plaats ${plaats} in de rij.`),
  wachtUitleg: 'Het besluit is veilig opgeslagen. Maak het bekend als het register laat weten dat er ruimte is.',
} as const;
