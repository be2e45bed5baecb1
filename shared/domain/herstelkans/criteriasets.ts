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

/** What is read of a regelset: which region it is, and which criteria it agreed. */
type Afspraken = Pick<Regelset, 'regio' | 'herstelkans'>;

/** The sets that a commission of this region can choose from, its own first. A region without criteria of its own has the handbook's. */
export function listCriteriasets({ regio, herstelkans: { criteria } }: Afspraken): readonly Criteriaset[] {
  const eerste = criteria[0];
  return eerste ? [{ code: REGIOSET, naam: `Criteria van de regio ${regio}`, bron: eerste.bron, criteria }, VNG_DELFT] : [VNG_DELFT];
}

/** The set with this code. Without a code, as judgements from before there was a choice, it is the region's own. */
export const findCriteriaset = (regelset: Afspraken, code: string = REGIOSET): Criteriaset | undefined => listCriteriasets(regelset).find((set) => set.code === code);

/** All criteria that can occur in a judgement in this region. */
export const listCriteria = (regelset: Afspraken): readonly Criterium[] => listCriteriasets(regelset).flatMap((set) => set.criteria);
