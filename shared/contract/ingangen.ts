import { contract, type Ingangsnaam } from './contract.ts';

/** The names of all entries, for the preload bridge and the loopback routes. */
export const INGANGEN = Object.keys(contract) as Ingangsnaam[]; // the keys of a const object

/** Whether a text from outside names an entry. */
export const isIngang = (naam: string): naam is Ingangsnaam => Object.hasOwn(contract, naam);
