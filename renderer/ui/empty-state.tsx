import type { ReactNode } from 'react';

/** Nothing here yet: says why, and how something arrives. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="tt-empty">
      <p className="tt-empty__title">{title}</p>
      {children ? <p className="tt-text">{children}</p> : null}
      {action}
    </div>
  );
}
