import type { StapProps } from '../stap-props.ts';
import type { Besluitvelden } from './besluit-velden.ts';

/** What every part of the decision form gets: the fields, how to change them, the case, and what is wrong with a field. */
export type Deelprops = Pick<StapProps, 'weergave' | 'regelset'> & {
  readonly velden: Besluitvelden;
  readonly zet: (velden: Besluitvelden) => void;
  readonly fout: (veld: string) => string | undefined;
};
