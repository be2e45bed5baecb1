import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import type { Dictum } from '../../../../shared/domain/besluit/besluit.ts';
import type { Zoekprofiel } from '../../../../shared/domain/besluit/zoekprofiel.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { volledigeNaam } from '../../../../shared/domain/persoon/betrokkene.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { FactList } from '../../../ui/fact-list.tsx';
import type { Besluitvelden } from './besluit-velden.ts';
import { profielFeiten } from './profiel-feiten.ts';

function besluitzin(dictum: Dictum, { dossier }: Dossierweergave): string {
  if (dictum !== 'toewijzen') return BESLUIT.zinnen[dictum];
  return dossier.verdeling ? BESLUIT.zinnen.toewijzen(gemeenteNaam(dossier.verdeling.gemeente), BESLUIT.zinnen[dossier.verdeling.route]) : BESLUIT.missend.verdeling;
}

type Props = { readonly dictum: Dictum | null; readonly velden: Besluitvelden; readonly profiel: Zoekprofiel | undefined; readonly weergave: Dossierweergave; readonly bezwaarWeken: number | null };

/** How the decision will read, as plain text; the letter itself is made after the decision was taken. */
export function Briefvoorbeeld({ dictum, velden, profiel, weergave, bezwaarWeken }: Props) {
  const voorwaarden = dictum === 'toewijzen' ? velden.voorwaarden.filter((v) => v.tekst.trim() !== '') : [];
  return (
    <div className="tt-brief">
      <p className="tt-bron">{BESLUIT.voorbeeldUitleg}</p>
      <p>{BESLUIT.briefAan(volledigeNaam(weergave.dossier.aanvraag.betrokkene))}</p>
      <h4>{BESLUIT.briefBesluit}</h4>
      <p>{dictum === null ? BESLUIT.missend.dictum : besluitzin(dictum, weergave)}</p>
      {profiel ? <FactList facts={profielFeiten(profiel, velden.zoekprofiel.toegankelijkheid)} /> : null}
      {voorwaarden.length > 0 ? (
        <>
          <h4>{MOTIVERING.voorwaarden}</h4>
          <ul className="tt-punten">{voorwaarden.map((v, i) => <li key={i} className="tt-lopend">{v.tekst}</li>)}</ul>
        </>
      ) : null}
      <h4>{BESLUIT.briefWaarom}</h4>
      {velden.overwegingen.length === 0 ? <p className="tt-muted">{BESLUIT.briefLeeg}</p> : null}
      {velden.overwegingen.map((o, i) => (
        <p key={i} className="tt-lopend">
          {o.tekst} <span className="tt-bron">({o.grond})</span>
        </p>
      ))}
      {bezwaarWeken === null ? null : <p>{BESLUIT.briefBezwaar(bezwaarWeken)}</p>}
    </div>
  );
}
