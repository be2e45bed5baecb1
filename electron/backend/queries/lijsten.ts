import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import { dagenOver } from '../../../shared/domain/termijn/termijn.ts';
import { Antwoord } from '../../../shared/protocol/envelop.ts';
import { peekOntvangstbewijs } from '../../../shared/protocol/ontvangstbewijs.ts';
import { listAgenda } from '../../../db/readmodels/agenda.ts';
import { listWerkvoorraad as pageWerkvoorraad } from '../../../db/readmodels/werkvoorraad.ts';
import { filterZichtbaar } from '../../../db/readmodels/zaaktoegang.ts';
import { listUitgaand as listBerichten } from '../../../db/repositories/uitgaand-repository.ts';
import { listZittingen } from '../../../db/repositories/zitting-repository.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magBeraad } from '../strafrechtelijk.ts';

/** What lists show instead of the name of somebody whose data are secret. */
const GEMASKEERD = 'Geheim';
/** What a meeting shows instead of the name in a case that is closed to who looks. */
const AFGESCHERMD = 'Niet voor u';

/** The name as lists show it. */
export const toonNaam = (rij: { naam: string; geheim: boolean }): string => (rij.geheim ? GEMASKEERD : rij.naam);

/** A filter by what the commission weighs would tell it all the same. */
const omitBeraadFilter = (filter: Invoer<'listWerkvoorraad'>['filter']): Invoer<'listWerkvoorraad'>['filter'] => filter && { ...filter, herkomsten: [], behandelaars: [] };

/** A page of the worklist with the days left, names masked where they are secret. */
export function listWerkvoorraad(open: OpenBestand, clock: Clock, invoer: Invoer<'listWerkvoorraad'>): Uitvoer<'listWerkvoorraad'> {
  const vandaag = clock.today();
  const { medewerker } = open;
  if (!medewerker) return { rijen: [], totaal: 0, volgende: null, perStatus: [] };
  const pagina = pageWerkvoorraad(open.casefile.read, { ...invoer, filter: magBeraad(open) ? invoer.filter : omitBeraadFilter(invoer.filter), wie: medewerker, vandaag });
  // where somebody comes from and which step comes next is for the commission to weigh
  const buiten = magBeraad(open) ? {} : { herkomst: null, stap: 'aanvraag' as const, behandelaar: null };
  return { ...pagina, rijen: pagina.rijen.map((rij) => ({ ...rij, ...buiten, naam: toonNaam(rij), dagenOver: rij.uiterlijk && dagenOver(rij.uiterlijk, vandaag) })) };
}

/** The meetings with how far they are and the cases on them. */
export function listVergaderingen(open: OpenBestand): Uitvoer<'listVergaderingen'> {
  const { read } = open.casefile;
  const zittingen = new Map(listZittingen(read).map((z) => [z.vergaderingId, z]));
  const agenda = listAgenda(read);
  const zichtbaar = open.medewerker ? filterZichtbaar(read, open.medewerker, agenda.flatMap((a) => a.dossiers.map((d) => d.dossierId))) : new Set();
  return agenda.map(({ vergadering, dossiers }) => {
    const zitting = zittingen.get(vergadering.id);
    return { vergadering, status: zitting?.status ?? 'gepland', kamer: zitting?.kamer ?? '', aantal: zitting?.agenda.length ?? dossiers.length, dossiers: dossiers.map((d) => ({ dossierId: d.dossierId, nummer: d.nummer, naam: zichtbaar.has(d.dossierId) ? toonNaam(d) : AFGESCHERMD, status: d.status })) };
  });
}

/** The outgoing messages with their life story, newest first. */
export const listUitgaand = (open: OpenBestand): Uitvoer<'listUitgaand'> =>
  listBerichten(open.casefile.read).map(({ antwoord, besluitId: _besluitId, ...rij }) => {
    const gelezen = Antwoord.safeParse(antwoord);
    const reden = gelezen.success && gelezen.data.soort === 'geweigerd' ? gelezen.data.reden : null;
    // the receipt was verified when it came in, and is verified again where its case is opened
    const bewijs = gelezen.success && gelezen.data.soort === 'aanvaard' ? peekOntvangstbewijs(gelezen.data.ontvangstbewijs) : undefined;
    return { ...rij, laatsteFout: reden ?? rij.laatsteFout, volgnummer: bewijs?.volgnummer ?? null };
  });
