import { useId } from 'react';
import type { Opname } from '../../../../shared/domain/aanvraag/opname.ts';
import type { HerkomstUitkomst } from '../../../../shared/domain/herkomst/uitkomst.ts';
import type { Verblijfperiode } from '../../../../shared/domain/herkomst/verblijfperiode.ts';
import { formatDutchDate, type PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { HERKOMST } from '../../../text/herkomst.ts';
import { maakTijdlijn, plaatsNaam, type Balk, type Tijdlijn } from './tijdlijn-model.ts';

const KOP = 26;
const RIJ = 30;
const BALK = 22;
const VOET = 34;

const pct = (deel: number): string => `${(deel * 100).toFixed(3)}%`;

/** A bar on its own row, so that its name may run past its end without covering another. */
function Balkrij({ balk, y, arcering }: { readonly balk: Balk; readonly y: number; readonly arcering: string }) {
  return (
    <g>
      <rect className={`tt-tijdlijn__balk is-${balk.soort}`} x={pct(balk.van)} y={y} width={pct(Math.max(balk.tot - balk.van, 0.004))} height={BALK} rx={2} />
      {balk.onzeker.map((stuk) => (
        <rect key={`${stuk.van} ${stuk.tot}`} className="tt-tijdlijn__onzeker" x={pct(stuk.van)} y={y} width={pct(Math.max(stuk.tot - stuk.van, 0.004))} height={BALK} fill={`url(#${arcering})`} />
      ))}
    </g>
  );
}

/** The name of a bar, drawn last: a line that counts the years may not run through it. */
function Balknaam({ balk, y }: { readonly balk: Balk; readonly y: number }) {
  const { bij, kant } = plaatsNaam(balk);
  return (
    <text className="tt-tijdlijn__naam" x={pct(bij)} dx={kant === 'links' ? -6 : 6} y={y + BALK / 2} dominantBaseline="central" textAnchor={kant === 'links' ? 'end' : 'start'}>
      {balk.naam}
    </text>
  );
}

const hoogteVan = (rij: number): number => KOP + 20 + rij * RIJ;

/** The look-back window as a bracket under the bars, and the day it counts from as a line through them. */
function Kader({ lijn, hoogte, jaren, anker }: { readonly lijn: Tijdlijn; readonly hoogte: number; readonly jaren: number | null; readonly anker: PlainDate | null }) {
  const y = hoogte - VOET + 6;
  const rechts = lijn.anker !== null && lijn.anker > 0.6;
  const smal = lijn.venster !== null && lijn.venster.van > 0.7;
  return (
    <g>
      {lijn.venster ? (
        <g className="tt-tijdlijn__venster">
          <line x1={pct(lijn.venster.van)} x2={pct(lijn.venster.tot)} y1={y} y2={y} />
          <line x1={pct(lijn.venster.van)} x2={pct(lijn.venster.van)} y1={y - 6} y2={y} />
          <line x1={pct(lijn.venster.tot)} x2={pct(lijn.venster.tot)} y1={y - 6} y2={y} />
          {jaren === null ? null : <text x={pct(smal ? lijn.venster.tot : lijn.venster.van)} y={y + 16} textAnchor={smal ? 'end' : 'start'}>{HERKOMST.venster(jaren)}</text>}
        </g>
      ) : null}
      {lijn.anker === null || anker === null ? null : (
        <g className="tt-tijdlijn__anker">
          <line x1={pct(lijn.anker)} x2={pct(lijn.anker)} y1={KOP} y2={y} />
          <text className="tt-tijdlijn__ankertekst" x={pct(lijn.anker)} dx={rechts ? -6 : 6} y={12} textAnchor={rechts ? 'end' : 'start'}>{HERKOMST.anker(formatDutchDate(anker))}</text>
        </g>
      )}
    </g>
  );
}

const LEGENDA = [
  ['woon', HERKOMST.legendaWoon],
  ['ander', HERKOMST.legendaBrief],
  ['instelling', HERKOMST.legendaInstelling],
  ['onzeker', HERKOMST.legendaOnzeker],
] as const;

type Props = {
  readonly perioden: readonly Verblijfperiode[];
  readonly opnames: readonly Opname[];
  readonly afleiding: HerkomstUitkomst | null;
  readonly vandaag: PlainDate;
  readonly jaren: number | null;
};

/** Residences and institutions in time, oldest left. The table beside it says the same in words. */
export function TijdlijnFiguur({ perioden, opnames, afleiding, vandaag, jaren }: Props) {
  const arcering = `arcering-${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const lijn = maakTijdlijn(perioden, opnames, { ankerdatum: afleiding?.ankerdatum ?? null, vensterVan: afleiding?.vensterVan ?? null, vandaag });
  const rijen = [...lijn.verblijven, ...lijn.opnames];
  const hoogte = KOP + 18 + rijen.length * RIJ + VOET;
  return (
    <figure className="tt-tijdlijn">
      <svg role="img" aria-label={HERKOMST.tijdlijnBijschrift(perioden.length, opnames.length)} width="100%" height={hoogte}>
        <defs>
          <pattern id={arcering} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="tt-tijdlijn__arcering" x1="0" y1="0" x2="0" y2="7" />
          </pattern>
        </defs>
        {lijn.jaren.map(({ jaar, plaats }) => (
          <g key={jaar} className="tt-tijdlijn__jaar">
            <line x1={pct(plaats)} x2={pct(plaats)} y1={KOP + 14} y2={hoogte - VOET} />
            <text x={pct(plaats)} y={KOP + 8} textAnchor="middle">{jaar}</text>
          </g>
        ))}
        {rijen.map((balk, i) => (
          <Balkrij key={balk.sleutel} balk={balk} y={hoogteVan(i)} arcering={arcering} />
        ))}
        <Kader lijn={lijn} hoogte={hoogte} jaren={jaren} anker={afleiding?.ankerdatum ?? null} />
        {rijen.map((balk, i) => <Balknaam key={balk.sleutel} balk={balk} y={hoogteVan(i)} />)}
      </svg>
      <figcaption>
        <ul className="tt-tijdlijn__legenda">
          {LEGENDA.map(([soort, naam]) => (
            <li key={soort}>
              <span className={`tt-tijdlijn__staal is-${soort}`} aria-hidden="true" /> {naam}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
