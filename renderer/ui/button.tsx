import { Button as UtrechtButton } from '@utrecht/component-library-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

const APPEARANCE = { primary: 'primary-action-button', secondary: 'secondary-action-button', subtle: 'subtle-button' } as const;

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  /** One primary button per screen. */
  readonly kind?: keyof typeof APPEARANCE;
  /** While busy the button stays focusable but does nothing. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
};

/** A button with words; an icon may stand before them, never alone. */
export function Button({ kind = 'secondary', busy = false, icon, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <UtrechtButton
      {...rest}
      type={type}
      appearance={APPEARANCE[kind]}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className="tt-button"
    >
      {icon ? <span className="tt-button__icon" aria-hidden="true">{icon}</span> : null}
      {children}
    </UtrechtButton>
  );
}
