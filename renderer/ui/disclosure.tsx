import type { ReactNode } from 'react';

/** More about something, closed until asked for. */
export function Disclosure({ summary, open = false, children }: { readonly summary: ReactNode; readonly open?: boolean; readonly children: ReactNode }) {
  return (
    <details className="tt-disclosure" open={open || undefined}>
      <summary>{summary}</summary>
      <div className="tt-disclosure__body">{children}</div>
    </details>
  );
}
