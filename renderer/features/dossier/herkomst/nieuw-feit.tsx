import { HERKOMST } from '../../../text/herkomst.ts';
import { TextArea } from '../../../ui/text-area.tsx';

/** Why the facts change although there is a decision; null while there is none. */
export type NieuwFeit = { readonly reden: string; readonly zet: (reden: string) => void } | null;

/** The part of the command that says why; nothing before a decision. */
export const metReden = (feit: NieuwFeit): { reden?: string } => (feit && feit.reden.trim() !== '' ? { reden: feit.reden } : {});

/** Asks which new fact there is. The decision does not change by it: people get a task to look. */
export function NieuwFeitVeld({ feit, fout }: { readonly feit: NieuwFeit; readonly fout: string | undefined }) {
  return feit ? <TextArea name="reden" label={HERKOMST.nieuwFeit} description={HERKOMST.nieuwFeitHint} rows={3} value={feit.reden} error={fout} onChange={feit.zet} /> : null;
}
