/** Upper ends of the classes in which answers are counted by how long they took, in seconds. */
const GRENZEN = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** One answer: which route (as a pattern, never an address), how it ended and how long it took. */
export type Meting = { readonly route: string; readonly methode: string; readonly status: number; readonly ms: number };

/** What the service counts while it runs; rendered as Prometheus reads it. No label says who asked or about whom. */
export type Metrieken = {
  readonly observe: (meting: Meting) => void;
  readonly render: (nu: { readonly logomvang: number; readonly gereed: boolean }) => string;
};

type Reeks = { aantal: number; som: number; readonly klassen: number[] };

const label = (waarde: string): string => waarde.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function renderReeks(route: string, { aantal, som, klassen }: Reeks): string[] {
  const naam = 'toetstafel_register_antwoordtijd_seconden';
  let tot = 0;
  return [
    ...GRENZEN.map((grens, i) => `${naam}_bucket{route="${label(route)}",le="${grens}"} ${(tot += klassen[i] ?? 0)}`),
    `${naam}_bucket{route="${label(route)}",le="+Inf"} ${aantal}`, `${naam}_sum{route="${label(route)}"} ${som}`, `${naam}_count{route="${label(route)}"} ${aantal}`,
  ];
}

const kop = (naam: string, soort: 'counter' | 'gauge' | 'histogram', uitleg: string): string[] => [`# HELP ${naam} ${uitleg}`, `# TYPE ${naam} ${soort}`];

/** Begins to count. */
export function makeMetrieken(): Metrieken {
  const antwoorden = new Map<string, number>();
  const tijden = new Map<string, Reeks>();
  return {
    observe: ({ route, methode, status, ms }) => {
      const wat = `methode="${label(methode)}",route="${label(route)}",status="${status}"`;
      antwoorden.set(wat, (antwoorden.get(wat) ?? 0) + 1);
      const reeks = tijden.get(route) ?? { aantal: 0, som: 0, klassen: GRENZEN.map(() => 0) };
      const s = ms / 1000;
      const klasse = GRENZEN.findIndex((grens) => s <= grens);
      if (klasse >= 0) reeks.klassen[klasse] = (reeks.klassen[klasse] ?? 0) + 1;
      reeks.aantal += 1;
      reeks.som += s;
      tijden.set(route, reeks);
    },
    render: ({ logomvang, gereed }) => [
      ...kop('toetstafel_register_antwoorden_totaal', 'counter', 'Antwoorden per route en status.'),
      ...[...antwoorden].sort(([a], [b]) => (a < b ? -1 : 1)).map(([wat, n]) => `toetstafel_register_antwoorden_totaal{${wat}} ${n}`),
      ...kop('toetstafel_register_antwoordtijd_seconden', 'histogram', 'Hoe lang antwoorden duurden.'),
      ...[...tijden].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([route, reeks]) => renderReeks(route, reeks)),
      ...kop('toetstafel_register_logboek_bladen', 'gauge', 'Bladen in het logboek.'), `toetstafel_register_logboek_bladen ${logomvang}`,
      ...kop('toetstafel_register_gereed', 'gauge', 'Of de database te bereiken is.'), `toetstafel_register_gereed ${gereed ? 1 : 0}`,
      ...kop('toetstafel_register_geheugen_bytes', 'gauge', 'Geheugen van het proces.'), `toetstafel_register_geheugen_bytes ${process.memoryUsage.rss()}`,
      ...kop('toetstafel_register_tijd_aan_seconden', 'gauge', 'Hoe lang het proces draait.'), `toetstafel_register_tijd_aan_seconden ${Math.round(process.uptime())}`,
      '',
    ].join('\n'),
  };
}
