import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import { MAX_TREFFERS } from '../../../shared/contract/overzicht.ts';
import type { Recht } from '../../../shared/domain/medewerker/medewerker.ts';
import { isVanBuiten, magWerk } from '../../../shared/domain/toegang/toegang.ts';
import { RAAK, searchDossiers, type Zoekveld } from '../../../db/repositories/zoek-repository.ts';
import { toonNaam } from '../queries/lijsten.ts';
import type { OpenBestand } from '../session.ts';

/** The right that each part of a case is searched with: the one that shows it. */
const RECHT_PER_VELD = { zaak: 'lezen', aanvraag: 'lezen', bijlagen: 'lezen', aantekeningen: 'beraad', overwegingen: 'beraad', strafrechtelijk: 'strafrechtelijk' } as const satisfies Record<Zoekveld, Recht>;
const VELDEN = Object.keys(RECHT_PER_VELD) as Zoekveld[]; // the keys of a const object

type Vindplaats = Uitvoer<'searchDossiers'>['treffers'][number]['vindplaatsen'][number];

/** A text with marks as pieces, so that the window shows text and never markup. */
function splitFragment(tekst: string): Vindplaats['fragment'] {
  return tekst.split(RAAK.open).flatMap((deel, i) => {
    if (i === 0) return deel === '' ? [] : [{ tekst: deel, raak: false }];
    const [raak = '', rest = ''] = deel.split(RAAK.dicht);
    return [{ tekst: raak, raak: true }, ...(rest === '' ? [] : [{ tekst: rest, raak: false }])];
  });
}

/** Full-text search over cases, notes, considerations and names of files, within the rights of the signed-in person. */
export function searchDossiersVoor(open: OpenBestand, invoer: Invoer<'searchDossiers'>): Uitvoer<'searchDossiers'> {
  const { medewerker } = open;
  if (!medewerker) return { meer: false, treffers: [] };
  // people of an institution know the files that they sent, not the ones that the commission added
  const velden = VELDEN.filter((veld) => magWerk(medewerker, RECHT_PER_VELD[veld]) && !(veld === 'bijlagen' && isVanBuiten(medewerker)));
  const gevonden = searchDossiers(open.casefile.read, { zoek: invoer.zoek, velden, wie: medewerker, hoogstens: MAX_TREFFERS + 1 });
  return {
    meer: gevonden.length > MAX_TREFFERS,
    treffers: gevonden.slice(0, MAX_TREFFERS).map(({ dossierId, nummer, naam, geheim, groep, status, fragmenten }) => ({
      dossierId, nummer, naam: toonNaam({ naam, geheim }), geheim, groep, status,
      vindplaatsen: fragmenten.flatMap(({ veld, tekst }) => (veld === 'zaak' ? [] : [{ veld, fragment: splitFragment(tekst) }])),
    })),
  };
}
