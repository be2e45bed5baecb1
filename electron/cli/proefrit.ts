import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../backend/index.ts';
import { startOefenregister } from '../backend/adapters/oefenregister.ts';
import { verifyBesluitOpSchijf } from '../backend/verify-file.ts';
import { contract, type Ingangsnaam, type RuweInvoer, type Uitvoer } from '../../shared/contract/contract.ts';
import { addDays, addMonths, formatDutchDate, plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';

const REGISTER = { soort: 'proces', opdracht: [process.execPath, path.resolve(import.meta.dirname, '../../register/main.ts')] } as const;
const CODE = 'proefrit-code';

type Vraag = <N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>) => Promise<Uitvoer<N>>;
type Verslag = { regels: string[]; zeg(tekst: string): void };

/** A BRP answer about an invented person: Delft until the admission, then the address of the institution. */
const brpAntwoord = (opname: PlainDate): string =>
  JSON.stringify({
    verblijfplaatsen: [
      { type: 'Adres', functieAdres: { code: 'W', omschrijving: 'woonadres' }, gemeenteVanInschrijving: { code: '0518', omschrijving: "'s-Gravenhage" }, datumVan: { type: 'Datum', datum: opname, langFormaat: formatDutchDate(opname) } },
      { type: 'Adres', functieAdres: { code: 'W', omschrijving: 'woonadres' }, gemeenteVanInschrijving: { code: '0503', omschrijving: 'Delft' }, datumVan: { type: 'Datum', datum: addMonths(opname, -80), langFormaat: formatDutchDate(addMonths(opname, -80)) }, datumTot: { type: 'Datum', datum: opname, langFormaat: formatDutchDate(opname) } },
    ],
    geheimhoudingPersoonsgegevens: false,
  });

const aanvraagVan = (vandaag: PlainDate, opname: PlainDate): RuweInvoer<'submitAanvraag'>['aanvraag'] => ({
  betrokkene: { voornamen: 'Proef', voorvoegsel: '', geslachtsnaam: 'Voorbeeldpersoon', geboortedatum: plainDate('1990-04-12'), bsn: null, geheimhouding: false, correspondentieadres: { straatEnHuisnummer: 'Proefstraat 1', postcode: '1234 AB', plaats: 'Proefstad' } },
  huishouden: { volwassenen: 1, minderjarigen: 0 },
  urgentiegroep: 'e',
  indiener: 'Stichting Proefwonen',
  opnames: [{ soort: 'beschermd_wonen', instelling: 'Stichting Proefwonen', gemeente: '0518', van: opname, tot: null, opInstellingsadres: true }],
  toestemming: { gegevensuitwisseling: true, datum: vandaag, gezondheidsgegevens: true, strafrechtelijkeGegevens: false },
  ontvangenOp: vandaag,
  toelichting: 'Verzonnen zaak van de proefrit.',
});

/** Opens a new case file with chair, secretary and this year's figures, as its first user would. */
async function richtIn(vraag: Vraag, vandaag: PlainDate): Promise<void> {
  const { herstelgeheim } = await vraag('createBestand', {
    naam: 'Proefrit', wachtzin: 'een wachtzin voor de proefrit', commissie: 'Toetsingscommissie Proefstad', namens: 'het college van burgemeester en wethouders van Proefstad', regio: 'Haaglanden',
    medewerker: { naam: 'Sien Proef', rol: 'secretaris', code: CODE },
  });
  await vraag('confirmHerstelgeheim', { herstelgeheim });
  await meldAan(vraag, 'secretaris');
  await vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Vera Proef', rol: 'voorzitter', code: CODE } });
  await vraag('recordJaarcijfers', {
    commandId: randomUUID(),
    cijfers: [{ gemeente: '0503', jaar: Number(vandaag.slice(0, 4)), verhuringen: 1051, gebruikt: 205, peildatum: addDays(vandaag, -30), bron: 'proefcijfers; gemiddelde 2020-2023', leefbaarheidssignaal: '' }],
  });
}

async function meldAan(vraag: Vraag, rol: 'secretaris' | 'voorzitter'): Promise<void> {
  const wie = (await vraag('listMedewerkers', {})).find((m) => m.rol === rol);
  if (!wie) throw new Error(`No ${rol}`);
  await vraag('signIn', { medewerkerId: wie.id, code: CODE });
}

/** Takes the case through every step up to the second signature. */
async function loopZaak(vraag: Vraag, vandaag: PlainDate, verslag: Verslag) {
  const opname = addMonths(vandaag, -14);
  let stand = await vraag('submitAanvraag', { commandId: randomUUID(), conceptId: null, aanvraag: aanvraagVan(vandaag, opname) });
  const { dossierId } = stand;
  const stap = () => ({ commandId: randomUUID(), dossierId, expectedVersion: stand.versie });
  const dossier = () => vraag('getDossier', { dossierId });
  verslag.zeg(`Intake: aanvraag ingediend als dossier ${(await dossier()).dossier.nummer}; beslissen vóór of op ${formatDutchDate((await dossier()).beslisUiterlijk)} (art. 4:13 Awb).`);
  stand = await vraag('importVerblijf', { ...stap(), antwoord: brpAntwoord(opname), kenmerk: 'proefbericht 1' });
  const { afleiding } = await dossier();
  verslag.zeg(`Herkomst: ${afleiding?.samenvatting ?? ''} (${afleiding?.stappen.map((s) => s.regel).join(', ') ?? ''})`);
  stand = await vraag('establishHerkomst', { ...stap(), gemeente: '0503', motivering: '' });
  const oordelen = ['perspectief', 'netwerk', 'werk', 'hulp'].map((criterium) => ({ criterium, gemeente: '0503', oordeel: 'steunend' as const, reden: 'Verzonnen reden uit het intakegesprek.', bewijs: 'verklaring van de instelling' }));
  stand = await vraag('recordHerstelkans', { ...stap(), herstelkans: { oordelen, conclusie: { gemeente: null, motivering: 'Werk, netwerk en begeleiding zijn in de herkomstgemeente.' } } });
  const { voorstel } = await dossier();
  verslag.zeg(`Verdeling: ${voorstel?.samenvatting ?? ''}`);
  for (const toets of voorstel?.toetsen ?? []) verslag.zeg(`  ${toets.principe}: ${toets.staat}. ${toets.uitleg}`);
  stand = await vraag('establishVerdeling', { ...stap(), gemeente: '0503', route: 'directe_bemiddeling', motivering: '' });
  stand = await vraag('establishBesluit', { ...stap(), dictum: 'toewijzen', weigeringsgronden: [], overwegingen: [{ grond: 'art. 12 lid 3 onder e Huisvestingswet 2014', tekst: 'De aanvrager verlaat beschermd wonen en is toe aan zelfstandig wonen.' }] });
  const brief = await vraag('renderBrief', { dossierId });
  verslag.zeg(`Besluit: vastgesteld; brief van ${Buffer.from(brief.inhoud, 'base64').length} bytes gemaakt (PDF).`);
  for (const rol of ['voorzitter', 'secretaris'] as const) {
    await meldAan(vraag, rol);
    stand = await vraag('signBesluit', { ...stap(), code: CODE });
    verslag.zeg(`Ondertekend door de ${rol}.`);
  }
  return dossierId;
}

/** Connects to a register of its own, sends, exports and verifies what came back. */
async function registreer(vraag: Vraag, dossierId: Uitvoer<'submitAanvraag'>['dossierId'], doel: { map: string; bestand: string; verslag: Verslag }) {
  const wacht = await vraag('listUitgaand', {});
  doel.verslag.zeg(`Zonder verbinding: ${wacht.filter((w) => w.status === 'wachtend').length} besluit wacht op verzending.`);
  const koppelcode = randomBytes(12).toString('hex');
  const register = await startOefenregister(REGISTER, path.join(doel.map, 'register'), koppelcode);
  try {
    await vraag('connectRegister', { adres: register.adres, koppelcode });
    await vraag('sendNow', {});
  } finally {
    await register.stop();
  }
  const { ontvangst } = await vraag('getDossier', { dossierId });
  if (!ontvangst) throw new Error('The register gave no receipt');
  doel.verslag.zeg(`Register: aanvaard als nummer ${ontvangst.volgnummer} bij ${ontvangst.register}.`);
  const uitgifte = await vraag('exportBesluit', { dossierId, metDossierstuk: true });
  writeFileSync(doel.bestand, Buffer.from(uitgifte.inhoud, 'base64'), { mode: 0o600 });
  const gecontroleerd = await verifyBesluitOpSchijf(doel.bestand, null);
  if (!gecontroleerd.ok) throw new Error(`Verification failed: ${gecontroleerd.error.deel}`);
  const controle = await vraag('checkBestand', {});
  const kapot = controle.filter((c) => !c.klopt);
  if (kapot.length > 0) throw new Error(`Integrity check failed: ${kapot.map((k) => k.regel).join('; ')}`);
  doel.verslag.zeg(`Gecontroleerd: handtekeningen, dossierstuk en ontvangstbewijs kloppen; ${controle.length} controles van het dossierbestand zijn in orde.`);
  return { ontvangst: gecontroleerd.value.ontvangstbewijs, registerKenmerk: gecontroleerd.value.registerKenmerk };
}

/**
 * `proefrit`: walks one invented case from intake to a verified receipt, headless, with a temporary case file and a
 * register of its own. Exit 0 with the receipt, 1 when a step failed.
 */
export async function proefrit(argumenten: string[]): Promise<number> {
  const { values } = parseArgs({ args: argumenten, strict: true, options: { json: { type: 'boolean' }, uit: { type: 'string' } } });
  const map = mkdtempSync(path.join(tmpdir(), 'toetstafel-proefrit-'));
  const backend = createBackend({ datamap: path.join(map, 'dossiers'), versie: 'proefrit', kanaal: 'opdrachtregel', oefenregister: REGISTER });
  const verslag: Verslag = { regels: [], zeg(tekst) { this.regels.push(tekst); if (!values.json) process.stdout.write(`${tekst}\n`); } };
  const vraag: Vraag = async (naam, invoer) => {
    const antwoord = await backend.handle(naam, invoer);
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.error.code} ${antwoord.error.melding}`);
    return contract[naam].uitvoer.parse(antwoord.value) as Uitvoer<typeof naam>; // parsed by the schema of this entry
  };
  try {
    const { vandaag } = await vraag('getToestand', {});
    await richtIn(vraag, vandaag);
    verslag.zeg('Dossierbestand aangemaakt: versleuteld, met wachtzin en herstelgeheim.');
    const dossierId = await loopZaak(vraag, vandaag, verslag);
    const bewijs = await registreer(vraag, dossierId, { map, bestand: values.uit ?? path.join(map, 'besluit.json'), verslag });
    if (values.json) process.stdout.write(`${JSON.stringify({ gelukt: true, verslag: verslag.regels, ...bewijs })}\n`);
    else process.stdout.write(`Ontvangstbewijs nummer ${bewijs.ontvangst?.volgnummer ?? ''}, ketenhash ${bewijs.ontvangst?.ketenhash ?? ''}.\n`);
    return 0;
  } catch (fout) {
    const melding = fout instanceof Error ? fout.message : String(fout);
    process.stdout.write(values.json ? `${JSON.stringify({ gelukt: false, verslag: verslag.regels, melding })}\n` : `Mislukt: ${melding}\n`);
    return 1;
  } finally {
    await backend.close();
    rmSync(map, { recursive: true, force: true });
  }
}
