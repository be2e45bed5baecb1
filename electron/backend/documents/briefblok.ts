/** A piece of a document. Every text in it is plain text: the template never reads it as markup. */
export type Briefblok =
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly regels: readonly string[] }
  | { readonly soort: 'stappen'; readonly regels: readonly string[] }
  | { readonly soort: 'adres'; readonly regels: readonly string[] }
  | { readonly soort: 'kern'; readonly feiten: readonly Feit[] }
  | { readonly soort: 'punt'; readonly kop: string; readonly tekst: string; readonly grond: string; readonly grondnaam?: string }
  | { readonly soort: 'tabel'; readonly kolommen: readonly Kolom[]; readonly rijen: readonly (readonly string[])[] };

/** A fact with its name before it. */
export type Feit = { readonly label: string; readonly waarde: string };

/** A column of a table: its heading and its share of the width. */
export type Kolom = { readonly kop: string; readonly deel: number };

/** A part of a document under its own heading. */
export type Briefdeel = { readonly kop: string; readonly blokken: readonly Briefblok[] };
