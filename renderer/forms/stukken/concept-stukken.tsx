import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import type { UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { listDocumentenVoor } from '../../../shared/domain/aanvraag/volledigheid.ts';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../app/use-command.ts';
import { BijlagenPaneel } from './bijlagen-paneel.tsx';

type Props = {
  readonly conceptId: string;
  readonly titel: string;
  readonly groep: UrgentiegroepCode | null;
  readonly regelset: Regelset | undefined;
  readonly toestemming: { readonly gezondheidsgegevens: boolean; readonly strafrechtelijkeGegevens: boolean };
  readonly nodig: readonly string[];
  readonly bijlagen: Uitvoer<'listConceptbijlagen'> | null;
  readonly error: Fout | null;
  readonly herlaad: () => Promise<void>;
  /** Writes what was typed, so that the backend sees the consent that was just ticked. */
  readonly flush: () => Promise<boolean>;
};

/** The files of a draft. */
export function ConceptStukken({ conceptId, titel, groep, regelset, toestemming, nodig, bijlagen, error, herlaad, flush }: Props) {
  const toevoegen = useCommand('addConceptbijlage');
  const verwijderen = useCommand('removeConceptbijlage');
  const na = async <T,>(antwoord: T): Promise<T> => {
    await herlaad();
    return antwoord;
  };
  return (
    <BijlagenPaneel
      soorten={regelset && groep ? listDocumentenVoor(regelset, groep).map(({ code, tekst }) => ({ code, tekst, nodig: nodig.includes(code) })) : []}
      toestemming={{ medisch: toestemming.gezondheidsgegevens, strafrechtelijk: toestemming.strafrechtelijkeGegevens }}
      magWijzigen
      bron={{
        bijlagen, error, redenNodig: false,
        lees: (stukId, deel) => api.getConceptbijlage({ conceptId, stukId, deel }),
        voegToe: async (stuk) => {
          await flush();
          return na(await toevoegen.run({ conceptId, titel, ...stuk }));
        },
        verwijder: async (stukId) => na(await verwijderen.run({ conceptId, stukId })),
      }}
    />
  );
}
