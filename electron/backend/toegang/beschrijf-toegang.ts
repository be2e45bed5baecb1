import { z } from 'zod';

/** What the journal keeps of access; more may stand in it. */
const Post = z.looseObject({ medewerkerId: z.string().optional(), medewerkerIds: z.array(z.string()).optional(), van: z.string().nullish(), reden: z.string() });

const TITELS: Readonly<Record<string, string>> = { BehandelaarToegewezen: 'Behandelaar toegewezen', DossierOvergenomen: 'Dossier overgenomen', InzageVerleend: 'Inzage verleend', InzageIngetrokken: 'Inzage ingetrokken' };

/** A row of the journal about access to a case, in words; undefined when it is about something else. */
export function beschrijfToegang(soort: string, inhoud: unknown, namen: ReadonlyMap<string, string>): { titel: string; toelichting: string } | undefined {
  const titel = TITELS[soort];
  if (titel === undefined) return undefined;
  const gelezen = Post.safeParse(inhoud);
  if (!gelezen.success) return { titel, toelichting: inhoud === undefined ? 'de inhoud is vernietigd' : '' };
  const { medewerkerId, medewerkerIds, van, reden } = gelezen.data;
  const naam = (id: string): string => namen.get(id) ?? 'Onbekend';
  const wie = [...(medewerkerIds ?? []), ...(medewerkerId === undefined ? [] : [medewerkerId])].map(naam).join(', ');
  return { titel, toelichting: `${wie}${van ? `, eerst ${naam(van)}` : ''}. Reden: ${reden}` };
}
