import type { ReactNode } from "react";

type Props = { hostSlug: string; own: boolean; children: ReactNode };

/** One strand for an own session, two for a pooled one; the words beside it say the same. */
export function Thread({ hostSlug, own, children }: Props) {
  return (
    <span className={own ? "thread own" : `thread of-${hostSlug}`}>
      <span>{children}</span>
    </span>
  );
}
