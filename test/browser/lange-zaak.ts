import { randomUUID } from 'node:crypto';
import { OEFENCODE, type Uitvoer } from '../../shared/contract/contract.ts';
import type { Backend } from '../../electron/backend/index.ts';
import { addDays, addMonths, type PlainDate } from '../../shared/kernel/plain-date.ts';

const ZIN = 'De verzonnen aanvrager vertelt dat de begeleiding, de dagbesteding en de familie alle drie in dezelfde wijk zijn en dat dit al jaren zo is. ';

/** A text of about this many characters, in paragraphs. */
export const lang = (tekens: number): string => (ZIN.repeat(4).trim() + '\n\n').repeat(Math.ceil(tekens / 560)).slice(0, tekens).trim();
/** A word without a place to break it. */
export const WOORD = 'Langenaamzonderspatieofstreepje'.repeat(2);

/** A case with everything as long as the program takes it; each step is a command, as the secretary gives it. */
export class LangeZaak {
  readonly backend: Backend;
  readonly vandaag: PlainDate;
  dossierId = '';
  #versie = 0;

  constructor(backend: Backend, vandaag: PlainDate) {
    this.backend = backend;
    this.vandaag = vandaag;
  }

  async vraag(naam: string, invoer: unknown): Promise<unknown> {
    const antwoord = await this.backend.handle(naam, invoer);
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.error.code} ${JSON.stringify(antwoord.error.velden)}`);
    return antwoord.value;
  }

  /** A step in the case. */
  async doe(naam: string, invoer: Record<string, unknown>): Promise<void> {
    const gedaan = (await this.vraag(naam, { commandId: randomUUID(), dossierId: this.dossierId, expectedVersion: this.#versie, ...invoer })) as { versie: number }; // checked by the backend against its own schema
    this.#versie = gedaan.versie;
  }

  async wordt(rol: 'lid' | 'secretaris'): Promise<void> {
    const mensen = (await this.vraag('listMedewerkers', {})) as Uitvoer<'listMedewerkers'>; // idem
    await this.vraag('signOut', {});
    await this.vraag('signIn', { medewerkerId: mensen.find((m) => m.rol === rol)?.id, code: OEFENCODE });
  }

  async dienIn(): Promise<void> {
    const { vandaag } = this;
    const opname = (i: number) => ({ soort: 'beschermd_wonen', instelling: `Stichting ${WOORD} ${lang(80)}`, gemeente: ['1926', '1916', '0518'][i % 3], van: addMonths(vandaag, -60 + i * 10), tot: i === 5 ? null : addMonths(vandaag, -51 + i * 10), opInstellingsadres: i % 2 === 0 });
    const gedaan = (await this.vraag('submitAanvraag', {
      commandId: randomUUID(), conceptId: null,
      aanvraag: {
        betrokkene: {
          voornamen: 'Testpersoon Maria-Antoinetta Wilhelmina Charlotta Josephina Bernardina Theodora Alexandrina Frederica Sophia Emma Juliana', voorvoegsel: "van der 't", geslachtsnaam: `${WOORD} Hövell tot Westerflier en Wezelveld-Oetgens`,
          geboortedatum: '1950-02-28', bsn: null, geheimhouding: false, correspondentieadres: { straatEnHuisnummer: `${WOORD} 12345-tweehoog`, postcode: '2611 AA', plaats: 'Gasselterboerveenschemond aan de Oude Vaart en het Nieuwe Diep' },
        },
        huishouden: { volwassenen: 12, minderjarigen: 20 }, urgentiegroep: 'd', indiener: `Stichting ${WOORD} voor opvang en begeleiding`,
        opnames: Array.from({ length: 6 }, (_, i) => opname(i)),
        toestemming: { gegevensuitwisseling: true, datum: vandaag, gezondheidsgegevens: true, strafrechtelijkeGegevens: true },
        ontvangenOp: addDays(vandaag, -60), toelichting: lang(9_000), verklaring: { tekst: lang(7_900), door: `${WOORD}, begeleider`, datum: vandaag },
      },
    })) as { dossierId: string; versie: number }; // idem
    this.dossierId = gedaan.dossierId;
    this.#versie = gedaan.versie;
  }

  /** Forty residences; of some the day, the month or everything is unknown. */
  async verblijf(): Promise<void> {
    const datum = (i: number): string => (i === 0 ? '00000000' : `${1980 + i}${i % 3 === 0 ? '0000' : i % 3 === 1 ? '0500' : '0517'}`);
    const GEMEENTEN = ['0503', '0518', '1916', '1842', '1926', '0603', '0629', '1783', '0637', '0599'];
    await this.doe('recordVerblijf', {
      perioden: Array.from({ length: 40 }, (_, i) => ({
        soort: i % 9 === 5 ? 'buitenland' : i % 13 === 7 ? 'onbekend' : 'adres', functieAdres: i % 9 === 5 || i % 13 === 7 ? null : i % 7 === 4 ? 'B' : 'W', gemeente: i % 9 === 5 || i % 13 === 7 ? null : GEMEENTEN[i % 10], land: i % 9 === 5 ? '6029' : null,
        van: datum(i), tot: i === 39 ? null : datum(i + 1), inOnderzoek: i % 8 === 6, bron: (['brp', 'uittreksel', 'verklaring'] as const)[i % 3], bronkenmerk: i % 4 === 0 ? `${WOORD} van het uittreksel` : 'proef',
      })),
    });
  }

  herkomst(): Promise<void> {
    return this.doe('establishHerkomst', { gemeente: '0503', motivering: lang(7_900) });
  }

  async geschil(): Promise<void> {
    const { vandaag } = this;
    await this.doe('recordGeschil', { geschil: { soort: 'GeschilGeopend', partijen: ['0503', '1916'], behandelgemeente: '1916', geopendOp: addDays(vandaag, -40), uiterlijk: addDays(vandaag, -1) } });
    for (const gemeente of ['0503', '1916']) await this.doe('recordGeschil', { geschil: { soort: 'StandpuntIngenomen', standpunt: { gemeente, herkomst: gemeente === '0503' ? '1916' : '0503', motivering: lang(3_000), ingenomenOp: addDays(vandaag, -20) } } });
  }

  private oordelen(gemeenten: readonly string[], woord: (n: number) => string): unknown[] {
    return gemeenten.flatMap((gemeente, g) => ['perspectief', 'netwerk', 'werk', 'hulp'].map((criterium, n) => ({ criterium, gemeente, oordeel: woord(g + n), reden: woord(g + n) === 'onbekend' ? '' : lang(g === 0 && n === 0 ? 3_900 : 200), bewijs: woord(g + n) === 'onbekend' ? '' : `Gesprek van 3 mei 2026, ${WOORD}` })));
  }

  /** What one member finds of six municipalities. */
  eigenOordeel(criteriaset: string): Promise<void> {
    return this.doe('recordHerstelkansOordeel', { criteriaset, oordelen: this.oordelen(['0503', '1916', '1926', '0518', '0637', '1783'], (n) => ['steunend', 'neutraal', 'contra_indicatie', 'onbekend'][n % 4] ?? 'onbekend') });
  }

  gezamenlijk(criteriaset: string): Promise<void> {
    return this.doe('recordHerstelkans', { herstelkans: { criteriaset, oordelen: this.oordelen(['0503', '1916', '1926'], (n) => (n % 2 === 0 ? 'steunend' : 'neutraal')), conclusie: { gemeente: '1916', motivering: lang(7_900) } } });
  }

  verdeling(): Promise<void> {
    return this.doe('establishVerdeling', { gemeente: '1916', route: 'zelf_zoeken', motivering: lang(7_900) });
  }

  async agendeer(): Promise<void> {
    const [eerste] = (await this.vraag('listVergaderingen', {})) as Uitvoer<'listVergaderingen'>; // idem
    await this.doe('scheduleDossier', { vergaderingId: eerste?.vergadering.id });
  }

  besluit(): Promise<void> {
    const afwijking = (soort: string) => ({ soort, reden: 'andere_gegevens', motivering: lang(3_900) });
    return this.doe('establishBesluit', {
      dictum: 'toewijzen', weigeringsgronden: [], afwijkingen: ['afwijking_herkomst', 'afwijking_route'].map(afwijking),
      overwegingen: Array.from({ length: 4 }, (_, i) => ({ grond: i === 0 ? lang(290) : 'art. 12 lid 3 Huisvestingswet 2014', tekst: i === 1 ? WOORD : lang(7_900) })),
    });
  }
}
