import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import type { Verdelingsvoorstel } from '../../../../shared/domain/verdeling/voorstel.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';

type Gemeente = Verdelingsvoorstel['perGemeente'][number];

/** How much of its ceiling a municipality has used: a bar with the same in words, and the date and source of the figures. */
function Plafondbalk({ teller }: Pick<Gemeente, 'teller'>) {
  const { plafond, gebruikt, peildatum, bron } = teller;
  if (plafond === null || gebruikt === null) return <p className="tt-muted">{VERDELING.balkGeen}</p>;
  const deel = plafond === 0 ? 1 : Math.min(1, gebruikt / plafond);
  return (
    <div className="tt-plafond">
      <svg width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="tt-plafond__ruimte" width="100%" height="10" rx="2" />
        <rect className={gebruikt >= plafond ? 'tt-plafond__vol' : 'tt-plafond__gebruikt'} width={`${(deel * 100).toFixed(1)}%`} height="10" rx="2" />
      </svg>
      <p>
        {VERDELING.balk(gebruikt, plafond)}
        {gebruikt >= plafond ? ` (${VERDELING.balkVol})` : ''}
      </p>
      {peildatum === null ? null : <p className="tt-bron">{VERDELING.balkBron(formatDutchDate(peildatum), bron)}</p>}
    </div>
  );
}

const Punten = ({ titel, punten }: { readonly titel: string; readonly punten: readonly string[] }) => (
  <div>
    <h4 className="tt-gemeente__kop">{titel}</h4>
    {punten.length === 0 ? <p className="tt-muted">{VERDELING.niets}</p> : null}
    <ul className="tt-punten">
      {punten.map((punt) => (
        <li key={punt}>{punt}</li>
      ))}
    </ul>
  </div>
);

type Lijst = { readonly rijen: readonly Gemeente[]; readonly voorkeur: string | null; readonly gekozen: string | null };

const Rijen = ({ rijen, voorkeur, gekozen }: Lijst) => (
  <ul className="tt-gemeenten">
    {rijen.map((g) => (
      <li key={g.gemeente} className="tt-gemeente">
        <div className="tt-gemeente__naam">
          <h3 className="tt-tussenkop">{gemeenteNaam(g.gemeente)}</h3>
          {g.gemeente === voorkeur ? <Badge tone="accent">{VERDELING.voorgesteld}</Badge> : null}
          {g.gemeente === gekozen ? <Badge tone="ok">{VERDELING.gekozen}</Badge> : null}
          <Plafondbalk teller={g.teller} />
        </div>
        <Punten titel={VERDELING.waarom} punten={g.waarom} />
        <Punten titel={VERDELING.waaromNiet} punten={g.waaromNiet} />
      </li>
    ))}
  </ul>
);

type Props = { readonly voorstel: Verdelingsvoorstel; readonly gekozen: string | null; readonly herkomst: string | null };

/**
 * Why and why not, per municipality. The ones in question (proposed, chosen, origin) are open; the others fold
 * away behind one line, unless nothing is proposed and all are in question.
 */
export function Gemeenten({ voorstel, gekozen, herkomst }: Props) {
  const voorkeur = voorstel.voorkeursgemeente;
  const inBeeld = [voorkeur, gekozen, herkomst].filter((g) => g !== null);
  const rang = (g: Gemeente): number => (inBeeld.includes(g.gemeente) ? inBeeld.indexOf(g.gemeente) : inBeeld.length);
  const rijen = voorstel.perGemeente.toSorted((a, b) => rang(a) - rang(b) || gemeenteNaam(a.gemeente).localeCompare(gemeenteNaam(b.gemeente), 'nl'));
  if (voorkeur === null) return <Rijen rijen={rijen} voorkeur={voorkeur} gekozen={gekozen} />;
  const andere = rijen.filter((g) => !inBeeld.includes(g.gemeente));
  return (
    <>
      <Rijen rijen={rijen.filter((g) => inBeeld.includes(g.gemeente))} voorkeur={voorkeur} gekozen={gekozen} />
      {andere.length === 0 ? null : (
        <Disclosure summary={VERDELING.andere(andere.length)}>
          <Rijen rijen={andere} voorkeur={voorkeur} gekozen={gekozen} />
        </Disclosure>
      )}
    </>
  );
}
