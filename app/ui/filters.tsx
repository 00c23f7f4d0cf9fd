export type FilterItem = { href: string; label: string; count?: number; current?: boolean };

type Props = { label: string; items: FilterItem[]; showLabel?: boolean };

/** Filters are plain links, so that every view has an address. */
export function Filters({ label, items, showLabel }: Props) {
  return (
    <nav className="filters" aria-label={label}>
      {showLabel && (
        <p className="small soft" aria-hidden="true">
          {label}
        </p>
      )}
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
