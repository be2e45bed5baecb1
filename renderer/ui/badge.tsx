import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'accent' | 'ok' | 'warning' | 'error';

/** A short state in words; the colour repeats it, never carries it alone. */
export const Badge = ({ tone = 'neutral', children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) => <span className={`tt-badge tt-badge--${tone}`}>{children}</span>;
