import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import type { Aanvraagdictum, Overweging } from '../../../../shared/domain/besluit/besluit.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { volledigeNaam } from '../../../../shared/domain/persoon/betrokkene.ts';
import { BESLUIT } from '../../../text/besluit.ts';

function besluitzin(dictum: Aanvraagdictum, { dossier }: Dossierweergave): string {
  if (dictum !== 'toewijzen') return BESLUIT.zinnen[dictum];
  return dossier.verdeling ? BESLUIT.zinnen.toewijzen(gemeenteNaam(dossier.verdeling.gemeente), BESLUIT.zinnen[dossier.verdeling.route]) : BESLUIT.missend.verdeling;
}

type Props = { readonly dictum: Aanvraagdictum | null; readonly overwegingen: readonly Overweging[]; readonly weergave: Dossierweergave; readonly bezwaarWeken: number | null };

/** How the decision will read, as plain text; the letter itself is made after the decision was taken. */
export function Briefvoorbeeld({ dictum, overwegingen, weergave, bezwaarWeken }: Props) {
  return (
    <div className="tt-brief">
      <p className="tt-bron">{BESLUIT.voorbeeldUitleg}</p>
      <p>{BESLUIT.briefAan(volledigeNaam(weergave.dossier.aanvraag.betrokkene))}</p>
      <h4>{BESLUIT.briefBesluit}</h4>
      <p>{dictum === null ? BESLUIT.missend.dictum : besluitzin(dictum, weergave)}</p>
      <h4>{BESLUIT.briefWaarom}</h4>
      {overwegingen.length === 0 ? <p className="tt-muted">{BESLUIT.briefLeeg}</p> : null}
      {overwegingen.map((o, i) => (
        <p key={i} className="tt-lopend">
          {o.tekst} <span className="tt-bron">({o.grond})</span>
        </p>
      ))}
      {bezwaarWeken === null ? null : <p>{BESLUIT.briefBezwaar(bezwaarWeken)}</p>}
    </div>
  );
}
