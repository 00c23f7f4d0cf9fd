import { useNavigate } from "@remix-run/react";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { useSoftLinks } from "#app/ui/soft-links.ts";
import type { CalendarEntry, CalendarView, Mover, Wish } from "./office.ts";

const CalendarGrid = lazy(() => import("./calendar-grid.client.tsx"));

type Props = {
  slug: string;
  view: CalendarView;
  day: string;
  /** The association's clock when the page was made: "2026-12-01T10:00". */
  clock: string;
  entries: CalendarEntry[];
  hidden: Record<string, number>;
  listHref: (day: string) => string;
  mover: Mover;
  /** The question before a move, in a dialog. */
  ask: (wish: Wish, close: () => void) => ReactNode;
  /** What stands here until the script runs, in a narrow window, and for a list. */
  children: ReactNode;
};

/** The calendar that one may draw in: drag to move and to stretch, drag over empty time to plan. */
export function LiveCalendar({ children, ask, ...props }: Props) {
  const isWide = useWide();
  const navigate = useNavigate();
  const [wish, setWish] = useState<Wish | null>(null);
  const [said, say] = useState("");
  useSoftLinks();
  const { slug, mover } = props;
  const plan = useCallback(
    (from: string, to: string) => {
      const times = new URLSearchParams({ beginn: from, ende: to });
      navigate(pathsIn(getLocale()).plan(slug, `?${times}`));
    },
    [navigate, slug],
  );
  const close = useCallback(() => setWish(null), []);
  if (props.view === "list") return children;
  return (
    <>
      <div className="calendar-stage">
        {isWide ? (
          <Suspense fallback={children}>
            <CalendarGrid {...props} move={setWish} plan={plan} say={say} />
          </Suspense>
        ) : (
          children
        )}
      </div>
      <output className="small">{said}</output>
      {isWide && mover.mayPlan && mover.mayAct && <p className="small soft">{m.calendar_keys()}</p>}
      {wish && ask(wish, close)}
    </>
  );
}

/** False on the server, before the script runs, and in a window where a grid has no room. */
function useWide() {
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const wide = matchMedia("(min-width: 56rem)");
    const look = () => setWide(wide.matches);
    look();
    wide.addEventListener("change", look);
    return () => wide.removeEventListener("change", look);
  }, []);
  return isWide;
}
