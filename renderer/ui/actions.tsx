import type { ReactNode } from 'react';

/** Buttons that belong together, the main one first. */
export const Actions = ({ children }: { readonly children: ReactNode }) => <div className="tt-actions">{children}</div>;
