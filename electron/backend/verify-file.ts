import { readFileSync, statSync } from 'node:fs';
import { verifyBesluitbestand, type Verificatie, type Verificatiefout } from '../../shared/protocol/besluitbestand.ts';
import { DICTA, type Besluit } from '../../shared/domain/besluit/besluit.ts';
import { gemeenteNaam } from '../../shared/domain/gemeente/gemeente.ts';
import { formatDutchDate } from '../../shared/kernel/plain-date.ts';
import { hashOf } from '../../shared/protocol/hash.ts';
import { sleutelKenmerk } from '../../shared/protocol/jws.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { formatZegel } from './documents/zegel.ts';
import { readEmbeddedBesluit, type Leesfout } from './documents/read-embedded-file.ts';

const MAX_BYTES = 20_000_000;

/** A verified decision file with the key of the register that vouches for it. */
export type Gecontroleerd = Verificatie & {
  readonly registerKenmerk: string | null;
  /**
   * Set when the decision came out of a letter: what it says, to lay beside the pages. The signatures are over the
   * decision, not over the text on the pages.
   */
  readonly uitBrief: readonly { readonly label: string; readonly waarde: string }[] | null;
};

const GEEN_BESLUIT = {
  geen_pdf: 'Dit bestand is geen brief van Toetstafel.',
  zonder_besluit: 'In deze PDF zit geen besluit. Geef de brief opnieuw uit voor het archief, of controleer het besluitbestand (.json).',
  aangevuld: 'Aan deze PDF is na het maken iets toegevoegd. Daarom is hij niet te vertrouwen. Vraag de commissie om de brief zelf.',
  beschadigd: 'Deze PDF is beschadigd, of niet door Toetstafel gemaakt. Vraag de commissie om de brief zelf.',
  te_groot: 'Wat er in deze PDF zit, is te groot om een besluit te zijn.',
} as const satisfies Record<Leesfout, string>;

const weiger = (melding: string): Result<never, Verificatiefout> => err({ deel: 'bestand', melding });

function readTekst(pad: string): Result<{ tekst: string; uitBrief: boolean }, Verificatiefout> {
  try {
    const staat = statSync(pad);
    if (!staat.isFile()) return weiger('Dit is geen bestand. Controleer de naam.');
    if (staat.size > MAX_BYTES) return weiger('Dit bestand is te groot om een besluit te zijn.');
    const bytes = readFileSync(pad);
    const uitBrief = bytes.toString('latin1', 0, 5) === '%PDF-';
    const inhoud = uitBrief ? readEmbeddedBesluit(bytes) : ok(bytes);
    return inhoud.ok ? ok({ tekst: new TextDecoder('utf-8', { fatal: true }).decode(inhoud.value), uitBrief }) : weiger(GEEN_BESLUIT[inhoud.error]);
  } catch {
    return weiger('Dit bestand is niet te lezen. Controleer de naam en of het een besluitbestand of een brief is.');
  }
}

function beschrijf({ dictum, genomenOp, toewijzing }: Besluit, zegel: string): NonNullable<Gecontroleerd['uitBrief']> {
  return [
    { label: 'Besluit', waarde: DICTA[dictum] },
    { label: 'Genomen op', waarde: formatDutchDate(genomenOp) },
    ...(toewijzing ? [{ label: 'Gemeente', waarde: gemeenteNaam(toewijzing.gemeente) }, { label: 'Geldig tot en met', waarde: formatDutchDate(toewijzing.geldigTot) }] : []),
    { label: 'Zegel van het besluit', waarde: zegel },
  ];
}

/**
 * Reads and checks a decision without a case file or connection: an exported `.json`, or a letter with the decision
 * inside it. With `registerKenmerk` the receipt must be of that register; without it the caller compares the key.
 */
export async function verifyBesluitOpSchijf(pad: string, registerKenmerk: string | null): Promise<Result<Gecontroleerd, Verificatiefout>> {
  const gelezen = readTekst(pad);
  if (!gelezen.ok) return gelezen;
  const { tekst, uitBrief } = gelezen.value;
  const uitkomst = await verifyBesluitbestand(tekst);
  if (!uitkomst.ok) return uitkomst;
  const { registratie, besluit } = uitkomst.value.bestand;
  const kenmerk = registratie && (await sleutelKenmerk(registratie.register.sleutel));
  if (registerKenmerk !== null && kenmerk !== registerKenmerk) return err({ deel: 'ontvangstbewijs', melding: kenmerk === null ? 'Het besluit heeft nog geen ontvangstbewijs.' : 'Het ontvangstbewijs is van een ander register dan u opgaf.' });
  return ok({ ...uitkomst.value, registerKenmerk: kenmerk, uitBrief: uitBrief ? beschrijf(besluit, formatZegel(await hashOf(besluit))) : null });
}
