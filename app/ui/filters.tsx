export type FilterItem = { href: string; label: string; count?: number; current?: boolean };

/** Filters are plain links, so that every view has an address. */
export function Filters({ label, items }: { label: string; items: FilterItem[] }) {
  return (
    <nav className="filters" aria-label={label}>
      <ul>
        {items.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "true" : undefined}>
              {text}
              {count !== undefined && <span> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
