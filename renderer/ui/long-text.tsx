import { useId, useState } from 'react';
import { uiTekst } from '../text/ui.ts';
import { shortenText } from './shorten-text.ts';
import { Button } from './button.tsx';

/** A text as somebody wrote it, with its paragraphs. A long one shows how it begins and opens when asked for. */
export function LongText({ text, begin = 900 }: { readonly text: string; readonly begin?: number }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const short = shortenText(text, begin);
  if (short === text) return <div className="tt-lopend">{text}</div>;
  return (
    <div className="tt-long">
      <div id={id} className="tt-lopend">{open ? text : `${short} …`}</div>
      <Button kind="subtle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{open ? uiTekst.minderTekst : uiTekst.heleTekst}</Button>
    </div>
  );
}
