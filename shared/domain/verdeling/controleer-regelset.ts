import { addYears, formatDutchDate } from '../../kernel/plain-date.ts';
import { findGemeente, findOpvolger, gemeenteNaam, isGemeenteOp } from '../gemeente/gemeente.ts';
import { URGENTIEGROEPEN } from '../persoon/urgentiegroep.ts';
import { vertelLeesfouten, type Regelsetfout } from './leesfouten.ts';
import type { Verdeelmethode } from './methode.ts';
import { isBepaald } from './parameter.ts';
import { Regelsetbestand } from './regelset.ts';

export type { Regelsetfout } from './leesfouten.ts';

/** What is wrong with a regelset, and what is allowed but has a consequence that one may not expect. */
export type Regelsetcontrole = { readonly fouten: readonly Regelsetfout[]; readonly waarschuwingen: readonly Regelsetfout[] };

const fout = (pad: string, melding: string): Regelsetfout => ({ pad, melding });

function dubbelen(pad: string, codes: readonly string[]): Regelsetfout[] {
  return codes.flatMap((code, i) => (codes.indexOf(code) < i ? [fout(`${pad}.${i}`, `"${code}" staat er twee keer in.`)] : []));
}

function controleerLeden(r: Pick<Regelsetbestand, 'leden' | 'ledenlijst' | 'geldigVan'>): Regelsetfout[] {
  const fouten = dubbelen('leden', r.leden);
  if (isBepaald(r.ledenlijst) && r.leden.length === 0) fouten.push(fout('leden', 'Er zijn geen gemeenten genoemd. Noem ze, of zeg bij "ledenlijst" dat de bron ze niet noemt.'));
  if (!isBepaald(r.ledenlijst) && r.leden.length > 0) fouten.push(fout('ledenlijst', 'Er zijn gemeenten genoemd. Zet bij "ledenlijst" waar ze staan.'));
  for (const [i, code] of r.leden.entries()) {
    if (r.geldigVan === null || isGemeenteOp(code, r.geldigVan)) continue;
    const opvolger = findGemeente(code)?.einddatum ? findOpvolger(code, r.geldigVan) : undefined;
    fouten.push(fout(`leden.${i}`, `${gemeenteNaam(code)} is op ${formatDutchDate(r.geldigVan)} geen gemeente.${opvolger ? ` De opvolger is ${gemeenteNaam(opvolger)} (${opvolger}).` : ''}`));
  }
  return fouten;
}

/** What the law says about verordeningen; a convenant may last longer. A vision binds only through a verordening. */
const VIER_JAAR: readonly Regelsetbestand['vorm'][] = ['verordening', 'visie'];

function controleerGeldigheid(r: Pick<Regelsetbestand, 'id' | 'regio' | 'vorm' | 'geldigVan' | 'geldigTot'>, bekend: readonly Regelsetbestand[]): Regelsetfout[] {
  const { geldigVan: van, geldigTot: tot } = r;
  const fouten: Regelsetfout[] = [];
  if (van === null) return tot === null ? [] : [fout('geldigVan', 'Er is wel een laatste dag, maar geen eerste dag.')];
  if (tot !== null && tot < van) fouten.push(fout('geldigTot', 'De laatste dag ligt voor de eerste dag.'));
  if (VIER_JAAR.includes(r.vorm) && (tot === null || tot >= addYears(van, 4)))
    fouten.push(fout('geldigTot', `Een verordening duurt ten hoogste vier jaar (art. 4 Huisvestingswet 2014). Vanaf ${formatDutchDate(van)} moet de laatste dag voor ${formatDutchDate(addYears(van, 4))} liggen.`));
  for (const ander of bekend) {
    if (ander.id === r.id || ander.regio !== r.regio || ander.geldigVan === null) continue;
    const eerder = (tot !== null && tot < ander.geldigVan) || (ander.geldigTot !== null && ander.geldigTot < van);
    if (!eerder) fouten.push(fout('geldigVan', `De geldigheid overlapt met "${ander.id}" van dezelfde regio (${ander.geldigVan} tot en met ${ander.geldigTot ?? 'onbepaald'}). Per regio geldt op een dag één regelset.`));
  }
  return fouten;
}

const meerDanGeheel = (pad: string, a: { teller: number; noemer: number }): Regelsetfout[] => (a.teller > a.noemer ? [fout(`${pad}.teller`, `Het aandeel ${a.teller}/${a.noemer} is meer dan het geheel.`)] : []);

function controleerAandelen(r: Pick<Regelsetbestand, 'verdeling'>): Regelsetcontrole {
  const { plafond, bodem, binding, ingroei } = r.verdeling;
  const fouten: Regelsetfout[] = [];
  const waarschuwingen: Regelsetfout[] = [];
  if (isBepaald(plafond)) {
    fouten.push(...meerDanGeheel('verdeling.plafond.waarde', plafond.waarde), ...dubbelen('verdeling.plafond.waarde.telt', plafond.waarde.telt));
    if (plafond.waarde.teller === 0) waarschuwingen.push(fout('verdeling.plafond.waarde.teller', 'Een plafond van nul laat geen enkele woning toe: elke toewijzing aan een groep die meetelt, vraagt dan een gemotiveerd besluit.'));
    if (plafond.waarde.telt.length === 0) waarschuwingen.push(fout('verdeling.plafond.waarde.telt', 'Geen enkele groep telt mee: het plafond heeft geen gevolg.'));
  }
  if (isBepaald(bodem)) {
    fouten.push(...meerDanGeheel('verdeling.bodem.waarde', bodem.waarde), ...dubbelen('verdeling.bodem.waarde.telt', bodem.waarde.telt));
    if (isBepaald(plafond) && bodem.waarde.teller * plafond.waarde.noemer > plafond.waarde.teller * bodem.waarde.noemer) fouten.push(fout('verdeling.bodem.waarde.teller', 'Het minimum is hoger dan het plafond.'));
  }
  if (isBepaald(binding) && 2 * binding.waarde.teller > binding.waarde.noemer) fouten.push(fout('verdeling.binding.waarde.teller', 'Voorrang vanwege binding mag voor ten hoogste 50 % (art. 14 lid 2 Huisvestingswet 2014).'));
  if (isBepaald(ingroei) && isBepaald(ingroei.waarde.vorm)) {
    const stappen = ingroei.waarde.vorm.waarde;
    fouten.push(...stappen.flatMap((s, i) => meerDanGeheel(`verdeling.ingroei.waarde.vorm.waarde.${i}`, s)), ...dubbelen('verdeling.ingroei.waarde.vorm.waarde', stappen.map((s) => String(s.jaar))));
  }
  return { fouten, waarschuwingen };
}

const som = (delen: readonly { readonly teller: number }[]): number => delen.reduce((s, d) => s + d.teller, 0);

function controleerMethode({ regel }: Verdeelmethode, pad: string, leden: readonly string[]): Regelsetfout[] {
  switch (regel.methode) {
    case 'share_split':
      return [...dubbelen(`${pad}.delen`, regel.delen.map((d) => d.code)), ...(som(regel.delen) === regel.noemer ? [] : [fout(`${pad}.delen`, `De aandelen tellen op tot ${som(regel.delen)}, niet tot ${regel.noemer}.`)])];
    case 'composition_limit':
      return [
        ...dubbelen(`${pad}.delen`, regel.delen.map((d) => d.code)),
        ...(regel.uitputtend && som(regel.delen) !== regel.noemer ? [fout(`${pad}.delen`, `De aandelen tellen op tot ${som(regel.delen)}, niet tot ${regel.noemer}.`)] : []),
        ...regel.delen.flatMap((d, i) => [...meerDanGeheel(`${pad}.delen.${i}`, { teller: d.teller, noemer: regel.noemer }), ...(d.van !== null && !regel.delen.some((x) => x.code === d.van) ? [fout(`${pad}.delen.${i}.van`, `Er is geen deel "${d.van}".`)] : [])]),
      ];
    case 'quota_cap': case 'quota_floor':
      return meerDanGeheel(pad, regel);
    case 'target':
      return [
        ...dubbelen(`${pad}.doelen`, regel.doelen.map((d) => d.code)),
        ...regel.doelen.flatMap((d, i) => [
          ...(d.gemeente !== null && leden.length > 0 && !leden.includes(d.gemeente) ? [fout(`${pad}.doelen.${i}.gemeente`, `${gemeenteNaam(d.gemeente)} hoort niet bij de leden.`)] : []),
          ...(d.tot !== null && d.tot * d.noemer < d.teller ? [fout(`${pad}.doelen.${i}.tot`, 'Het hoogste aantal is kleiner dan het laagste.')] : []),
        ]),
      ];
    case 'points':
      return regel.trappen.flatMap((t, i) => (regel.trappen.slice(0, i).some((eerder) => t.totJaren <= eerder.totJaren) ? [fout(`${pad}.trappen.${i}.totJaren`, 'De trappen lopen op in jaren.')] : []));
    case 'negotiated':
      return isBepaald(regel.bijdragen) ? dubbelen(`${pad}.bijdragen.waarde`, regel.bijdragen.waarde.map((b) => b.gemeente)) : [];
    case 'ordered_rules':
      return dubbelen(`${pad}.stappen`, regel.stappen.map((s) => s.code));
    case 'pro_rata': case 'threshold_reactive': case 'contingent': case 'compensatie': case 'taakstelling':
      return [];
  }
}

const WETTELIJK = URGENTIEGROEPEN.filter((g) => g.wettelijk).map((g) => g.code);

/** Grounds that the law forbids for some groups (Huisvestingswet art. 14 lid 6, 15 lid 3 and 5, 16). */
const VERBODEN = [
  ['geen_woning_achter', WETTELIJK, 'art. 15 lid 3 onder b'], ['woonduur', WETTELIJK, 'art. 15 lid 3 onder a'], ['inkomen', ['d', 'i'], 'art. 15 lid 5'],
  ['regionale_binding', ['a', 'd'], 'art. 16'], ['lokale_binding', WETTELIJK, 'art. 14 lid 6'],
] as const;

function controleerGronden(r: Pick<Regelsetbestand, 'weigeringsgronden'>): Regelsetfout[] {
  return r.weigeringsgronden.flatMap((g, i) => {
    const pad = `weigeringsgronden.${i}`;
    const [, groepen, artikel] = VERBODEN.find(([code]) => code === g.code) ?? [];
    const mist = (groepen ?? []).filter((groep) => !g.verbodenVoor.includes(groep));
    return [
      ...(g.verbodenVoor.length > 0 && g.verbodenBron === null ? [fout(`${pad}.verbodenBron`, 'Noem het artikel dat deze grond voor die groepen verbiedt.')] : []),
      ...(artikel !== undefined && mist.length > 0 ? [fout(`${pad}.verbodenVoor`, `De wet verbiedt deze grond ook voor ${mist.join(', ')} (${artikel} Huisvestingswet 2014).`)] : []),
    ];
  });
}

type Schemasleutel = keyof typeof Regelsetbestand.shape;
type Deel<S extends Schemasleutel> = Pick<Regelsetbestand, S>;

/** Parts that can be looked over on their own, so that a fault in one does not hide a fault in another. */
function lees<S extends Schemasleutel>(invoer: unknown, namen: readonly S[]): Deel<S> | undefined {
  if (typeof invoer !== 'object' || invoer === null) return undefined;
  const bron = new Map(Object.entries(invoer));
  const delen = namen.map((naam) => [naam, Regelsetbestand.shape[naam].safeParse(bron.get(naam))] as const); // a pair, not a list
  return delen.every(([, r]) => r.success) ? (Object.fromEntries(delen.map(([naam, r]) => [naam, r.data])) as Deel<S>) : undefined; // each part passed its own schema
}

function controleerMethoden({ methoden, leden }: Deel<'methoden' | 'leden'>): Regelsetfout[] {
  return [...dubbelen('methoden', methoden.map((m) => m.code)), ...methoden.flatMap((m, i) => controleerMethode(m, `methoden.${i}.regel`, leden))];
}

/** Looks a regelset over: shape, numbers, municipalities, validity against the known sets of the region, and what the law forbids. */
export function checkRegelset(invoer: unknown, bekend: readonly Regelsetbestand[]): Regelsetcontrole {
  const gelezen = Regelsetbestand.safeParse(invoer);
  const kop = lees(invoer, ['id', 'regio', 'vorm', 'leden', 'ledenlijst', 'geldigVan', 'geldigTot']);
  const verdeling = lees(invoer, ['verdeling']);
  const methoden = lees(invoer, ['methoden', 'leden']);
  const criteria = lees(invoer, ['herstelkans']);
  const gronden = lees(invoer, ['weigeringsgronden']);
  const aandelen = verdeling ? controleerAandelen(verdeling) : { fouten: [], waarschuwingen: [] };
  const fouten = [
    ...(gelezen.success ? [] : vertelLeesfouten(gelezen.error.issues, invoer)),
    ...(kop ? [...controleerLeden(kop), ...controleerGeldigheid(kop, bekend)] : []),
    ...aandelen.fouten,
    ...(verdeling ? dubbelen('verdeling.volgorde', verdeling.verdeling.volgorde) : []),
    ...(methoden ? controleerMethoden(methoden) : []),
    ...(criteria ? dubbelen('herstelkans.criteria', criteria.herstelkans.criteria.map((c) => c.code)) : []),
    ...(gronden ? [...dubbelen('weigeringsgronden', gronden.weigeringsgronden.map((g) => g.code)), ...controleerGronden(gronden)] : []),
  ];
  return { fouten, waarschuwingen: aandelen.waarschuwingen };
}
