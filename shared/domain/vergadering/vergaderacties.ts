import type { Result } from '../../kernel/result.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import { VERGADERSTATUSSEN, type Vergaderstatus, type Zitting } from './zitting.ts';

/** What people can do with a meeting. The window shows with this table and the backend refuses with it. */
export const VERGADERACTIES = {
  wijzigVergadering: 'Vergadering wijzigen',
  kiesDeelnemers: 'Deelnemers kiezen',
  voegToe: 'Zaak toevoegen',
  haalAf: 'Zaak van de agenda halen',
  ordenAgenda: 'Agenda ordenen',
  verstuur: 'Agenda versturen',
  open: 'Vergadering openen',
  wijzigAanwezigheid: 'Aanwezigheid wijzigen',
  behandelZaak: 'Zaak behandelen',
  maakAantekening: 'Aantekening maken',
  sluit: 'Vergadering sluiten',
  stelNotulenVast: 'Notulen vaststellen',
} as const;
export type Vergaderactie = keyof typeof VERGADERACTIES;

const VOORBEREIDEN = ['wijzigVergadering', 'kiesDeelnemers', 'voegToe', 'haalAf', 'ordenAgenda', 'verstuur'] as const satisfies readonly Vergaderactie[];

/** Which steps each status allows. What was closed stays as it was: only its minutes are still adopted. */
export const VERGADERSTAPPEN = {
  gepland: VOORBEREIDEN,
  verzonden: [...VOORBEREIDEN, 'open'],
  geopend: ['ordenAgenda', 'wijzigAanwezigheid', 'behandelZaak', 'maakAantekening', 'sluit'],
  gesloten: ['stelNotulenVast'],
  vastgesteld: [],
} as const satisfies Record<Vergaderstatus, readonly Vergaderactie[]>;

/** The steps that are possible with this meeting now. */
export const mogelijkeVergaderacties = ({ status }: Pick<Zitting, 'status'>): readonly Vergaderactie[] => VERGADERSTAPPEN[status];

/** Refuses a step that the status of the meeting does not allow; undefined when it may go on. */
export const weigerVergaderactie = (zitting: Pick<Zitting, 'status'>, actie: Vergaderactie): Result<never, Weigering> | undefined =>
  mogelijkeVergaderacties(zitting).includes(actie) ? undefined : weiger('vergaderactie_niet_mogelijk', `${VERGADERACTIES[actie]} kan nu niet. De vergadering heeft de status "${VERGADERSTATUSSEN[zitting.status]}".`);
