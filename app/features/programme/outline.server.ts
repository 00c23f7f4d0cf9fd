import { DateTime } from "luxon";
import type { Scope } from "#app/features/identity/scope.ts";
import { shownInSpan } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";

/** A session as far as it is counted. */
export type Outlined = {
  id: string;
  topicId: string;
  language: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
};

type Asking = Pick<Scope, "now" | "association">;

const ever = { from: new Date(0), to: new Date("9999-01-01") };

/**
 * An association's whole programme in outline, in the order of the start: a few hundred short rows,
 * read at once, spare every question about it a walk through everybody's sessions.
 */
export const findOutline = ({ association }: Pick<Scope, "association">, span = ever) =>
  rowsOfOnce<Outlined>(shownInSpan({ association }, span));

/** What is shown from the start of today. No session lasts a month. */
export async function findComing({ association, now }: Asking): Promise<Outlined[]> {
  const today = DateTime.fromJSDate(now, { zone: association.zone }).startOf("day");
  const from = today.minus({ months: 1 }).toJSDate();
  const rows = await findOutline({ association }, { ...ever, from });
  return rows.filter(({ endsAt }) => endsAt > today.toJSDate());
}

/** What was before today. */
export async function findOver({ association, now }: Asking): Promise<Outlined[]> {
  const today = DateTime.fromJSDate(now, { zone: association.zone }).startOf("day").toJSDate();
  const rows = await findOutline({ association }, { ...ever, to: today });
  return rows.filter(({ endsAt }) => endsAt <= today);
}

/** As a condition on rows named `session`. */
export const among = (sessions: Outlined[]) =>
  Prisma.sql`session.id = ANY(${sessions.map(({ id }) => id)}::text[])`;
