import type { ReactNode } from "react";

/** A row of plain links, as in the footer. */
export function Links({ items }: { items: { href: string; label: string }[] }) {
  return (
    <ul className="links">
      {items.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** Names below each other, each leading to a page of its own. */
export function LinkedNames({ items }: { items: { href: string; name: string }[] }) {
  return (
    <ul>
      {items.map(({ href, name }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** The way one step up, above a page's title. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="back">
      <a href={href}>
        <span aria-hidden="true">‹ </span>
        {children}
      </a>
    </p>
  );
}
