import { useCallback } from 'react';
import { STANDAARDKOLOMMEN, type Werkinstellingen } from '../../../shared/contract/overzicht.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';

const STANDAARD: Werkinstellingen = { kolommen: [...STANDAARDKOLOMMEN], zoekopdrachten: [] };

/** The columns and searches that this person keeps; `bewaar` writes a part of them and tells whether it worked. */
export function useWerkinstellingen(): { readonly instellingen: Werkinstellingen; readonly fout: Fout | null; readonly bewaar: (deel: Partial<Werkinstellingen>) => Promise<boolean> } {
  const { value, error, reload } = useQuery('getWerkinstellingen', {});
  const save = useCommand('saveWerkinstellingen');
  const { run } = save;
  const bewaar = useCallback(
    async (deel: Partial<Werkinstellingen>) => {
      const answer = await run({ ...(value ?? STANDAARD), ...deel });
      await reload();
      return answer?.ok === true;
    },
    [run, reload, value],
  );
  return { instellingen: value ?? STANDAARD, fout: error ?? save.error, bewaar };
}
