import type { Betrokkene } from '../../shared/domain/persoon/betrokkene.ts';

const letterlijk = (tekst: string): string => tekst.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A text about somebody with the first names and surname left out, for who reads it in another case. */
export function maskeerNamen(tekst: string, { voornamen, geslachtsnaam }: Pick<Betrokkene, 'voornamen' | 'geslachtsnaam'>): string {
  const namen = [geslachtsnaam, ...voornamen.split(/\s+/), ...geslachtsnaam.split(/[\s-]+/)].filter((naam) => naam.length > 1);
  return [...new Set(namen)].reduce((t, naam) => t.replace(new RegExp(`(?<![\\p{L}\\p{N}])${letterlijk(naam)}(?![\\p{L}\\p{N}])`, 'giu'), '[naam]'), tekst);
}
