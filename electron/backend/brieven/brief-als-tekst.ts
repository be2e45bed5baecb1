import type { Brief } from '../documents/brief.ts';
import type { Briefblok } from '../documents/briefblok.ts';

const MEDEDELING = /\[[^\]]*weggelaten\]|staat niet in deze brief/u;

function blokAlsTekst(blok: Briefblok): string {
  switch (blok.soort) {
    case 'alinea':
      return blok.tekst;
    case 'lijst':
      return blok.regels.map((r) => `- ${r}`).join('\n');
    case 'stappen':
      return blok.regels.map((r, i) => `${i + 1}. ${r}`).join('\n');
    case 'adres':
      return blok.regels.join('\n');
    case 'kern':
      return blok.feiten.map((f) => `${f.label}: ${f.waarde}`).join('\n');
    case 'punt':
      return [blok.kop, blok.tekst, blok.grond === '' ? '' : `${blok.grondnaam ?? 'Regel of afspraak'}: ${blok.grond}`].filter(Boolean).join('\n');
    case 'tabel':
      return blok.rijen.map((rij) => rij.join(' | ')).join('\n');
  }
}

/** A letter as plain text, in the order in which it is read: for who cannot see the picture of its pages. */
export function briefAlsTekst(brief: Brief): string {
  const { ondertekening, afsluiting, bijlage } = brief;
  return [
    brief.afzender.naam, brief.geadresseerde.join('\n'), `Datum: ${brief.datumTekst}\nKenmerk: ${brief.kenmerk}\nOnderwerp: ${brief.onderwerp}`,
    brief.kop, brief.aanhef,
    ...brief.delen.flatMap((d) => [d.kop, ...d.blokken.map(blokAlsTekst)]),
    ...(ondertekening ? [`Namens ${ondertekening.namens}`, ...ondertekening.rijen.map((r) => `${r.rol}: ${r.naam}, ${r.staat}`), ondertekening.uitleg] : []),
    ...(afsluiting ? [`Met vriendelijke groet,\n${afsluiting.naam}\n${afsluiting.functie}`] : []),
    ...(bijlage ? [`Bijlage: ${bijlage.kop}`, bijlage.inleiding, ...bijlage.regels.map((r) => `${r.regel}: ${r.betekenis}`)] : []),
  ].join('\n\n');
}

/** Whether something of what people typed was left out of it, to protect the person. */
export const laatIetsWeg = (brief: Brief): boolean => MEDEDELING.test(brief.delen.flatMap((d) => d.blokken.map(blokAlsTekst)).join('\n'));
