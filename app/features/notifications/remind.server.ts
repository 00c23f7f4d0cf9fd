import { Prisma, transact } from "#app/platform/db.server.ts";
import { recordFrom } from "#app/platform/facts.server.ts";
import { type ReminderKind, reminderLead } from "./notifications.ts";

/** A later reminder says all that an earlier one would have said. */
const passedOver: Record<ReminderKind, number> = { day: reminderLead.hour, hour: 0 };

/**
 * Writes down which sessions' reminders have come due, as the fact "session.reminder-due" with the
 * kind, the start it speaks of and the moment it came due: once for each session, kind and start, however
 * many workers look and whenever one dies. A look that comes late leaves out what a later one says.
 * @returns how many came due.
 */
export async function remind(now: Date): Promise<number> {
  const kinds = Object.keys(reminderLead) as ReminderKind[];
  const counts = await transact(async (tx) => {
    const counts: number[] = [];
    for (const kind of kinds) counts.push(await tx.$executeRaw(remindersOf(kind, now)));
    return counts;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

const remindersOf = (kind: ReminderKind, now: Date) => {
  const after = new Date(now.getTime() + passedOver[kind]);
  const until = new Date(now.getTime() + reminderLead[kind]);
  return Prisma.sql`
    WITH due AS (
      INSERT INTO "Reminder" ("sessionId", kind, "startsAt", "recordedAt")
      SELECT id, ${kind}, "startsAt", ${now} FROM "Session" session
      WHERE "startsAt" > ${after} AND "startsAt" <= ${until}
        AND "publishedAt" IS NOT NULL AND "cancelledAt" IS NULL
      ON CONFLICT DO NOTHING
      RETURNING "sessionId", kind, "startsAt"
    ), coming AS (
      SELECT due.*, session."hostId" FROM due JOIN "Session" session ON session.id = due."sessionId"
    ) ${recordFrom(
      Prisma.sql`coming`,
      Prisma.sql`'session.reminder-due'`,
      Prisma.sql`"hostId"`,
      Prisma.sql`
        jsonb_build_object('sessionId', "sessionId", 'kind', kind, 'startsAt', "startsAt",
        'dueAt', "startsAt" - ${reminderLead[kind]} * interval '1 millisecond')`,
      { now },
    )}`;
};
