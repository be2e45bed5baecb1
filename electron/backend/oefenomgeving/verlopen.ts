import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Moment } from '../../../shared/kernel/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Doel, Speler } from './speler.ts';

/** A clock that runs so many days behind. */
export const schuifTerug = (clock: Clock, dagen: number): Clock => ({
  today: () => addDays(clock.today(), -dagen),
  now: () => new Date(Date.parse(clock.now()) - dagen * 86_400_000).toISOString() as Moment, // toISOString has the shape of a Moment
});

type Wanneer = { readonly clock: Clock; readonly i: number };
/** A practice case after the ordinary road: how far it comes by that, and what happens next. */
export type Oefenverloop = { readonly tot: Doel; /** The ordinary road was walked so many days ago. */ readonly dagenGeleden?: number; readonly speel: (speler: Speler, wanneer: Wanneer) => void | Promise<void> };

const vandaagVan = (speler: Speler): PlainDate => speler.veld.clock.today();
const bekend = (speler: Speler): void => speler.verloop('publishBesluit', { op: vandaagVan(speler), wijze: 'post' });
const bezwaar = (speler: Speler): void => {
  bekend(speler);
  speler.verloop('receiveBezwaar', { ontvangenOp: vandaagVan(speler), gepostOp: null, metCommissie: true });
};

/** Takes the decision, with both signatures and the receipt of the register. */
async function besluit(speler: Speler, i: number): Promise<void> {
  speler.besluit(i);
  await speler.teken('voorzitter');
  await speler.teken('secretaris');
  await speler.registreer();
}

/**
 * One or more cases for every status that the ordinary road does not reach. The fourth and the tenth would be refused by
 * the practice decisions, so those have none.
 */
export const VERLOPEN: readonly Oefenverloop[] = [
  { tot: 'verblijf', speel: (s) => s.verloop('requestAanvulling', { gevraagdOp: addDays(vandaagVan(s), -2), gevraagd: ['Een verklaring van de instelling over zelfstandig wonen.'], uiterlijk: addDays(vandaagVan(s), 12) }) },
  { tot: 'woonstart', speel: (s) => s.verloop('requestAdvies', { adviseur: 'GGD Oefenregio', vraag: 'Kan de aanvrager zelfstandig wonen met begeleiding?', gevraagdOp: addDays(vandaagVan(s), -1), uiterlijk: addDays(vandaagVan(s), 13) }) },
  { tot: 'woonstart', speel: (s) => s.verloop('holdDossier', { tot: addDays(vandaagVan(s), 21), reden: 'Oefentekst: de commissie wacht op het gesprek met de begeleider.' }) },
  { tot: 'ingediend', speel: (s) => s.verloop('withdrawAanvraag', { op: vandaagVan(s), reden: 'Oefentekst: de aanvrager heeft zelf een woning gevonden.' }) },
  { tot: 'geregistreerd', speel: bekend },
  { tot: 'geregistreerd', speel: bezwaar },
  {
    tot: 'geregistreerd',
    speel: (s) => {
      bezwaar(s);
      s.verloop('decideBezwaar', { op: vandaagVan(s), uitkomst: 'niet_ontvankelijk', motivering: 'Oefentekst: het bezwaar heeft geen gronden, ook niet na een herstelmogelijkheid.', verschoonbaar: false });
      s.verloop('recordBeroep', { ingesteldOp: vandaagVan(s), instantie: 'rechtbank Oefenstad' });
    },
  },
  {
    tot: 'geregistreerd',
    speel: async (s, { i }) => {
      bekend(s);
      s.verloop('beginVervolg', { soort: 'verlenging', aanvraagOp: vandaagVan(s), reden: 'Oefentekst: er is nog geen passende woning gevonden.' });
      await besluit(s, i);
      bekend(s);
    },
  },
  {
    tot: 'woonstart', dagenGeleden: 130,
    speel: async (toen, { clock, i }) => {
      toen.verdeling();
      await besluit(toen, i);
      const nu = toen.opKlok(clock);
      bekend(nu);
      nu.verloop('lapseUrgentie', {});
    },
  },
  {
    tot: 'ingediend',
    speel: (s) => {
      s.verloop('withdrawAanvraag', { op: vandaagVan(s), reden: 'Oefentekst: de aanvrager verhuist naar een andere regio.' });
      s.verloop('closeDossier', { reden: 'Oefentekst: de aanvraag is ingetrokken en alle brieven zijn verstuurd.' });
    },
  },
];
