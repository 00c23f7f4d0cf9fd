import { Session } from "node:inspector/promises";
import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { openedAt } from "#app/features/registration/sign-up.server.ts";
import { db } from "#app/platform/db.server.ts";
import { action } from "#app/routes/public/session/register.tsx";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";

const named = /\/(app\/(?:features|routes)\/[^?]+)/;

/** The files of rooms and routes of which a function ran; what hands on an import counts for none. */
async function filesPassedBy(work: () => Promise<unknown>) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true });
  await session.post("Profiler.takePreciseCoverage");
  await work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  const passed = result.filter(({ functions }) =>
    functions.some(
      ({ functionName, ranges }) => functionName !== "get" && ranges.some(({ count }) => count > 0),
    ),
  );
  return passed.flatMap(({ url }) => named.exec(url)?.[1] ?? []);
}

test("a sign-up passes at most fifteen files between its address and the outbox", async () => {
  const aiw = await anAssociation("aiw");
  const { id } = await aSession(aiw, { startsAt: inHours(48) });
  const opened = openedAt(inHours(-1));
  const send = (email: string) =>
    action({
      request: new Request(`http://localhost/${aiw.slug}/termine/${id}/anmelden`, {
        method: "POST",
        body: new URLSearchParams({
          ...{ opened, name: "Jutta Hoyer", company: "Hoyer GmbH", email, postcode: "48703" },
        }),
      }),
      params: { association: aiw.slug, sessionId: id },
      context: { clientIp: "192.0.2.1" },
    } satisfies Omit<ActionFunctionArgs, "context"> & { context: object } as ActionFunctionArgs);
  await send("first@example.org");
  const files = await filesPassedBy(() => send("second@example.org"));
  expect(await db.fact.count({ where: { type: "registration.seated" } })).toBe(2);
  expect(files).toContain("app/features/registration/seat-statement.server.ts");
  expect(files.length, files.join("\n")).toBeLessThanOrEqual(15);
});
