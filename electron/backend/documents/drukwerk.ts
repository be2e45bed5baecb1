import type { Drukstijl } from './drukstijl.ts';

/** The templates there are. */
export const SJABLONEN = ['brief', 'vergaderstuk', 'vergaderdossier'] as const;
export type Sjabloon = (typeof SJABLONEN)[number];

/** The folder with `fonts/` and `templates/`: beside the module, or elsewhere when the program is bundled. */
export type Drukopties = { readonly assets?: string };

/** A file that travels inside the PDF (PDF/A-3): the source that the document was made from. */
export type Ingesloten = { readonly naam: 'besluit.json'; readonly inhoud: Uint8Array };

/** What the press is asked to set: PDF/UA-1, PDF/A-3a when a file travels inside it, or a picture of the pages to look at. */
export type Drukwerk = { readonly sjabloon: Sjabloon; readonly data: { readonly huisstijl: Drukstijl }; readonly ingesloten?: Ingesloten; readonly vorm: 'pdf' | 'beeld' };

/** What was set. `zonderLogo`: the logo was broken inside, and a letter does not wait for that. */
export type Gedrukt = { readonly inhoud: Uint8Array; readonly zonderLogo: boolean };

/** Between program and thread: numbered, so that answers find their question. */
export type NaarPers = { readonly nummer: number; readonly assets: string; readonly werk: Drukwerk };
export type VanPers = { readonly nummer: number; readonly gedrukt: Gedrukt } | { readonly nummer: number; readonly storing: string };
