import { IconSchool } from '@tabler/icons-react';
import { appTekst } from '../text/app.ts';

/** Says on every screen that this is practice. */
export const PracticeMark = () => (
  <aside className="app-practice" aria-label={appTekst.oefen.titel}>
    <IconSchool size={20} aria-hidden="true" />
    <div>
      <strong>{appTekst.oefen.titel}</strong>
      <div>{appTekst.oefen.uitleg}</div>
    </div>
  </aside>
);
