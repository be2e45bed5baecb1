import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Huisstijl } from '../../../shared/domain/brief/huisstijl.ts';
import { BEWAARBEGINNEN, BEWAARUITKOMSTEN, type Bewaarregel } from '../../../shared/domain/bewaren/selectielijst.ts';
import { composeContact, type Briefcommissie } from './brief.ts';
import { composeDrukstijl } from './drukstijl.ts';
import type { Vergaderstuk } from './vergaderstuk.ts';

/** One case that was destroyed: its number and on what ground; nothing of who it was about. */
export type Vernietigdezaak = {
  readonly nummer: string;
  readonly gronden: readonly (Pick<Bewaarregel, 'uitkomst' | 'rij' | 'jaren' | 'begin'> & { readonly vanaf: PlainDate })[];
  readonly bewarenTot: PlainDate;
  readonly telling: { readonly journaalregels: number; readonly bijlagen: number; readonly aantekeningen: number; readonly brieven: number };
};

/** Input of {@link composeVernietigingsverklaring}. */
export type Verklaringvraag = {
  readonly commissie: Briefcommissie;
  readonly huisstijl: Huisstijl | null;
  readonly oefen: boolean;
  readonly vernietigdOp: PlainDate;
  readonly vernietigdDoor: string;
  readonly voorgesteldDoor: readonly string[];
  /** Null while the file and its copies may still hold it. */
  readonly opgeschoondOp: PlainDate | null;
  readonly lijst: string;
  readonly lijstBevestigd: boolean;
  readonly zaken: readonly Vernietigdezaak[];
  /** The row of the journal with the last of them, and its mark: to find it again in the chain. */
  readonly journaal: { readonly nummer: number; readonly hash: string };
};

const noemGrond = (g: Vernietigdezaak['gronden'][number]): string =>
  `${BEWAARUITKOMSTEN[g.uitkomst]}: rij ${g.rij}, ${g.jaren} jaar vanaf ${BEWAARBEGINNEN[g.begin]} (${formatDutchDate(g.vanaf)})`;

const noemTelling = (t: Vernietigdezaak['telling']): string => `${t.journaalregels} regels van de geschiedenis, ${t.bijlagen} bijlagen, ${t.brieven} brieven, ${t.aantekeningen} aantekeningen`;

/** The declaration of destruction (Archiefbesluit 1995, art. 8): what was destroyed, on which ground, by whom and how. */
export function composeVernietigingsverklaring(v: Verklaringvraag): Vergaderstuk {
  const dag = formatDutchDate(v.vernietigdOp);
  const titel = `Verklaring van vernietiging van ${dag}`;
  return {
    titel: `${titel}, ${v.commissie.naam}`, kop: titel, kopnaam: 'Kenmerk', kenmerk: dag, datum: v.vernietigdOp, datumTekst: dag, watermerk: '', voet: 'Bewaar deze verklaring blijvend', oefen: v.oefen,
    huisstijl: composeDrukstijl(v.huisstijl),
    afzender: { naam: v.commissie.naam, namens: v.commissie.namens, postadres: v.commissie.postadres ?? [], contact: composeContact(v.huisstijl) },
    melding: v.opgeschoondOp ? '' : 'Het bestand en de reservekopieën zijn nog niet opgeschoond. Deze verklaring is daarom nog niet volledig.',
    feiten: [
      { label: 'Vernietigd op', waarde: dag },
      { label: 'Voorgesteld door', waarde: v.voorgesteldDoor.join(', ') },
      { label: 'Vernietigd door', waarde: v.vernietigdDoor },
      { label: 'Aantal dossiers', waarde: String(v.zaken.length) },
      { label: 'Grondslag', waarde: `${v.lijst}${v.lijstBevestigd ? '' : '. De keuze van de rijen is nog niet door een archivaris bevestigd.'}` },
    ],
    delen: [
      {
        kop: 'Wat er is vernietigd',
        blokken: [{
          soort: 'tabel',
          kolommen: [{ kop: 'Dossier', deel: 3 }, { kop: 'Grond', deel: 5 }, { kop: 'Bewaard tot en met', deel: 3 }, { kop: 'Inhoud', deel: 4 }],
          rijen: v.zaken.map((z) => [z.nummer, z.gronden.map(noemGrond).join('; '), formatDutchDate(z.bewarenTot), noemTelling(z.telling)]),
        }],
      },
      {
        kop: 'Hoe het is gedaan',
        blokken: [
          { soort: 'alinea', tekst: 'De aanvraag, de stukken, de brieven, de aantekeningen, de concepten en de zoekgegevens van deze dossiers zijn uit het dossierbestand gehaald. Het bestand is daarna opnieuw opgebouwd, zonder wat was verwijderd.' },
          { soort: 'alinea', tekst: v.opgeschoondOp ? `De reservekopieën die het programma had gemaakt, zijn vervangen door een nieuwe kopie van ${formatDutchDate(v.opgeschoondOp)}. Kopieën die u zelf ergens anders bewaart, vernietigt u zelf.` : 'De reservekopieën die het programma had gemaakt, staan er nog.' },
          { soort: 'alinea', tekst: `De keten van het journaal is niet veranderd en blijft te controleren. De vernietiging staat in regel ${v.journaal.nummer}, kenmerk ${v.journaal.hash.slice(0, 16)}.` },
          { soort: 'alinea', tekst: 'Wat het regionale register van deze besluiten bewaart, heeft een eigen bewaartermijn.' },
        ],
      },
    ],
  };
}
