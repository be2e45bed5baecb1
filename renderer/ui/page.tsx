import { useEffect, useRef, type ReactNode } from 'react';

type Props = { readonly title: string; /** One line: where it stands and what is due. */ readonly lead?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode };

/** One screen: its title (which gets the focus when the screen opens), one line of context, the main action, the work. */
export function Page({ title, lead, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Toetstafel`;
  }, [title]);
  useEffect(() => {
    const active = document.activeElement;
    if (!active || active === document.body || !document.getElementById('inhoud')?.contains(active)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="tt-page">
      <header className="tt-page__header">
        <div>
          <h1 ref={heading} tabIndex={-1} className="tt-page__title">{title}</h1>
          {lead ? <p className="tt-page__lead">{lead}</p> : null}
        </div>
        {actions ? <div className="tt-page__actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
