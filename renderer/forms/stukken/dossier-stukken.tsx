import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { listDocumentenVoor } from '../../../shared/domain/aanvraag/volledigheid.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { BijlagenPaneel } from './bijlagen-paneel.tsx';

type Props = { readonly weergave: Dossierweergave; readonly regelset: Regelset | undefined; readonly magWijzigen: boolean; /** Fetches the case again: what is still needed changed. */ readonly herlaad: () => Promise<void> };

/** The files of a case. */
export function DossierStukken({ weergave, regelset, magWijzigen, herlaad }: Props) {
  const { id: dossierId, aanvraag } = weergave.dossier;
  const { value, error, reload } = useQuery('listBijlagen', { dossierId });
  const toevoegen = useCommand('addBijlage');
  const verwijderen = useCommand('removeBijlage');
  const nodig = new Set(weergave.nogNodig.filter((o) => o.soort === 'document').map((o) => o.code));
  const na = async <T,>(antwoord: T): Promise<T> => {
    await Promise.all([reload(), herlaad()]);
    return antwoord;
  };
  return (
    <BijlagenPaneel
      soorten={regelset ? listDocumentenVoor(regelset, aanvraag.urgentiegroep).map(({ code, tekst }) => ({ code, tekst, nodig: nodig.has(code) })) : []}
      toestemming={{ medisch: aanvraag.toestemming.gezondheidsgegevens, strafrechtelijk: aanvraag.toestemming.strafrechtelijkeGegevens }}
      magWijzigen={magWijzigen}
      bron={{
        bijlagen: value, error, redenNodig: true,
        lees: (bijlageId, deel) => api.getBijlage({ bijlageId, deel }),
        voegToe: async (stuk) => na(await toevoegen.run({ dossierId, ...stuk })),
        verwijder: async (bijlageId, reden) => na(await verwijderen.run({ bijlageId, reden })),
      }}
    />
  );
}
