import { createHash } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { computeContrast, isLeesbaar, type Huisstijl } from '../../../shared/domain/brief/huisstijl.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { appendJournal } from '../../../db/journal.ts';
import { findHuisstijl, saveHuisstijl } from '../../../db/repositories/huisstijl-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { composeOntvangstbevestiging } from '../documents/compose-ontvangstbevestiging.ts';
import { checkLogo } from '../documents/drukstijl.ts';
import { renderBriefbeeld } from '../documents/render-brief.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { briefcommissie } from './maak-besluitbrief.ts';

/** How letters look now; null when nobody said. */
export const getHuisstijl = (open: OpenBestand): Huisstijl | null => findHuisstijl(open.casefile.read);

/** A letter to nobody, to see a look with. */
function composeProefbrief(open: OpenBestand, vandaag: PlainDate, huisstijl: Huisstijl) {
  return composeOntvangstbevestiging({
    basis: {
      ontvanger: {
        betrokkene: { voornamen: 'Voorbeeld', voorvoegsel: '', geslachtsnaam: 'Naam', geboortedatum: vandaag, bsn: null, geheimhouding: false, correspondentieadres: { straatEnHuisnummer: 'Voorbeeldstraat 1', postcode: '1234AB', plaats: 'Voorbeeldstad' } },
        indiener: 'Voorbeeld Naam',
      },
      commissie: briefcommissie(open, huisstijl), kenmerk: 'TT-0000-00000', vandaag, oefen: open.oefen, voorbeeld: true, huisstijl,
      herken: () => false, schrijver: huisstijl.ondertekenaar ?? { naam: open.medewerker?.naam ?? '', functie: 'Secretaris' },
    },
    ontvangenOp: vandaag, uiterlijk: vandaag, weken: 8, toestemmingOp: vandaag,
  });
}

const contrastzin = (kleur: string): string => `Deze kleur is op wit papier niet goed te lezen: het contrast is ${computeContrast(kleur).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} en moet minstens 4,5 zijn (WCAG 1.4.3). Kies een donkerder kleur.`;

type Bevinding = { readonly veld: string; readonly melding: string };

/** What is wrong with a look before it is tried on paper. */
function findBezwaren({ kleur, logo }: Huisstijl): Bevinding[] {
  const gecontroleerd = logo ? checkLogo(logo) : ok(null);
  return [...(isLeesbaar(kleur) ? [] : [{ veld: 'huisstijl.kleur', melding: contrastzin(kleur) }]), ...(gecontroleerd.ok ? [] : [{ veld: 'huisstijl.logo', melding: gecontroleerd.error }])];
}

const LOGO_KAPOT = { veld: 'huisstijl.logo', melding: 'Dit logo kan niet worden afgedrukt. Bewaar het opnieuw als PNG, of als SVG met alleen vormen en kleuren.' };

/** Shows a look on a letter to nobody, and says what is wrong with it. */
export async function composeHuisstijl(open: OpenBestand, clock: Clock, { huisstijl }: Invoer<'composeHuisstijl'>): Promise<Result<Uitvoer<'composeHuisstijl'>, Fout>> {
  const { svg, zonderLogo } = await renderBriefbeeld(composeProefbrief(open, clock.today(), huisstijl));
  const bevindingen = [...findBezwaren(huisstijl), ...(zonderLogo ? [LOGO_KAPOT] : [])];
  return ok({ beeld: Buffer.from(svg).toString('base64'), bevindingen: bevindingen.map((b) => b.melding) });
}

/** Keeps a look for the letters from now on. Letters that are final keep the look they have. */
export async function setHuisstijl(open: OpenBestand, clock: Clock, invoer: Invoer<'setHuisstijl'>): Promise<Result<null, Fout>> {
  const { commandId, huisstijl } = invoer;
  const [bezwaar] = findBezwaren(huisstijl);
  if (bezwaar) return mislukt('huisstijl_ongeschikt', bezwaar.melding, bezwaar.veld);
  const { zonderLogo } = await renderBriefbeeld(composeProefbrief(open, clock.today(), huisstijl));
  if (zonderLogo) return mislukt('logo_kapot', LOGO_KAPOT.melding, LOGO_KAPOT.veld);
  return runOnce(open, clock, { commandId, soort: 'setHuisstijl', verzoek: { huisstijl } }, (tx) => {
    const wie = { op: clock.now(), door: open.medewerker?.id ?? null };
    saveHuisstijl(tx, huisstijl, wie);
    const hash = createHash('sha256').update(canonicalJson(huisstijl)).digest('hex');
    appendJournal(tx, [{ dossierId: null, soort: 'HuisstijlVastgelegd', versie: 0, medewerkerId: wie.door, tijdstip: wie.op, inhoud: { gemeente: huisstijl.gemeente, kleur: huisstijl.kleur, logo: huisstijl.logo?.soort ?? null, hash } }]);
    return ok(null);
  });
}
