import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import type { Standing, Step } from "./session-steps.ts";

type Session = {
  cancelledAt: Date | null;
  replacedBy: object | null;
  description: string;
  _count: { materials: number; secondDates: number };
};
type Next = {
  session: Session;
  reach: { experts: unknown[] } | null;
  /** Its room, for who may run it or moderate beside the host: while it is open, the panel below has the way in. */
  running: { mayReopen: boolean } | null;
};

/** The one way on that stands out on a published session's page: what is next. Null where another stands out. */
export function mainAct(standing: Standing, { session, reach, running }: Next): Step | null {
  const { id, slug, ...is } = standing;
  if (!is.isPublic || (running && !running.mayReopen)) return null;
  const isCancelled = session.cancelledAt !== null;
  const go = pathsIn(getLocale());
  const people = { href: go.people(slug, `?termin=${id}`), label: m.office_to_people() };
  const plans = is.mayPlan && is.isHost;
  if (isCancelled && plans && !session.replacedBy)
    return { href: go.plan(slug, `?kopie=${id}`), label: m.office_to_copy() };
  if (is.isOpen && plans) {
    if (reach?.experts.length === 0)
      return { href: go.expertsOfSession(slug, id), label: m.office_experts() };
    if (!session.description) return { href: go.editSession(slug, id), label: m.office_to_words() };
    if (is.isQueued && session._count.secondDates === 0)
      return { href: go.plan(slug, `?zweitertermin=${id}`), label: m.office_to_second_date() };
  }
  if (!is.isOpen && !isCancelled && plans)
    return session._count.materials > 0
      ? { href: go.circular(slug, id), label: m.office_to_circular() }
      : { href: go.deskMaterials(slug, id), label: m.materials_title() };
  if (is.mayName) return people;
  return is.isOpen && is.mayRun ? { href: go.deskRoom(slug, id), label: m.office_to_room() } : null;
}
