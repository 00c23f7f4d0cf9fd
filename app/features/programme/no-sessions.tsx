import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Empty } from "#app/ui/empty.tsx";
import { Reach } from "#app/ui/reach.tsx";

type Props = {
  isFiltered: boolean;
  isPast: boolean;
  /** The whole programme. */
  base: string;
  phone: string;
  /** What comes nearest to a search that found nothing. */
  nearest: ReactNode;
};

/** An empty programme, and what to do next. */
export function NoSessions({ isFiltered, isPast, base, phone, nearest }: Props) {
  if (isPast) return <Empty title={m.portal_past_empty()}>{null}</Empty>;
  if (!isFiltered)
    return (
      <Empty title={m.portal_empty()}>
        <p>
          <Reach text={m.portal_empty_hint({ phone })} phone={phone} />
        </p>
      </Empty>
    );
  return (
    <>
      <Empty title={m.portal_nothing_found()}>
        <p>{m.portal_nothing_found_hint()}</p>
        <p>
          <a href={base}>{m.portal_show_all()}</a>
        </p>
      </Empty>
      {nearest}
    </>
  );
}
