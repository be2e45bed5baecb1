import { ButtonLink as UtrechtButtonLink } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type Props = { readonly href: string; readonly kind?: 'primary' | 'secondary'; readonly icon?: ReactNode; readonly children: ReactNode; readonly download?: string };

/** A link that looks like a button: it goes somewhere (or saves a file), it does not do something. */
export function ButtonLink({ href, kind = 'secondary', icon, children, download }: Props) {
  return (
    <UtrechtButtonLink href={href} download={download} appearance={kind === 'primary' ? 'primary-action-button' : 'secondary-action-button'} className="tt-button">
      {icon ? <span className="tt-button__icon" aria-hidden="true">{icon}</span> : null}
      {children}
    </UtrechtButtonLink>
  );
}
