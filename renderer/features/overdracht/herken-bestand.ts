export type Bestandsaard = 'pakket' | 'bericht' | 'uitnodiging' | 'onbekend';

const MERK = 'TOETSTAFEL-PAKKET-';
const MAX_BERICHT = 20_000;

/** What a chosen file is, by how it begins and never by its name. Whether it is right, the backend decides. */
export async function herkenBestand(bestand: Blob): Promise<Bestandsaard> {
  const begin = await bestand.slice(0, MERK.length).text();
  if (begin === MERK) return 'pakket';
  if (bestand.size > MAX_BERICHT) return 'onbekend';
  const tekst = (await bestand.text()).trim();
  if (/^[\w-]+(\.[\w-]*){4}$/.test(tekst)) return 'bericht';
  return tekst.startsWith('{') && tekst.includes('toetstafel.uitnodiging') ? 'uitnodiging' : 'onbekend';
}
