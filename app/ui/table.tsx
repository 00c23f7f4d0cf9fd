import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";

export type Column = {
  label: string;
  numeric?: boolean;
  /** Leads to the same table in another order; `direction` is the one it stands in now. */
  sort?: { href: string; direction: "ascending" | "descending" | null };
};
type Props = {
  caption: string;
  hideCaption?: boolean;
  columns: Column[];
  rows: { key: string; cells: ReactNode[] }[];
  empty?: ReactNode;
};

/**
 * A data table. On a phone one of three columns or more becomes a list: each row a block of its own, every
 * value beside the name of its column; the ways to another order stand above. A smaller one stays as it is.
 */
export function Table({ caption, hideCaption, columns, rows, empty }: Props) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="wide" aria-label={caption} tabIndex={0}>
      <table className={columns.length > 2 ? "stacks" : undefined}>
        <caption className={hideCaption ? "unseen" : undefined}>{caption}</caption>
        <thead>
          <tr data-order={columns.some(({ sort }) => sort) ? m.frame_order() : undefined}>
            {columns.map(({ label, numeric, sort }) => (
              <th
                key={label}
                scope="col"
                className={numeric ? "num" : undefined}
                aria-sort={sort?.direction ?? undefined}
              >
                {sort ? (
                  <a href={sort.href}>
                    {label}
                    {sort.direction && (
                      <span aria-hidden="true">{sort.direction === "ascending" ? " ↑" : " ↓"}</span>
                    )}
                  </a>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, n) => (
                <td
                  key={columns[n]?.label}
                  className={columns[n]?.numeric ? "num" : undefined}
                  data-label={columns[n]?.label}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
