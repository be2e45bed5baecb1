import type { ReactNode } from 'react';

type Props = { readonly pressed: boolean; readonly onPress: () => void; readonly count?: number; readonly children: ReactNode };

/** A filter that is on or off, with how much it holds. */
export function Chip({ pressed, onPress, count, children }: Props) {
  return (
    <button type="button" className="tt-chip" aria-pressed={pressed} onClick={onPress}>
      {children}
      {count === undefined ? null : <span className="tt-chip__count">{count.toLocaleString('nl-NL')}</span>}
    </button>
  );
}
