import type { ReactNode } from 'react';

const DATUM = /(\d{1,2}-\d{1,2}-\d{4})/;

/** A sentence in which a date as people type it, such as 03-05-2022, is never broken at its hyphens. */
export const keepDates = (tekst: ReactNode): ReactNode =>
  typeof tekst === 'string' && DATUM.test(tekst) ? tekst.split(DATUM).map((deel, i) => (i % 2 === 1 ? <span key={i} className="tt-whole">{deel}</span> : deel)) : tekst;
