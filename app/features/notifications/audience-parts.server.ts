import { Prisma } from "#app/platform/db.server.ts";

/**
 * Who is told of a fact: one SELECT for each audience, all over the facts in `heard`, all with the
 * columns of a delivery. A change by staff is heard at once and told after a pause.
 */
export const columns = (
  template: string,
  kind: string,
  recipient: string,
  thread: string,
  due: string,
  start = `session."startsAt"`,
) =>
  Prisma.raw(`heard.id AS "factId", ${template} AS template, '${kind}' AS "recipientKind",
    ${recipient} AS "recipientId", ${thread} AS thread, ${start} AS urgency, ${due} AS "dueAt"`);

export const atOnce = `heard."recordedAt"`;
export const afterPause = `heard."recordedAt" + heard.pause`;
export const session = Prisma.sql`JOIN "Session" session ON session.id = heard.payload->>'sessionId'`;
export const isChange = Prisma.sql`heard.type IN
  ('session.rescheduled', 'session.cancelled', 'session.change-undone')`;
export const change = `split_part(heard.type, '.', 2)`;
