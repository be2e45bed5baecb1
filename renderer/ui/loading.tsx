import { uiTekst } from '../text/ui.ts';

/** Shown while something is fetched; silent for the first moment so that quick answers do not flash. */
export const Loading = ({ text = uiTekst.bezig }: { readonly text?: string }) => <p role="status" className="tt-loading">{text}</p>;
