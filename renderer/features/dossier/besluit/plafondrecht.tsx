import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import type { Rechtvoorzaak } from '../../../../shared/contract/plafond.ts';
import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import { useQuery } from '../../../app/use-query.ts';
import { PLAFOND as t } from '../../../text/plafond.ts';
import { Notice } from '../../../ui/notice.tsx';

type Bekend = Exclude<Rechtvoorzaak, { soort: 'geen' }>;

function Uitleg({ recht }: { readonly recht: Bekend }) {
  switch (recht.soort) {
    case 'recht':
      return <p>{t.recht(recht.nummer, recht.plafond, recht.over)} {t.tot(formatDutchDate(recht.geldigTot))}{recht.pot === 'hardheid' ? ` ${t.hardheid}` : ''}</p>;
    case 'overname':
      return <p>{t.overname}</p>;
    case 'voorbehoud':
      return <p>{t.voorbehoud[recht.waarom]} {t.wachtend(recht.wachtend)}</p>;
    case 'gebruikt':
      return <p>{t.gebruikt(recht.nummer, recht.plafond)}{recht.bevestigd ? '' : ` ${t.nietBevestigd}`}</p>;
    case 'wacht':
      return <p>{t.plaats(recht.plaats)} {t.wachtUitleg}</p>;
  }
}

/** How this decision stands under the ceiling of its municipality: before it is signed, and after. Nothing where no ceiling is known. */
export function Plafondrecht({ weergave }: { readonly weergave: Dossierweergave }) {
  const { dossier } = weergave;
  const { value } = useQuery('getPlafondrecht', { dossierId: dossier.id });
  if (!value || value.soort === 'geen') return null;
  const onder = t.onder(gemeenteNaam(value.gemeente), value.jaar);
  const voorbehoud = value.soort === 'voorbehoud' || value.soort === 'wacht';
  return <Notice kind={voorbehoud ? 'warning' : 'info'} title={voorbehoud ? `${t.voorbehoudTitel}: ${onder}` : onder}><Uitleg recht={value} /></Notice>;
}
