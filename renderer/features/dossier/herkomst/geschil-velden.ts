import { GESCHILTREDEN, type Geschil, type Geschilgebeurtenis, type Geschiltrede } from '../../../../shared/domain/herkomst/geschil.ts';
import { parsePlainDate, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import type { FieldError } from '../../../forms/collect-errors.ts';
import { GESCHIL } from '../../../text/geschil.ts';

/** The form of a dispute as typed. */
export type Geschilvelden = { readonly een: string; readonly ander: string; readonly behandelt: string; readonly uiterlijk: string; readonly soort: string; readonly gemeente: string; readonly herkomst: string; readonly motivering: string; readonly trede: string };

export const LEEG: Geschilvelden = { een: '', ander: '', behandelt: '', uiterlijk: '', soort: 'standpunt', gemeente: '', herkomst: '', motivering: '', trede: '' };

const TREDEN = Object.keys(GESCHILTREDEN) as Geschiltrede[]; // the keys of a const object, in order

/** The steps that come after the one in which the dispute lies. */
export const volgendeTreden = (geschil: Geschil): Geschiltrede[] => TREDEN.slice(TREDEN.indexOf(geschil.trede) + 1);

type Gelezen = { readonly gebeurtenis: Geschilgebeurtenis } | { readonly fouten: FieldError[] };

const mits = (goed: boolean, veld: string, melding: string): FieldError[] => (goed ? [] : [{ veld, melding }]);
const gelezen = (fouten: FieldError[], gebeurtenis: () => Geschilgebeurtenis): Gelezen => (fouten.length > 0 ? { fouten } : { gebeurtenis: gebeurtenis() });

/** Reads the form that opens a dispute. */
export function leesOpenen(v: Geschilvelden, vandaag: PlainDate): Gelezen {
  const uiterlijk = parsePlainDate(v.uiterlijk);
  const fouten = [
    ...mits(v.een !== '' && v.ander !== '' && v.een !== v.ander, 'ander', GESCHIL.leeg.partijen),
    ...mits(v.behandelt !== '' && (v.behandelt === v.een || v.behandelt === v.ander), 'behandelt', GESCHIL.leeg.behandelt),
    ...mits(uiterlijk !== undefined, 'uiterlijk', GESCHIL.leeg.uiterlijk),
  ];
  return gelezen(fouten, () => ({ soort: 'GeschilGeopend', partijen: [v.een, v.ander], behandelgemeente: v.behandelt, geopendOp: vandaag, uiterlijk: uiterlijk ?? vandaag }));
}

/** Reads the form that brings a dispute further: a position, the next step, or the outcome. */
export function leesBijwerken(v: Geschilvelden, geschil: Geschil, vandaag: PlainDate): Gelezen {
  const motivering = mits(v.motivering.trim() !== '', 'motivering', GESCHIL.leeg.motivering);
  if (v.soort === 'doorzetten') {
    const uiterlijk = parsePlainDate(v.uiterlijk);
    const trede = volgendeTreden(geschil).find((t) => t === v.trede);
    const fouten = [...mits(trede !== undefined, 'trede', GESCHIL.leeg.trede), ...mits(uiterlijk !== undefined, 'uiterlijk', GESCHIL.leeg.uiterlijk)];
    return gelezen(fouten, () => ({ soort: 'GeschilDoorgezet', trede: trede ?? geschil.trede, datum: vandaag, uiterlijk: uiterlijk ?? vandaag }));
  }
  if (v.soort === 'uitkomst') return gelezen(motivering, () => ({ soort: 'GeschilBeslecht', uitkomst: { gemeente: v.gemeente === '' ? null : v.gemeente, door: geschil.trede, motivering: v.motivering, datum: vandaag } }));
  const fouten = [...mits(v.gemeente !== '', 'gemeente', GESCHIL.leeg.gemeente), ...mits(v.herkomst !== '', 'herkomst', GESCHIL.leeg.herkomst), ...motivering];
  return gelezen(fouten, () => ({ soort: 'StandpuntIngenomen', standpunt: { gemeente: v.gemeente, herkomst: v.herkomst, motivering: v.motivering, ingenomenOp: vandaag } }));
}
