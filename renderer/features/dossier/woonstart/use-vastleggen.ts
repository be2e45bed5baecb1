import { useState } from 'react';
import type { Antwoord, Fout } from '../../../../shared/contract/fout.ts';
import type { Actie } from '../../../../shared/domain/dossier/acties.ts';
import { fieldsOfFout, type FieldError } from '../../../forms/collect-errors.ts';
import type { Conceptvelden } from '../stap-concept.tsx';
import { vakVanFout } from './oordeelrooster.tsx';
import type { Vakplaats } from './rooster.tsx';
import type { Gelezen } from './woonstart-velden.ts';

type Vraag<W> = {
  /** What the fields say now. */
  readonly gelezen: Gelezen<W>;
  /** The command that records it, as it stands. */
  readonly opdracht: { readonly run: (waarde: W) => Promise<Antwoord<unknown> | null>; readonly error: Fout | null };
  /** The part of the path of a refused field that is not in the form. */
  readonly prefix?: string;
  readonly concept: Pick<Conceptvelden<unknown>, 'klaar'>;
  readonly klaar: () => void;
  readonly gedaan: (actie: Actie) => Promise<void>;
  readonly actie: Actie;
};

/** Recording a grid of judgements, one's own or the joint one: which cell is open, what is wrong, and sending it. */
export function useVastleggen<W>({ gelezen, opdracht, prefix, concept, klaar, gedaan, actie }: Vraag<W>) {
  const [open, setOpen] = useState<Vakplaats | null>(null);
  const [poging, setPoging] = useState(0);
  const eigen: readonly FieldError[] = poging > 0 && !gelezen.ok ? gelezen.fouten : [];
  const verstuur = async (): Promise<void> => {
    setPoging((n) => n + 1);
    if (!gelezen.ok) {
      const vak = vakVanFout(gelezen.fouten);
      if (vak) setOpen(vak); // the fields of a closed cell are not on the screen; the summary links to them
      return;
    }
    const answer = await opdracht.run(gelezen.waarde);
    if (!answer?.ok) return;
    await concept.klaar();
    klaar();
    await gedaan(actie);
  };
  return { open, setOpen, poging, eigen, fouten: eigen.length > 0 ? eigen : fieldsOfFout(opdracht.error, prefix), verstuur };
}
