import type { ReactNode } from 'react';
import { appTekst } from '../text/app.ts';
import { PracticeMark } from './practice-mark.tsx';
import { WeergaveKnop } from './weergave-paneel.tsx';

/** The frame before anybody is signed in: the name of the program and one column of work. */
export const OpenFrame = ({ oefen, children }: { readonly oefen: boolean; readonly children: ReactNode }) => (
  <div className="app-open">
    <header className="app-open__top"><span className="app-open__name">{appTekst.naam}</span><WeergaveKnop /></header>
    <main id="inhoud" tabIndex={-1} className="app-open__main">{children}</main>
    {oefen ? <PracticeMark /> : null}
  </div>
);
