import { z } from 'zod';
import { Vasthoudgrond, VASTHOUDGRONDEN } from '../../../shared/domain/bewaren/beletsel.ts';

const NAMEN: Readonly<Record<string, string>> = {
  AantekeningGeschreven: 'Aantekening geschreven',
  AantekeningGewijzigd: 'Aantekening gewijzigd',
  DossierVastgehouden: 'Vastgehouden voor vernietiging',
  DossierVrijgegeven: 'Niet langer vastgehouden',
  VernietigingVoorgesteld: 'Vernietiging voorgesteld',
  VernietigingTeruggenomen: 'Voorstel tot vernietiging teruggenomen',
};
const Vasthouding = z.looseObject({ grond: Vasthoudgrond, reden: z.string() });

/** What happened to the notes of a case and around keeping it, for its history; undefined when it is something else. */
export function beschrijfBewaren(soort: string, inhoud: unknown): { titel: string; toelichting: string } | undefined {
  const titel = NAMEN[soort];
  if (titel === undefined) return undefined;
  const gelezen = Vasthouding.safeParse(inhoud);
  return { titel, toelichting: gelezen.success ? `${VASTHOUDGRONDEN[gelezen.data.grond]}. Reden: ${gelezen.data.reden}` : '' };
}
