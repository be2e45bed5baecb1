import type { Uitvoer } from '../../shared/contract/contract.ts';
import type { Backend } from '../../electron/backend/index.ts';

/** The screens of a case: which case by status, and which step. */
const DOSSIERSCHERMEN = [
  ['ingediend', 'aanvraag'], ['ingediend', 'herkomst'], ['in_behandeling', 'herkomst'], ['in_behandeling', 'woonstart'], ['in_behandeling', 'verdeling'],
  ['geagendeerd', 'verdeling'], ['geagendeerd', 'vergadering'], ['geagendeerd', 'besluit'], ['besloten', 'besluit'], ['ondertekend', 'besluit'], ['ondertekend', 'register'],
  ['geregistreerd', 'besluit'], ['geregistreerd', 'register'], ['geregistreerd', 'geschiedenis'], ['onvolledig', 'brieven'], ['bezwaar', 'brieven'],
  ['ingediend', 'vervolg'], ['onvolledig', 'verder'], ['geregistreerd', 'vervolg'], ['bekendgemaakt', 'verder'], ['bezwaar', 'vervolg'], ['verlengd', 'vervolg'], ['afgesloten', 'vervolg'],
] as const;

/** Every screen of the practice environment, with its address. */
export async function listRoutes(backend: Backend): Promise<readonly { readonly naam: string; readonly hash: string }[]> {
  const antwoord = await backend.handle('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 });
  if (!antwoord.ok) throw new Error(antwoord.error.code);
  const { rijen } = antwoord.value as Uitvoer<'listWerkvoorraad'>; // checked by the backend against its own schema
  const vergaderingen = await backend.handle('listVergaderingen', {});
  if (!vergaderingen.ok) throw new Error(vergaderingen.error.code);
  const vergaderroutes = (vergaderingen.value as Uitvoer<'listVergaderingen'>).flatMap(({ vergadering, status, dossiers }) => [vergadering.id, ...dossiers.slice(0, 1).map((d) => `${vergadering.id}/${d.dossierId}`)].map((r) => ({ naam: `vergadering-${status}${r.includes('/') ? '-zaak' : ''}`, hash: `#/vergadering/${r}` }))); // idem
  return [
    ...vergaderroutes,
    ...['werkvoorraad', 'vergaderingen', 'termijnen', 'overdrachten', 'register', 'scenario', 'jaarverslag', 'bewaren', 'zoeken?zoek=oefentekst', 'beheer', 'aanvraag/nieuw'].map((r) => ({ naam: r.replace(/[/?].*/, (rest) => (rest.startsWith('/') ? rest.replace('/', '-') : '')), hash: `#/${r}` })),
    ...DOSSIERSCHERMEN.map(([status, stap]) => ({ naam: `${status}-${stap}`, hash: `#/dossier/${rijen.find((r) => r.status === status)?.dossierId ?? ''}/${stap}` })),
  ];
}
