import { formatBedrag } from '../../../../shared/domain/besluit/huurgrens.ts';
import { TOEGANKELIJKHEDEN, WONINGSOORTEN, type Toegankelijkheid, type Zoekprofiel } from '../../../../shared/domain/besluit/zoekprofiel.ts';
import { MOTIVERING } from '../../../text/motivering.ts';

/** A search profile as facts, on the screen as in the letter. */
export const profielFeiten = (p: Zoekprofiel, eisen: readonly Toegankelijkheid[]): { label: string; value: string }[] => [
  { label: MOTIVERING.woningsoorten, value: p.woningsoorten.length === 0 ? MOTIVERING.elkeSoort : p.woningsoorten.map((s) => WONINGSOORTEN[s]).join(', ') },
  { label: MOTIVERING.grootteLabel, value: MOTIVERING.grootte(p.kamers.minimaal, p.kamers.maximaal) },
  ...(p.huurgrens ? [{ label: MOTIVERING.huurgrens, value: MOTIVERING.perMaand(formatBedrag(p.huurgrens.centen), p.huurgrens.jaar) }] : []),
  ...(eisen.length > 0 ? [{ label: MOTIVERING.eisen, value: eisen.map((e) => TOEGANKELIJKHEDEN[e]).join(', ') }] : []),
];
