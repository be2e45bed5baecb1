import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import type { Verdelingsvoorstel } from '../../../../shared/domain/verdeling/voorstel.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';

type Gemeente = Verdelingsvoorstel['perGemeente'][number];

/** The date and source of the figures of a municipality; null when there are none. */
const bronVan = ({ peildatum, bron }: Gemeente['teller']): string | null => (peildatum === null ? null : VERDELING.balkBron(formatDutchDate(peildatum), bron));

/** The source that all figures have in common; null when they differ or there are none. */
export function findGedeeldeBron(rijen: readonly { readonly teller: Gemeente['teller'] }[]): string | null {
  const bronnen = new Set(rijen.map((g) => bronVan(g.teller)).filter((bron) => bron !== null));
  return bronnen.size === 1 ? ([...bronnen][0] ?? null) : null;
}

/** How much of its ceiling a municipality has used: a bar with the same in words, and the source where it is its own. */
function Plafondbalk({ teller, gedeeld }: Pick<Gemeente, 'teller'> & { readonly gedeeld: string | null }) {
  const { plafond, gebruikt } = teller;
  const bron = bronVan(teller);
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
      {bron === null || bron === gedeeld ? null : <p className="tt-bron">{bron}</p>}
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

type Lijst = { readonly rijen: readonly Gemeente[]; readonly voorkeur: string | null; readonly gekozen: string | null; /** The source above the list. */ readonly gedeeld: string | null };

const Rijen = ({ rijen, voorkeur, gekozen, gedeeld }: Lijst) => (
  <ul className="tt-gemeenten">
    {rijen.map((g) => (
      <li key={g.gemeente} className="tt-gemeente">
        <div className="tt-gemeente__naam">
          <h3 className="tt-tussenkop">{gemeenteNaam(g.gemeente)}</h3>
          {g.gemeente === voorkeur ? <Badge tone="accent">{VERDELING.voorgesteld}</Badge> : null}
          {g.gemeente === gekozen ? <Badge tone="ok">{VERDELING.gekozen}</Badge> : null}
          <Plafondbalk teller={g.teller} gedeeld={gedeeld} />
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
  const gedeeld = findGedeeldeBron(rijen);
  const kop = gedeeld === null ? null : <p className="tt-bron">{VERDELING.gedeeldeBron(gedeeld)}</p>;
  if (voorkeur === null) return <>{kop}<Rijen rijen={rijen} voorkeur={voorkeur} gekozen={gekozen} gedeeld={gedeeld} /></>;
  const andere = rijen.filter((g) => !inBeeld.includes(g.gemeente));
  return (
    <>
      {kop}
      <Rijen rijen={rijen.filter((g) => inBeeld.includes(g.gemeente))} voorkeur={voorkeur} gekozen={gekozen} gedeeld={gedeeld} />
      {andere.length === 0 ? null : (
        <Disclosure summary={VERDELING.andere(andere.length)}>
          <Rijen rijen={andere} voorkeur={voorkeur} gekozen={gekozen} gedeeld={gedeeld} />
        </Disclosure>
      )}
    </>
  );
}
