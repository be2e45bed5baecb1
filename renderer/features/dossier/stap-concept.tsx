import { useState, type ReactNode } from 'react';
import type { Concept } from '../../../shared/contract/weergave.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../app/use-query.ts';
import { useConcept } from '../../forms/use-concept.ts';
import { DOSSIER } from '../../text/dossier.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SaveState } from '../../ui/save-state.tsx';

type Soort = Concept['soort'];

/** What a form with a draft holds, and how it gets rid of the draft. */
export type Conceptvelden<T> = {
  readonly velden: T;
  readonly zet: (velden: T) => void;
  /** The saving state, to show near the fields. */
  readonly staat: ReactNode;
  /** Removes the draft after what was typed became part of the case. */
  readonly klaar: () => Promise<void>;
};

type Props<T> = {
  readonly dossierId: string;
  readonly soort: Soort;
  readonly titel: string;
  /** What the form starts with when there is no draft. */
  readonly begin: T;
  /** Reads a draft as it was stored; undefined when it cannot be read. */
  readonly lees: (inhoud: unknown) => T | undefined;
  readonly children: (concept: Conceptvelden<T>) => ReactNode;
};

function Bewerking<T>({ dossierId, soort, titel, begin, eerder, children }: Omit<Props<T>, 'lees'> & { readonly eerder: T | undefined }) {
  const [velden, setVelden] = useState(eerder ?? begin);
  const [actief, setActief] = useState(true);
  const [hersteld, setHersteld] = useState(eerder !== undefined);
  const concept = useConcept({ id: dossierId, soort, titel, inhoud: velden, actief });
  const klaar = async () => {
    await concept.flush(); // a late write would bring the draft back
    setActief(false);
    await api.discardConcept({ id: dossierId, soort });
    setHersteld(false);
  };
  const wis = async () => {
    await klaar();
    setVelden(begin);
  };
  const zet = (nieuw: T) => {
    setActief(true);
    setVelden(nieuw);
  };
  const staat = (
    <div className="tt-conceptstaat">
      {concept.opgeslagenOp !== null || concept.staat !== 'opgeslagen' ? <SaveState state={concept.staat} savedAt={concept.opgeslagenOp} /> : null}
      {hersteld ? (
        <>
          <span>{DOSSIER.concept.hersteld}</span>
          <Button kind="subtle" onClick={() => void wis()}>{DOSSIER.concept.weggooien}</Button>
        </>
      ) : null}
    </div>
  );
  return <>{children({ velden, zet, staat, klaar })}</>;
}

/** A form of a step with its draft: read first, saved as typed, removed when it became part of the case. */
export function StapConcept<T>({ lees, ...rest }: Props<T>) {
  const concept = useQuery('findConcept', { id: rest.dossierId, soort: rest.soort });
  if (concept.loading) return <Loading />;
  return <Bewerking {...rest} eerder={concept.value ? lees(concept.value.inhoud) : undefined} />;
}
