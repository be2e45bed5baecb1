import { randomUUID } from 'node:crypto';
import { OEFENCODE, type Invoer } from '../../../shared/contract/contract.ts';
import type { Verloopnaam } from '../../../shared/contract/verloop.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { Verblijfperiode } from '../../../shared/domain/herkomst/verblijfperiode.ts';
import { REGIOSET } from '../../../shared/domain/herstelkans/criteriasets.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { bepaalAfleiding, bepaalVoorstel } from '../afleiden.ts';
import * as stap from '../commands/dossier-commands.ts';
import { runVerloop } from '../commands/verloop-commands.ts';
import type { Gedaan } from '../commands/run-command.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import type { Oefenpersoon } from './personen.ts';
import { maakOefenbesluit } from './oefenbesluit.ts';
import { maakEigen, maakGezamenlijk, type Oefenvraag } from './oefenoordelen.ts';
import { meldAan, meldPersoonAan } from './meld-aan.ts';
import type { Oefenuitkomst } from './speel-vergadering.ts';

/** How far a practice case has come. */
export type Doel = 'concept' | 'ingediend' | 'verblijf' | 'herkomst' | 'woonstart' | 'geagendeerd' | 'besloten' | 'half_getekend' | 'ondertekend' | 'geregistreerd';

export type Speelveld = { readonly clock: Clock; readonly personen: readonly Oefenpersoon[]; readonly regelset: Regelset; /** The meeting of two weeks ago, where what is decided was dealt with; and the one of this week. */ readonly vorigeId: string; readonly vergaderingId: string };

/** The value of a step that must succeed here: the practice environment writes its own input. */
export function gelukt<T>(uitkomst: Result<T, Fout>): T {
  if (!uitkomst.ok) throw new Error(`Practice step refused: ${uitkomst.error.code}`);
  return uitkomst.value;
}

/** Plays one case up to its goal, as the people of the commission would. */
export class Speler {
  readonly open: OpenBestand;
  readonly veld: Speelveld;
  readonly dossierId: DossierId;
  versie: number;

  constructor(open: OpenBestand, veld: Speelveld, begin: { dossierId: DossierId; versie: number }) {
    this.open = open;
    this.veld = veld;
    this.dossierId = begin.dossierId;
    this.versie = begin.versie;
  }

  /** The same case on another day. */
  opKlok(clock: Clock): Speler {
    return new Speler(this.open, { ...this.veld, clock }, this);
  }

  private basis(): { commandId: string; dossierId: DossierId; expectedVersion: number } {
    return { commandId: randomUUID(), dossierId: this.dossierId, expectedVersion: this.versie };
  }

  private na(uitkomst: Result<Gedaan, Fout>): void {
    this.versie = gelukt(uitkomst).versie;
  }

  verblijf(p: Oefenpersoon): void {
    this.na(stap.recordVerblijf(this.open, this.veld.clock, { ...this.basis(), perioden: p.perioden.map((v) => Verblijfperiode.parse(v)) }));
  }

  herkomst(): string | null {
    const dossier = loadDossier(this.open.casefile.read, this.dossierId);
    const afleiding = dossier && bepaalAfleiding(dossier, this.veld.regelset);
    const gemeente = afleiding ? (afleiding.opvolger ?? afleiding.gemeente) : null;
    const motivering = afleiding?.uitkomst === 'vastgesteld' || afleiding?.uitkomst === 'buiten_de_regio' ? '' : 'De commissie heeft de stukken bekeken en gaat hiervan uit (oefentekst).';
    this.na(stap.establishHerkomst(this.open, this.veld.clock, { ...this.basis(), gemeente, motivering }));
    return gemeente;
  }

  private vraag(herkomst: string | null, i: number): Oefenvraag {
    const { leden, herstelkans } = this.veld.regelset;
    const ander = leden[(i * 3 + 1) % leden.length] ?? '0518';
    const binnen = herkomst !== null && leden.includes(herkomst);
    const toestemming = loadDossier(this.open.casefile.read, this.dossierId)?.aanvraag.toestemming.strafrechtelijkeGegevens ?? false;
    return { criteria: herstelkans.criteria, kandidaten: [...new Set([...(binnen ? [herkomst] : []), ander])], kansrijk: !binnen || i % 4 === 1 ? ander : null, toestemming };
  }

  /** The chair and the first members judge separately, each signed in; the secretary takes over again. */
  eigenOordelen(herkomst: string | null, i: number, aantal: number): void {
    const vraag = this.vraag(herkomst, i);
    const leden = listMedewerkers(this.open.casefile.read).filter((m) => m.rol === 'voorzitter' || m.rol === 'lid').slice(0, aantal);
    for (const [lid, wie] of leden.entries()) {
      meldPersoonAan(this.open, wie);
      this.na(stap.recordHerstelkansOordeel(this.open, this.veld.clock, { ...this.basis(), criteriaset: REGIOSET, oordelen: maakEigen(vraag, { zaak: i, lid }) }));
    }
    meldAan(this.open, 'secretaris');
  }

  woonstart(herkomst: string | null, i: number): void {
    const vraag = this.vraag(herkomst, i);
    const motivering = vraag.kansrijk ? `Verzonnen motivering: in ${gemeenteNaam(vraag.kansrijk)} wonen familie en begeleiding.` : 'Verzonnen motivering: in de herkomstgemeente zijn werk en netwerk.';
    this.na(stap.recordHerstelkans(this.open, this.veld.clock, { ...this.basis(), herstelkans: { criteriaset: REGIOSET, oordelen: maakGezamenlijk(vraag), conclusie: { gemeente: vraag.kansrijk, motivering } } }));
  }

  verdeling(): void {
    const dossier = loadDossier(this.open.casefile.read, this.dossierId);
    const voorstel = dossier && bepaalVoorstel(this.open.casefile.read, dossier, { regelset: this.veld.regelset, vandaag: this.veld.clock.today() });
    if (!voorstel) throw new Error('No proposal in the practice environment');
    const gemeente = voorstel.voorkeursgemeente ?? this.veld.regelset.leden[0] ?? '0518';
    this.na(stap.establishVerdeling(this.open, this.veld.clock, { ...this.basis(), gemeente, route: voorstel.route, motivering: 'Oefenmotivering: de commissie weegt de punten en kiest deze gemeente.' }));
  }

  agendeer(vergaderingId: string): void {
    this.na(stap.scheduleDossier(this.open, this.veld.clock, { ...this.basis(), vergaderingId }));
  }

  /** What the practice commission decides in this case. */
  private oefenbesluit(i: number): ReturnType<typeof maakOefenbesluit> {
    const dossier = loadDossier(this.open.casefile.read, this.dossierId);
    if (!dossier) throw new Error('No case to decide in the practice environment');
    this.versie = dossier.versie; // the meeting wrote its conclusion in the case
    return maakOefenbesluit(dossier, { regelset: this.veld.regelset, jaar: Number(this.veld.clock.today().slice(0, 4)), i });
  }

  uitkomst(i: number, aanhouden: boolean): Oefenuitkomst {
    return { dossierId: this.dossierId, dictum: aanhouden ? 'aanhouden' : this.oefenbesluit(i).dictum };
  }

  besluit(i: number): void {
    const { overwegingen, weigeringsgronden, afwijkingen, voorwaarden, ...rest } = this.oefenbesluit(i);
    this.na(stap.establishBesluit(this.open, this.veld.clock, {
      ...this.basis(), ...rest, overwegingen: [...overwegingen], weigeringsgronden: [...weigeringsgronden], afwijkingen: [...(afwijkingen ?? [])], voorwaarden: [...(voorwaarden ?? [])],
    }));
  }

  /** One of the steps that move, stop or start a term. */
  verloop<N extends Verloopnaam>(naam: N, invoer: Omit<Invoer<N>, 'commandId' | 'dossierId' | 'expectedVersion'>): void {
    // the case and its version make the input of this entry whole, which the compiler cannot follow through a table
    this.na(runVerloop(this.open, this.veld.clock, { naam, invoer: { ...this.basis(), ...invoer } as Invoer<N> }));
  }

  /** Brings what was signed to the register, which answers at once here. The answer is a version of the case of its own. */
  async registreer(): Promise<void> {
    const stand = await this.open.sender.probeer();
    if (stand.wachtend > 0) throw new Error('The practice register did not answer');
    this.versie = loadDossier(this.open.casefile.read, this.dossierId)?.versie ?? this.versie;
  }

  async teken(rol: 'voorzitter' | 'secretaris'): Promise<void> {
    meldAan(this.open, rol);
    this.na(await stap.signBesluit(this.open, this.veld.clock, { ...this.basis(), code: OEFENCODE }));
  }
}
