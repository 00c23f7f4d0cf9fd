import type { ReactNode } from "react";

export type FactItem = { term: string; main: ReactNode; more?: ReactNode };

/** One big fact per line. */
export function Facts({ items }: { items: FactItem[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, main, more }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <b>{main}</b>
            {more && <span className="soft">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
