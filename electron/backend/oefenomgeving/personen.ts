import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseBrpPersoon } from '../../../shared/domain/herkomst/brp-rijen.ts';
import { alsOnzekereDatum, parseOnzekereDatum, isVolledig, eersteDag } from '../../../shared/domain/herkomst/onzekere-datum.ts';
import { verblijfperioden } from '../../../shared/domain/herkomst/verblijfplaats.ts';
import type { Verblijfperiode } from '../../../shared/domain/herkomst/verblijfperiode.ts';
import { isElfproef } from '../../../shared/domain/persoon/bsn.ts';
import { addDays, addYears, fullYearsBetween, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';

/** A person to practise with: of the national BRP test set where it is present, otherwise invented. */
export type Oefenpersoon = {
  readonly voornamen: string;
  readonly voorvoegsel: string;
  readonly geslachtsnaam: string;
  readonly geboortedatum: PlainDate;
  readonly bsn: string | null;
  readonly geheimhouding: boolean;
  readonly perioden: readonly Verblijfperiode[];
};

/** The national test set, beside the project; all people in it are fictitious. */
const TESTSET = path.resolve(import.meta.dirname, '../../../../shared/data/brp/testpersonen.jsonl');

const Testpersoon = z.looseObject({
  bsn: z.string(), voornamen: z.string(), voorvoegsel: z.string(), geslachtsnaam: z.string(), geboortedatum: z.string(), geheim: z.string(),
  opschorting: z.record(z.string(), z.string()),
  verblijfplaatsen: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
});

function leesTestpersoon(regel: string, vandaag: PlainDate): Oefenpersoon | undefined {
  const gelezen = Testpersoon.safeParse(JSON.parse(regel));
  const brp = parseBrpPersoon(gelezen.data);
  const geboren = gelezen.success ? parseOnzekereDatum(gelezen.data.geboortedatum) : undefined;
  if (!gelezen.success || !brp.ok || !geboren || !isVolledig(geboren)) return undefined;
  const p = gelezen.data;
  const leeftijd = fullYearsBetween(eersteDag(geboren), vandaag);
  if (leeftijd < 19 || leeftijd > 85 || p.geslachtsnaam === '' || p.voornamen === '' || p.opschorting['07.67.20']) return undefined;
  return {
    voornamen: p.voornamen, voorvoegsel: p.voorvoegsel, geslachtsnaam: p.geslachtsnaam, geboortedatum: eersteDag(geboren),
    bsn: isElfproef(p.bsn) ? p.bsn : null, geheimhouding: p.geheim !== '0',
    perioden: verblijfperioden(brp.value, 'testset BRP'),
  };
}

const GEMEENTEN = ['0503', '0518', '1916', '1842', '1926', '0603', '0629', '1783', '0637', '0599'] as const;

/** Invented people, recognisable as such, with a residence history of one to three municipalities. */
function verzinPersonen(aantal: number, vandaag: PlainDate): Oefenpersoon[] {
  return Array.from({ length: aantal }, (_, i) => {
    const periode = (gemeente: string, van: PlainDate, tot: PlainDate | null): Verblijfperiode => ({
      soort: 'adres', functieAdres: 'W', gemeente, land: null, van: alsOnzekereDatum(van), tot: tot && alsOnzekereDatum(tot), inOnderzoek: i % 11 === 7, bron: 'brp', bronkenmerk: 'verzonnen voorbeeld',
    });
    const eerste = addYears(vandaag, -20 - (i % 7));
    const tweede = addDays(addYears(vandaag, -6), i * 17);
    return {
      voornamen: `Voorbeeld ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26] ?? 'A'}`, voorvoegsel: '', geslachtsnaam: `Oefenpersoon-${i + 1}`,
      geboortedatum: plainDate(`${1960 + ((i * 7) % 45)}-0${(i % 9) + 1}-1${i % 9}`), bsn: null, geheimhouding: i % 9 === 4,
      perioden: [periode(GEMEENTEN[i % 10] ?? '0518', tweede, null), periode(GEMEENTEN[(i * 3 + 1) % 10] ?? '0518', eerste, tweede)],
    };
  });
}

/** How many people from outside the region there are among the practice cases. */
const VAN_ELDERS = 6;

/** Takes turns over the municipalities of the region and elsewhere, so that practice shows every outcome. */
function spreid(personen: readonly Oefenpersoon[], leden: readonly string[]): Oefenpersoon[] {
  const laatste = (p: Oefenpersoon): string => p.perioden.find((v) => v.gemeente !== null && leden.includes(v.gemeente))?.gemeente ?? 'elders';
  const beurten = [...Map.groupBy(personen, laatste)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([waar, rij]) => (waar === 'elders' ? rij.slice(0, VAN_ELDERS) : rij));
  return Array.from({ length: Math.max(0, ...beurten.map((rij) => rij.length)) }, (_, ronde) => beurten.flatMap((rij) => rij[ronde] ?? [])).flat();
}

/** As many people as asked for, spread over the region. */
export function kiesOefenpersonen(aantal: number, vandaag: PlainDate, leden: readonly string[]): { personen: Oefenpersoon[]; uitTestset: number } {
  const test = existsSync(TESTSET)
    ? readFileSync(TESTSET, 'utf8').split('\n').filter(Boolean).map((regel) => leesTestpersoon(regel, vandaag)).filter((p) => p !== undefined)
    : [];
  const gekozen = spreid(test, leden).slice(0, aantal);
  return { personen: [...gekozen, ...verzinPersonen(aantal - gekozen.length, vandaag)], uitTestset: gekozen.length };
}
