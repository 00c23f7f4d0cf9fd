import { giveByForm, giveFeedback } from "#app/features/feedback/give-feedback.server.ts";
import { feedbackTokens } from "#app/features/feedback/links.server.ts";
import { feedbackTo } from "#app/features/feedback/read-feedback.server.ts";
import { findFollowUp } from "#app/features/followups/find-follow-up.server.ts";
import { leaveOutFollowUp, takeUpFollowUp } from "#app/features/followups/leave-out.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { countAttendance } from "#app/features/insights/count-attendance.server.ts";
import { exportReport, reportPdf } from "#app/features/insights/export-report.server.ts";
import { readReport, sessionOfReport } from "#app/features/insights/read-report.server.ts";
import { previewFollowUp } from "#app/features/notifications/draft-follow-up.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { later, theSessionEnds } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const after = (scope: Scope) => ({ ...scope, now: later(theSessionEnds, 1) });
const shares = { own: "ok", partner: "ok", foreign: "404" };
const given = { useful: 5, answered: "yes", next: "" } as const;

/** The link of somebody who came through the host. */
async function link(world: World) {
  const seat = await world.seat();
  const tokens = await transact((tx) => feedbackTokens(tx, [seat]));
  return { ...seat, token: tokens.get(seat.id)?.split(".")[0] ?? "" };
}

/** What follows a session: each office writes to its own channel, and reads of the answers what the policy lets it. */
export const afterVerbs: Record<string, Line> = {
  "feedback/give-feedback: giveFeedback": {
    call: async (scope, world) => giveFeedback(after(scope), (await link(world)).token, given),
    ...{ own: "open", partner: "over", foreign: "over" },
  },
  "feedback/give-feedback: giveByForm": {
    call: async (scope, world) => {
      const sent = form({ useful: "4", answered: "none" });
      const { token: id } = await link(world);
      const reply = await giveByForm(after(scope), { id, state: "open" }, sent);
      return reply.ok ? reply.state : "sent back";
    },
    ...{ own: "open", partner: "over", foreign: "over" },
  },
  "feedback/read-feedback: feedbackTo": {
    call: async (scope, world) => {
      const { sessionId } = await world.seat();
      const row = { sessionId, associationId: world.own.id, useful: 3, answered: "no" };
      await db.feedbackAnswer.createMany({
        data: [1, 2, 3, 4, 5].map((n) => ({ ...row, id: `${sessionId}-${n}`, next: "Leak-own" })),
      });
      return feedbackTo(scope, sessionId);
    },
    ...{ own: "own", partner: "nothing", foreign: "404" },
  },
  "followups/find-follow-up: findFollowUp": {
    call: async (scope, world) =>
      (await findFollowUp(after(scope), (await world.seat()).sessionId))?.state,
    ...{ own: "planned", partner: "nothing", foreign: "nothing" },
  },
  "followups/leave-out: leaveOutFollowUp": {
    call: async (scope, world) => leaveOutFollowUp(scope, await world.shared()),
    ...shares,
  },
  "followups/leave-out: takeUpFollowUp": {
    call: async (scope, world) => takeUpFollowUp(scope, await world.shared()),
    ...shares,
  },
  "insights/read-report: sessionOfReport": {
    call: async (scope, world) => sessionOfReport(scope, await world.shared()),
    ...{ own: "shared", partner: "shared", foreign: "404" },
  },
  "insights/read-report: readReport": {
    call: async (scope, world) => readReport(scope, (await world.seat()).sessionId),
    ...{ own: "shared", partner: "shared", foreign: "404" },
  },
  "insights/count-attendance: countAttendance": {
    call: async (scope, world) => {
      const { sessionId } = await world.seat();
      const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
      const { own, others } = await countAttendance(scope, session);
      return `${own.registered} own, ${others.registered} others`;
    },
    ...{ own: "1 own, 0 others", partner: "0 own, null others", foreign: "0 own, null others" },
  },
  "insights/export-report: exportReport": {
    call: async (scope, world) =>
      (await exportReport(scope, (await world.seat()).sessionId, "csv")) ? "ok" : null,
    ...shares,
  },
  "insights/export-report: reportPdf": {
    call: async (scope) => {
      const report = { title: "Leak-own", when: "", notes: [], blocks: [] };
      return (await reportPdf(scope, report)).length > 0 ? "ok" : null;
    },
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "Sets what it is handed in type, under the name of whoever asks.",
  },
  "notifications/draft-follow-up: previewFollowUp": {
    call: async (scope, world) => {
      const shown = { was: "there", locale: "de" } as const;
      return (await previewFollowUp(scope, await world.shared(), shown)) ? "ok" : null;
    },
    ...shares,
  },
};
