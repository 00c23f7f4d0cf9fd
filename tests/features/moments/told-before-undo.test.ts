import { expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { findUndo } from "#app/features/sessions/find-undo.server.ts";
import { db } from "#app/platform/db.server.ts";
import { later, officeOf } from "#tests/support/cast.ts";
import { deliverMails } from "#tests/support/mail.ts";
import {
  at,
  aWeekBefore,
  hour,
  placeOf,
  sessionWithMoments,
  twoInAnAlliance,
} from "#tests/support/session-with-moments.ts";

test("a seat that only the move gave goes back with it, unless its mail has gone out", async () => {
  const pooled = await twoInAnAlliance();
  for (const isTold of [false, true]) {
    const { id, offered } = await sessionWithMoments(pooled);
    const now = later(aWeekBefore, hour);
    await deliverMails(now);
    const before = await placeOf(offered);
    await reschedule(officeOf(pooled.aiw, now), id, at(later(now, 3 * hour)));
    if (isTold) await deliverMails(later(now, 0.1));
    const undo = await findUndo(officeOf(pooled.aiw, later(now, 0.2)), id);
    expect(undo).toMatchObject({ kind: "rescheduled", keepSeat: isTold ? 1 : 0 });
    expect(await undoChange(officeOf(pooled.aiw, later(now, 0.2)), id)).toEqual({ ok: true });
    await deliverMails(later(now, 2));

    const place = await placeOf(offered);
    const promise = { recipientId: offered, template: "promoted" };
    const { status } = await db.delivery.findFirstOrThrow({ where: promise });
    if (isTold) expect(place).toMatchObject({ status: "seated", offerExpiresAt: null });
    else expect(place).toEqual(before);
    expect(status).toBe(isTold ? "sent" : "superseded");
  }
});

test("an offer that the move made anew goes back with it, unless its mail has named the new end", async () => {
  const pooled = await twoInAnAlliance();
  for (const isTold of [false, true]) {
    const { id, offered } = await sessionWithMoments(pooled);
    const before = await placeOf(offered);
    const now = later(aWeekBefore, 23 * hour);
    await deliverMails(now);
    await reschedule(officeOf(pooled.aiw, now), id, at(later(now, 12 * hour)));
    const anew = await placeOf(offered);
    expect(anew.offerExpiresAt).toEqual(later(now, 2 * hour));
    if (isTold) await deliverMails(later(now, 0.1));
    const undo = await findUndo(officeOf(pooled.aiw, later(now, 0.2)), id);
    expect(undo).toMatchObject({ kind: "rescheduled", keepSeat: isTold ? 1 : 0 });
    expect(await undoChange(officeOf(pooled.aiw, later(now, 0.2)), id)).toEqual({ ok: true });

    const stands = isTold ? anew.offerExpiresAt : before.offerExpiresAt;
    expect(await placeOf(offered)).toMatchObject({ status: "offered", offerExpiresAt: stands });
    await giveSeatsDue({ now: later(now, 90) });
    expect((await placeOf(offered)).status).toBe(isTold ? "offered" : "expired");
  }
});
