import type { Criterium, Regelset } from '../verdeling/regelset.ts';

/** The questions that a judgement answers, as agreed or as a handbook gives them. No set has weights. */
export type Criteriaset = { readonly code: string; readonly naam: string; readonly bron: string; readonly criteria: readonly Criterium[] };

/** The code of the set that belongs to the regelset of the region. */
export const REGIOSET = 'regio';

const HANDREIKING = 'VNG, Handreiking Woonplaatsbeginsel Beschermd Wonen (juli 2023), p. 14, zoals aangehaald in de Regionale Woonzorgvisie Haaglanden, bijlage 3';

/**
 * The three criteria of the VNG handbook that the Delft region uses. Read in the vision that quotes them
 * (004_c77ee3656e24b6d2.txt:3929-3935 and 4156-4165); the handbook itself was not available.
 */
export const VNG_DELFT: Criteriaset = {
  code: 'vng_delft',
  naam: 'Drie criteria van de VNG (regio Delft)',
  bron: HANDREIKING,
  criteria: [
    { code: 'vng_netwerk', naam: 'Positief sociaal netwerk', vraag: 'Waar wonen familie en vrienden die een goede invloed hebben?', bron: HANDREIKING, strafrechtelijk: false },
    { code: 'vng_trajecten', naam: 'Voorwaarden voor succesvolle trajecten', vraag: 'Waar loopt bijvoorbeeld schuldhulp, scholing of (vrijwilligers)werk?', bron: HANDREIKING, strafrechtelijk: false },
    { code: 'vng_wens', naam: 'Gegronde redenen voor de wens van de cliënt', vraag: 'Welke andere goede redenen zijn er om de wens van de cliënt te volgen?', bron: HANDREIKING, strafrechtelijk: false },
  ],
};

/** The sets that a commission of this region can choose from, its own first. */
export const listCriteriasets = (regelset: Pick<Regelset, 'regio' | 'herstelkans'>): readonly Criteriaset[] => [
  { code: REGIOSET, naam: `Criteria van de regio ${regelset.regio}`, bron: regelset.herstelkans.criteria[0]?.bron ?? '', criteria: regelset.herstelkans.criteria },
  VNG_DELFT,
];

/** The set with this code; without a code the region's own. */
export const findCriteriaset = (regelset: Pick<Regelset, 'regio' | 'herstelkans'>, code: string = REGIOSET): Criteriaset | undefined =>
  listCriteriasets(regelset).find((set) => set.code === code);

/** All criteria that can occur in a judgement in this region. */
export const listCriteria = (regelset: Pick<Regelset, 'regio' | 'herstelkans'>): readonly Criterium[] => listCriteriasets(regelset).flatMap((set) => set.criteria);
