import { z } from 'zod';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { Gevoeligheid, GEVOELIGHEDEN, isBijlageVoor } from '../../../shared/domain/bijlage/bijlage.ts';
import type { DossierId, MedewerkerId } from '../../../shared/kernel/ids.ts';
import { Overdrachtgebeurtenis, OVERDRACHTGEBEURTENISNAMEN } from '../../../shared/domain/overdracht/overdracht.ts';
import { findOverdracht } from '../../../db/repositories/overdracht-repository.ts';
import { listNevenregels, type Nevenregel } from '../../../db/repositories/nevenregel-repository.ts';
import type { OpenBestand } from '../session.ts';
import { beschrijfBewaren } from '../bewaren/beschrijf-bewaren.ts';
import { beschrijfBrief } from '../brieven/beschrijf-brief.ts';
import { isStukVoor } from '../toegang/eigen-stukken.ts';
import { beschrijfToegang } from '../toegang/beschrijf-toegang.ts';

type Regel = Uitvoer<'listGeschiedenis'>[number];

/** What the journal keeps of attachments; more may stand in it. */
const Bijlagepost = z.looseObject({ reden: z.string().optional(), bijlagen: z.array(z.looseObject({ naam: z.string(), gevoeligheid: Gevoeligheid })) });

/** The names of files that this person may open; of the others only what they are about. */
function beschrijfBijlagen(open: OpenBestand, toegevoegdDoor: MedewerkerId | null, inhoud: unknown): string {
  const gelezen = Bijlagepost.safeParse(inhoud);
  if (!gelezen.success) return '';
  const namen = gelezen.data.bijlagen.map(({ naam, gevoeligheid }) => (open.medewerker && isBijlageVoor(open.medewerker, { gevoeligheid, toegevoegdDoor }) ? naam : `een stuk met ${GEVOELIGHEDEN[gevoeligheid].toLowerCase()}`));
  const { reden } = gelezen.data;
  return `${namen.join(', ')}${reden === undefined ? '' : `. Reden: ${reden}`}`;
}

function beschrijfOverdracht(open: OpenBestand, inhoud: unknown): { titel: string; toelichting: string } | undefined {
  const gelezen = Overdrachtgebeurtenis.safeParse(inhoud);
  if (!gelezen.success) return undefined;
  const g = gelezen.data;
  const partij = 'partij' in g ? g.partij.naam : (findOverdracht(open.casefile.read, g.overdrachtId)?.overdracht.partij.naam ?? '');
  return { titel: OVERDRACHTGEBEURTENISNAMEN[g.soort], toelichting: `${g.soort === 'OverdrachtAangeboden' ? 'aan' : 'met'} ${partij}${'reden' in g ? `. Reden: ${g.reden}` : ''}` };
}

const BIJLAGENAMEN: Readonly<Record<string, string>> = { BijlageToegevoegd: 'Bijlage toegevoegd', BijlageVerwijderd: 'Bijlage verwijderd' };

const Keuzepost = z.looseObject({ keuze: z.enum(['houden', 'vervangen']), reden: z.string() });

function beschrijfKeuze(inhoud: unknown): string {
  const gelezen = Keuzepost.safeParse(inhoud);
  if (!gelezen.success) return inhoud === undefined ? 'de inhoud is vernietigd' : '';
  return `${gelezen.data.keuze === 'houden' ? 'de versie die er stond' : 'de versie die binnenkwam'}. Reden: ${gelezen.data.reden}`;
}

function beschrijf(open: OpenBestand, { soort, medewerkerId, inhoud }: Nevenregel): { titel: string; toelichting: string } {
  const titel = BIJLAGENAMEN[soort];
  if (soort === 'OordeelversieGekozen') return { titel: 'Versie van een oordeel gekozen', toelichting: beschrijfKeuze(inhoud) };
  if (inhoud === undefined) return { titel: titel ?? 'Overdracht', toelichting: 'de inhoud is vernietigd' };
  return titel === undefined ? (beschrijfOverdracht(open, inhoud) ?? { titel: 'Overdracht', toelichting: '' }) : { titel, toelichting: beschrijfBijlagen(open, medewerkerId, inhoud) };
}

/** What else happened around a case: its files and its hand-overs, oldest first. */
export const listNevengeschiedenis = (open: OpenBestand, dossierId: DossierId, namen: ReadonlyMap<string, string>): Regel[] =>
  listNevenregels(open.casefile.read, dossierId).filter((regel) => !(regel.soort in BIJLAGENAMEN) || isStukVoor(open, regel.medewerkerId)).map((regel) => ({
    nummer: regel.nummer, soort: regel.soort, tijdstip: regel.tijdstip, ...(beschrijfToegang(regel.soort, regel.inhoud, namen) ?? beschrijfBrief(regel.soort, regel.inhoud) ?? beschrijfBewaren(regel.soort, regel.inhoud) ?? beschrijf(open, regel)),
    wie: regel.medewerkerId === null ? 'Toetstafel' : (namen.get(regel.medewerkerId) ?? 'Onbekend'),
  }));
