import type { ReactNode } from 'react';

export type Fact = { readonly label: ReactNode; readonly value: ReactNode; /** Where the fact came from. */ readonly source?: ReactNode };

/** Facts as label and value; one column when there is little room. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="tt-facts">
      {facts.map((fact, i) => (
        <div key={i} className="tt-facts__row">
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.source ? <span className="tt-facts__source"> {fact.source}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
