import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, aSession, guestOf, inHours, officeOf } from "#tests/support/cast.ts";
import { someoneInside } from "#tests/support/hour-stream.ts";
import { moderation, randomHour } from "#tests/support/moderations.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});
afterAll(() => server?.stop());

test("over a thousand moderations no byte of an audience's stream tells an unapproved text or a hidden name", async () => {
  const host = await anAssociation("aiw");
  await fc.assert(
    fc.asyncProperty(fc.array(moderation, { minLength: 100, maxLength: 100 }), async (each) => {
      const { id: sessionId } = await aSession(host, { startsAt: inHours(-0.2), seats: 50 });
      const come = () => someoneInside(server.url, host, sessionId);
      const guests = [await come(), await come(), await come(), await come(), await come()];
      const reader = await come();
      const stream = reader.listen();
      await stream.opened;
      const hour = randomHour({ host, sessionId, guests });
      await hour.run(each);
      await theEnd(host, sessionId, reader.id);
      await vi.waitFor(() => expect(stream.state.text).toContain("Das Ende"), { timeout: 20_000 });
      stream.close();

      const hidden = hour.texts.filter((text) => !hour.shown.texts.has(text));
      expect(hidden.filter((text) => stream.state.text.includes(text))).toEqual([]);
      const rows = await db.registration.findMany({ where: { sessionId } });
      const names = rows.flatMap(({ name, company }) => [name, company]);
      const unsaid = names.filter((name) => !hour.shown.names.has(name));
      expect(unsaid.filter((name) => stream.state.text.includes(`"${name}"`))).toEqual([]);
      expect(hour.shown.texts.size).toBeGreaterThan(0);
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 300_000);

/** The last thing that everybody may read. */
async function theEnd(host: Parameters<typeof officeOf>[0], sessionId: string, id: string) {
  const actor = { kind: "guest" as const, registrationId: id };
  const by = { ...guestOf(host, new Date()), actor };
  const asked = await askQuestion(by, sessionId, { text: "Das Ende", shownAs: "nobody" });
  const questionId = (asked.ok && asked.questionId) || "";
  await actOnQuestion(officeOf(host, new Date()), { sessionId, questionId }, "approve");
}
