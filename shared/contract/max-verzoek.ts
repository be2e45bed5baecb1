/** Largest request that is looked at, in characters of JSON text. */
export const MAX_VERZOEK = 4_000_000;
