/** A piece of a letter. Every text in it is plain text: the template never reads it as markup. */
export type Briefblok =
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly regels: readonly string[] }
  | { readonly soort: 'stappen'; readonly regels: readonly string[] }
  | { readonly soort: 'adres'; readonly regels: readonly string[] }
  | { readonly soort: 'kern'; readonly feiten: readonly { readonly label: string; readonly waarde: string }[] }
  | { readonly soort: 'punt'; readonly kop: string; readonly tekst: string; readonly grond: string };

/** A part of a letter under its own heading. */
export type Briefdeel = { readonly kop: string; readonly blokken: readonly Briefblok[] };
