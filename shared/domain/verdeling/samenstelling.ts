import { err, ok, type Result } from '../../kernel/result.ts';
import { formatAandeel, rondAf } from './afronding.ts';
import type { MethodeVan } from './methode.ts';
import { isAantal, isBepaald, ongeldig, type Because, type Belemmering } from './parameter.ts';

export type Samenstellingsdeel = { readonly code: string; readonly aantal: number; readonly van: number; readonly staat: 'voldaan' | 'niet_voldaan' | 'vraagt_besluit' };
export type Samenstelling = { readonly totaal: number; readonly delen: readonly Samenstellingsdeel[]; readonly staat: 'voldaan' | 'niet_voldaan' | 'vraagt_besluit'; readonly because: readonly Because[] };

type Grens = MethodeVan<'composition_limit'>['delen'][number];

/** Exactly by the share; where rounding would turn the answer around and the source does not round, people decide. */
function toetsGrens(regel: MethodeVan<'composition_limit'>, grens: Grens, aantal: number, van: number): Samenstellingsdeel['staat'] {
  const breuk = { teller: grens.teller, noemer: regel.noemer };
  const exact = grens.grens === 'minimaal' ? aantal * breuk.noemer >= breuk.teller * van : aantal * breuk.noemer <= breuk.teller * van;
  const metAfronding = (hoe: 'naar_beneden' | 'naar_boven' | 'dichtstbij'): boolean => (grens.grens === 'minimaal' ? aantal >= rondAf(van, breuk, hoe) : aantal <= rondAf(van, breuk, hoe));
  if (isBepaald(regel.afronding)) return metAfronding(regel.afronding.waarde) ? 'voldaan' : 'niet_voldaan';
  const ruim = metAfronding(grens.grens === 'minimaal' ? 'naar_beneden' : 'naar_boven');
  if (exact !== ruim) return 'vraagt_besluit';
  return exact ? 'voldaan' : 'niet_voldaan';
}

/** Whether the make-up of a location or a plan keeps to its limits (80-10-10; 30 % of which a third). */
export function toetsSamenstelling(regel: MethodeVan<'composition_limit'>, bron: string, vraag: { readonly totaal: number; readonly aantallen: Readonly<Record<string, number>> }): Result<Samenstelling, Belemmering> {
  if (!isAantal(vraag.totaal) || vraag.totaal === 0) return err(ongeldig('totaal', 'Het totaal is een heel getal groter dan nul.'));
  const gegeven = new Map(Object.entries(vraag.aantallen));
  const telling = (code: string): number => gegeven.get(code) ?? NaN;
  const fout = regel.delen.find((d) => !isAantal(telling(d.code)));
  if (fout) return err(ongeldig(`aantallen.${fout.code}`, `Vul voor "${fout.code}" nul of een heel getal in.`));
  const onbekend = [...gegeven.keys()].find((code) => !regel.delen.some((d) => d.code === code));
  if (onbekend !== undefined) return err(ongeldig(`aantallen.${onbekend}`, `"${onbekend}" hoort niet bij deze afspraak.`));
  const som = regel.delen.reduce((s, d) => s + telling(d.code), 0);
  if (regel.uitputtend && som !== vraag.totaal) return err(ongeldig('aantallen', `De aantallen tellen op tot ${som}, niet tot ${vraag.totaal}.`));
  const getoetst = regel.delen.map((d) => {
    const aantal = telling(d.code);
    const van = d.van === null ? vraag.totaal : telling(d.van);
    const feit = `${d.naam}: ${aantal} van ${van}, ${d.grens} ${formatAandeel({ teller: d.teller, noemer: regel.noemer })}`;
    return { feit, deel: { code: d.code, aantal, van, staat: toetsGrens(regel, d, aantal, van) } };
  });
  const delen = getoetst.map((x) => x.deel);
  const staat = delen.some((d) => d.staat === 'niet_voldaan') ? 'niet_voldaan' : delen.some((d) => d.staat === 'vraagt_besluit') ? 'vraagt_besluit' : 'voldaan';
  const slot = isBepaald(regel.afronding) ? `Afronding: ${regel.afronding.waarde.replaceAll('_', ' ')}` : regel.afronding.vraag;
  return ok({ totaal: vraag.totaal, delen, staat, because: [{ regel: 'samenstelling', bron, feiten: [...getoetst.map((x) => x.feit), slot, ...(regel.bindend ? [] : ['De afspraak is niet verplicht: pas toe of leg uit.'])] }] });
}
