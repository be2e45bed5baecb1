import { useId, type ReactNode } from 'react';

type Props = { readonly title: ReactNode; readonly level?: 2 | 3; readonly aside?: ReactNode; readonly quiet?: boolean; readonly children: ReactNode };

/** A named part of a page. `quiet` is for the column beside the work. */
export function Panel({ title, level = 2, aside, quiet = false, children }: Props) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={quiet ? 'tt-panel tt-panel--quiet' : 'tt-panel'}>
      <div className="tt-panel__head">
        <Heading id={id} className={`tt-panel__title tt-panel__title--${level}`}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
