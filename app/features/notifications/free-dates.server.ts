import { type FreeDate, findFreeDates } from "#app/features/programme/free-dates.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { RegistrationRow } from "./rows.server.ts";

/** For those who wait: where guests of their association find a seat instead, by registration. */
export async function freeDatesOf(tx: Tx, registrations: RegistrationRow[], now: Date) {
  const found = new Map<string, FreeDate[]>();
  const byView = new Map<string, FreeDate[]>();
  for (const { id, status, sessionId, through } of registrations) {
    if (status !== "waiting") continue;
    const view = `${sessionId} ${through.id}`;
    const dates =
      byView.get(view) ??
      (await findFreeDates({ association: through, now }, sessionId, (statement) =>
        tx.$queryRaw(statement),
      ));
    byView.set(view, dates);
    found.set(id, dates);
  }
  return found;
}
