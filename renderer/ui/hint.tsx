import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

/** A short explanation on hover and on focus; Escape closes it, the pointer may move onto it (WCAG 1.4.13). */
export function Hint({ text, children, focusable = true }: { readonly text: ReactNode; readonly children: ReactNode; /** False inside something that already takes the focus. */ readonly focusable?: boolean }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <span className="tt-hint" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={close}>
      {focusable ? <button type="button" className="tt-hint__anchor" aria-describedby={id}>{children}</button> : <span aria-describedby={id}>{children}</span>}
      <span id={id} role="tooltip" className="tt-hint__text" hidden={!open}>{text}</span>
    </span>
  );
}
