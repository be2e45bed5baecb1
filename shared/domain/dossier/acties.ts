import type { Dossier, Status } from './dossier.ts';
import { FASEN, isAfgerond, isGeregistreerd, isOndertekend } from './status.ts';
import { openAanvulling, openAdviezen, openBeroep, openBezwaar, openHerzieningen, verloopVan } from './verloop.ts';

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
  vraagAanvulling: 'Aanvulling vragen',
  ontvangAanvulling: 'Aanvulling vastleggen',
  vraagAdvies: 'Advies vragen',
  ontvangAdvies: 'Advies vastleggen',
  houdAan: 'Zaak aanhouden',
  hervat: 'Zaak hervatten',
  meldVertraging: 'Vertraging melden',
  schortOp: 'Beslistermijn opschorten',
  legIngebrekestellingVast: 'Ingebrekestelling vastleggen',
  trekAanvraagIn: 'Intrekking van de aanvraag vastleggen',
  maakBekend: 'Besluit bekendmaken',
  ontvangBezwaar: 'Bezwaar vastleggen',
  legHoorzittingVast: 'Hoorzitting vastleggen',
  verdaagBezwaar: 'Beslissing op bezwaar verdagen',
  beslisBezwaar: 'Op bezwaar beslissen',
  ontvangBeroep: 'Beroep vastleggen',
  legUitspraakVast: 'Uitspraak vastleggen',
  laatVervallen: 'Urgentieverklaring laten vervallen',
  beginVervolg: 'Nieuw besluit voorbereiden',
  stopVervolg: 'Voorbereiding van een nieuw besluit stoppen',
  rondHerzieningAf: 'Herziening afronden',
  sluitAf: 'Dossier afsluiten',
} as const;
export type Actie = keyof typeof ACTIES;

const VOORBEREIDEN = ['wijzigAanvraag', 'legVerblijfVast', 'stelHerkomstVast', 'werkGeschilBij', 'geefOordeel', 'beoordeelHerstelkans', 'bepaalVerdeling', 'agendeer', 'neemBesluit'] as const satisfies readonly Actie[];
/** What moves or stops the term while the case is prepared. */
const VERLOOP = ['vraagAanvulling', 'ontvangAanvulling', 'vraagAdvies', 'ontvangAdvies', 'houdAan', 'hervat', 'meldVertraging', 'schortOp', 'legIngebrekestellingVast', 'trekAanvraagIn', 'stopVervolg'] as const satisfies readonly Actie[];
/** New facts after the decision change nothing by themselves, and ask for a look. */
const NIEUWE_FEITEN = ['werkGeschilBij', 'wijzigAanvraag', 'legVerblijfVast', 'rondHerzieningAf'] as const satisfies readonly Actie[];
const WERKEND = [...NIEUWE_FEITEN, 'ontvangBezwaar', 'ontvangBeroep', 'laatVervallen', 'beginVervolg', 'sluitAf'] as const satisfies readonly Actie[];
const behalve = (acties: readonly Actie[], ...niet: readonly Actie[]): readonly Actie[] => acties.filter((a) => !niet.includes(a));

/** The one table of next steps: every status, and what people can do in it. */
const PER_STATUS = {
  ingediend: [...VOORBEREIDEN, ...VERLOOP],
  // the only decision on an incomplete request is not to handle it (Awb art. 4:5)
  onvolledig: [...behalve(VOORBEREIDEN, 'agendeer'), ...VERLOOP],
  in_behandeling: [...VOORBEREIDEN, ...VERLOOP],
  advies_gevraagd: [...VOORBEREIDEN, ...VERLOOP],
  geagendeerd: [...VOORBEREIDEN, ...VERLOOP],
  aangehouden: [...behalve(VOORBEREIDEN, 'neemBesluit'), ...VERLOOP],
  besloten: ['onderteken', 'neemBesluitTerug', 'werkGeschilBij', 'meldVertraging', 'legIngebrekestellingVast'],
  // a dispute can outlive the decision: the municipalities go on about who bears it
  ondertekend: [...NIEUWE_FEITEN, 'legIngebrekestellingVast'],
  geregistreerd: [...NIEUWE_FEITEN, 'legIngebrekestellingVast', 'maakBekend'],
  bekendgemaakt: WERKEND,
  verlengd: WERKEND,
  bezwaar: [...NIEUWE_FEITEN, 'ontvangBezwaar', 'legHoorzittingVast', 'verdaagBezwaar', 'beslisBezwaar', 'ontvangBeroep'],
  beroep: [...NIEUWE_FEITEN, 'legUitspraakVast'],
  ingetrokken: ['ontvangBezwaar', 'ontvangBeroep', 'sluitAf'],
  vervallen: ['werkGeschilBij', 'ontvangBezwaar', 'ontvangBeroep', 'sluitAf'],
  afgesloten: ['werkGeschilBij', 'ontvangBezwaar', 'ontvangBeroep', 'beginVervolg'],
} as const satisfies Record<Status, readonly Actie[]>;

/** What of a case says which steps are possible. */
export type Stapgegevens = Pick<Dossier, 'status' | 'verblijf' | 'herkomst' | 'herstelkans' | 'besluit' | 'verloop'>;

/** Steps that ask for something that must be there, beside the status. Absent: the status alone decides. */
const ALS = {
  stelHerkomstVast: (d) => d.verblijf !== null,
  geefOordeel: (d) => d.herstelkans === null,
  bepaalVerdeling: (d) => d.herkomst !== null,
  neemBesluit: (d) => openAdviezen(verloopVan(d)).length === 0,
  neemBesluitTerug: (d) => d.besluit?.handtekeningen.length === 0,
  vraagAanvulling: (d) => openAanvulling(verloopVan(d))?.ontvangenOp !== null,
  ontvangAanvulling: (d) => openAanvulling(verloopVan(d)) !== undefined,
  ontvangAdvies: (d) => openAdviezen(verloopVan(d)).length > 0,
  houdAan: (d) => verloopVan(d).aanhouding === null,
  hervat: (d) => verloopVan(d).aanhouding !== null,
  trekAanvraagIn: (d) => verloopVan(d).vervolg === null,
  stopVervolg: (d) => verloopVan(d).vervolg !== null,
  legHoorzittingVast: (d) => openBezwaar(verloopVan(d))?.hoorzitting === null,
  ontvangBezwaar: (d) => d.besluit !== null,
  ontvangBeroep: (d) => d.besluit !== null && openBeroep(verloopVan(d)) === undefined,
  laatVervallen: (d) => d.besluit !== null && d.besluit.document.toewijzing !== null,
  beginVervolg: (d) => d.besluit !== null,
  rondHerzieningAf: (d) => openHerzieningen(verloopVan(d)).length > 0,
} as const satisfies Partial<Record<Actie, (d: Stapgegevens) => boolean>>;
const heeftVoorwaarde = (actie: Actie): actie is keyof typeof ALS => Object.hasOwn(ALS, actie);

/** The steps that are possible for this case now. */
export const mogelijkeActies = (dossier: Stapgegevens): readonly Actie[] => PER_STATUS[dossier.status].filter((actie) => !heeftVoorwaarde(actie) || ALS[actie](dossier));

/** The steps of a case as the window lists them. */
export const STAPPEN = {
  aanvraag: 'Aanvraag',
  herkomst: 'Verblijf en herkomst',
  woonstart: 'Kansrijke woonstart',
  verdeling: 'Verdeling',
  vergadering: 'Vergadering',
  besluit: 'Besluit',
  register: 'Register',
  vervolg: 'Na het besluit',
} as const;
export type Stapnaam = keyof typeof STAPPEN;

/** The names of the steps in their order. */
export const STAPNAMEN = Object.keys(STAPPEN) as Stapnaam[]; // the keys of a const object

/** Whether a step is done, is the one to do now, or still waits. */
export type Stapstaat = 'klaar' | 'nu' | 'later';

/** The state of every step, and the first step that asks for work. A case that is over asks for none. */
export function bepaalStappen(d: Stapgegevens & Pick<Dossier, 'verdeling' | 'vergaderingId' | 'registratie'>): Record<Stapnaam, Stapstaat> {
  const besloten = FASEN[d.status] !== 'voorbereiding' && d.besluit !== null;
  const bekend = FASEN[d.status] === 'na_besluit' || isAfgerond(d.status);
  const klaar: Record<Stapnaam, boolean> = {
    aanvraag: true,
    herkomst: besloten || d.herkomst !== null,
    woonstart: besloten || d.herstelkans !== null,
    verdeling: besloten || d.verdeling !== null,
    vergadering: besloten || d.vergaderingId !== null,
    besluit: isOndertekend(d),
    register: isGeregistreerd(d),
    vervolg: bekend && d.status !== 'bezwaar' && d.status !== 'beroep' && openHerzieningen(verloopVan(d)).length === 0,
  };
  const nu = isAfgerond(d.status) ? undefined : STAPNAMEN.find((naam) => !klaar[naam]);
  return Object.fromEntries(STAPNAMEN.map((naam) => [naam, klaar[naam] ? 'klaar' : naam === nu ? 'nu' : 'later'])) as Record<Stapnaam, Stapstaat>;
}
