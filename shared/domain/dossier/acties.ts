import type { Dossier, Status } from './dossier.ts';

/** What people can do with a case. The window shows with this table and the backend refuses with it. */
export const ACTIES = {
  wijzigAanvraag: 'Aanvraag wijzigen',
  legVerblijfVast: 'Verblijfshistorie vastleggen',
  stelHerkomstVast: 'Herkomst vaststellen',
  werkGeschilBij: 'Geschil over de herkomst vastleggen',
  geefOordeel: 'Eigen oordeel vastleggen',
  beoordeelHerstelkans: 'Kansrijke woonstart beoordelen',
  bepaalVerdeling: 'Verdeling bepalen',
  agendeer: 'Op de agenda zetten',
  neemBesluit: 'Besluit vaststellen',
  neemBesluitTerug: 'Besluit terugnemen',
  onderteken: 'Ondertekenen',
} as const;
export type Actie = keyof typeof ACTIES;

const VOORBEREIDEN: readonly Actie[] = ['wijzigAanvraag', 'legVerblijfVast', 'stelHerkomstVast', 'werkGeschilBij', 'geefOordeel', 'beoordeelHerstelkans', 'bepaalVerdeling', 'agendeer', 'neemBesluit'];

const PER_STATUS = {
  ingediend: VOORBEREIDEN,
  in_behandeling: VOORBEREIDEN,
  geagendeerd: VOORBEREIDEN,
  besloten: ['onderteken', 'neemBesluitTerug', 'werkGeschilBij'],
  // a dispute can outlive the decision: the municipalities go on about who bears it
  ondertekend: ['werkGeschilBij'],
  geregistreerd: ['werkGeschilBij'],
} as const satisfies Record<Status, readonly Actie[]>;

/** The steps that are possible for this case now. */
export function mogelijkeActies(dossier: Pick<Dossier, 'status' | 'verblijf' | 'herkomst' | 'herstelkans' | 'besluit'>): readonly Actie[] {
  const acties: readonly Actie[] = PER_STATUS[dossier.status];
  return acties.filter((actie) => {
    if (actie === 'stelHerkomstVast') return dossier.verblijf !== null;
    if (actie === 'geefOordeel') return dossier.herstelkans === null;
    if (actie === 'bepaalVerdeling') return dossier.herkomst !== null;
    if (actie === 'neemBesluitTerug') return dossier.besluit?.handtekeningen.length === 0;
    return true;
  });
}

/** The steps of a case as the window lists them. */
export const STAPPEN = {
  aanvraag: 'Aanvraag',
  herkomst: 'Verblijf en herkomst',
  woonstart: 'Kansrijke woonstart',
  verdeling: 'Verdeling',
  vergadering: 'Vergadering',
  besluit: 'Besluit',
  register: 'Register',
} as const;
export type Stapnaam = keyof typeof STAPPEN;

/** The names of the steps in their order. */
export const STAPNAMEN = Object.keys(STAPPEN) as Stapnaam[]; // the keys of a const object

/** Whether a step is done, is the one to do now, or still waits. */
export type Stapstaat = 'klaar' | 'nu' | 'later';

/** The state of every step, and the first step that asks for work. */
export function bepaalStappen(d: Pick<Dossier, 'status' | 'verblijf' | 'herkomst' | 'herstelkans' | 'verdeling' | 'vergaderingId' | 'besluit'>): Record<Stapnaam, Stapstaat> {
  const besloten = d.status === 'besloten' || d.status === 'ondertekend' || d.status === 'geregistreerd';
  const klaar: Record<Stapnaam, boolean> = {
    aanvraag: true,
    herkomst: besloten || d.herkomst !== null,
    woonstart: besloten || d.herstelkans !== null,
    verdeling: besloten || d.verdeling !== null,
    vergadering: besloten || d.vergaderingId !== null,
    besluit: d.status === 'ondertekend' || d.status === 'geregistreerd',
    register: d.status === 'geregistreerd',
  };
  const nu = STAPNAMEN.find((naam) => !klaar[naam]);
  return Object.fromEntries(STAPNAMEN.map((naam) => [naam, klaar[naam] ? 'klaar' : naam === nu ? 'nu' : 'later'])) as Record<Stapnaam, Stapstaat>;
}
