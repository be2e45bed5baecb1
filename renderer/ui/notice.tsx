import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconExclamationCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { uiTekst } from '../text/ui.ts';
import { keepDates } from './keep-dates.tsx';

const ICONS = { info: IconInfoCircle, ok: IconCircleCheck, warning: IconAlertTriangle, error: IconExclamationCircle } as const;
export type NoticeKind = keyof typeof ICONS;

type Props = { readonly kind: NoticeKind; readonly title?: ReactNode; readonly children?: ReactNode; /** Read aloud when it appears: errors at once, the rest when it suits. */ readonly live?: boolean };

/** A message in the flow of the page: what happened, what is safe, what to do. */
export function Notice({ kind, title, children, live = false }: Props) {
  const Icon = ICONS[kind];
  return (
    <div className={`tt-notice tt-notice--${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon className="tt-notice__icon" aria-hidden="true" size={22} />
      <div className="tt-notice__body">
        <span className="tt-visually-hidden">{uiTekst.soort[kind]}: </span>
        {title ? <strong className="tt-notice__title">{title}</strong> : null}
        {children ? <div>{keepDates(children)}</div> : null}
      </div>
    </div>
  );
}
