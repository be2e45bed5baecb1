import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { uiTekst } from '../text/ui.ts';
import { Button } from './button.tsx';

type Props = { readonly title: string; /** False where the first control says it all; the name stays for screen readers. */ readonly titleVisible?: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** A small window over the screen. Escape, the button and a press beside it close it; the focus goes back to where it was. */
export function Dialog({ title, titleVisible = true, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // in the layout phase: closing has to come before the element is taken out, or the focus is lost
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close(); // gives the focus back
  }, []);
  const sluit = <Button onClick={onClose}>{uiTekst.sluiten}</Button>;
  return (
    <dialog
      ref={dialog}
      className="tt-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault(); // React takes it away, so that nothing stays behind
        onClose();
      }}
      onMouseDown={(event) => (event.target === event.currentTarget ? onClose() : undefined)}
    >
      <div className="tt-dialog__body">
        <div className={titleVisible ? 'tt-dialog__head' : 'tt-visually-hidden'}>
          <h2 id={id} className="tt-panel__title tt-panel__title--2">{title}</h2>
          {titleVisible ? sluit : null}
        </div>
        {children}
        {titleVisible ? null : <div className="tt-dialog__foot">{sluit}</div>}
      </div>
    </dialog>
  );
}
