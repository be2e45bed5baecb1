import { vertelVoorstel } from '../../../shared/domain/vergadering/beslisvraag.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { V } from '../../text/vergadering.ts';
import type { Agendazaak } from './vergader-props.ts';

const t = V.uitkomst;

/** What came out of a case, in one line. */
export function vertelUitkomst({ uitkomst, stemmingen }: Pick<Agendazaak, 'uitkomst' | 'stemmingen'>): string {
  if (!uitkomst) return t.geen;
  switch (uitkomst.soort) {
    case 'hamerstuk':
      return t.hamerstuk(vertelVoorstel(uitkomst.voorstel));
    case 'aangehouden':
      return t.aangehouden(formatDutchDate(uitkomst.tot), uitkomst.reden);
    case 'stemming': {
      const uitslag = stemmingen.at(-1)?.uitslag;
      return uitslag ? t.stemming(vertelVoorstel(uitkomst.voorstel), uitslag.voor, uitslag.tegen, uitslag.onthouden) : vertelVoorstel(uitkomst.voorstel);
    }
  }
}
