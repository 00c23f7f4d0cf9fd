import { m } from "#app/generated/paraglide/messages.js";
import { type Line, Programme, type ProgrammeProps } from "./programme-list.tsx";

/** Below a search that found nothing: what comes nearest to it. */
export function NearestSessions<Row extends Line>(props: ProgrammeProps<Row>) {
  if (props.rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby="nearest">
      <h2 id="nearest">{m.portal_nearest()}</h2>
      <Programme {...props} />
    </section>
  );
}
