import { Regelset } from '../domain/verdeling/regelset.ts';
import bestand from './haaglanden-2026/regelset.json' with { type: 'json' };

/**
 * The distribution principles of the nine Haaglanden municipalities, as the concept vision of 3 December 2025
 * states them. Not confirmed as adopted by nine councils: the status says so on every screen.
 */
export const haaglanden2026: Regelset = Regelset.parse(bestand);
