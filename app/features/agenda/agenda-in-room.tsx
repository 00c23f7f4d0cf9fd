import { type ComponentProps, lazy, Suspense } from "react";

/** Loaded by who speaks or runs the session. */
const AgendaNow = lazy(() => import("./agenda-now.tsx"));

/** What is on now, where there is an agenda at all. */
export function AgendaInRoom(props: ComponentProps<typeof AgendaNow>) {
  if (props.agenda.points.length === 0) return null;
  return (
    <Suspense fallback={<div className="agenda-now" />}>
      <AgendaNow {...props} />
    </Suspense>
  );
}
