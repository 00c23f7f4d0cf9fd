import { m } from "#app/generated/paraglide/messages.js";

type Props = { page: number; pages: number; previous?: string | null; next?: string | null };

/** One page back or on; nothing at all where there is only one. */
export function Pager({ page, pages, previous, next }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={m.frame_pager()}>
      <span>
        {previous && (
          <a href={previous} rel="prev">
            ‹ {m.frame_pager_previous()}
          </a>
        )}
      </span>
      <span>{m.frame_pager_position({ page, pages })}</span>
      <span>
        {next && (
          <a href={next} rel="next">
            {m.frame_pager_next()} ›
          </a>
        )}
      </span>
    </nav>
  );
}
