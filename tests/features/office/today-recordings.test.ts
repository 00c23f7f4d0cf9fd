import { expect, test } from "vitest";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { takeOffline } from "#app/features/recordings/take-offline.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { anAssociation, aSession, later, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import { aRecording } from "#tests/support/recordings.ts";

test("the office of the host reads which recording failed, and which went offline with a consent", async () => {
  const [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  const [failed, withdrawn, fine] = [await aSession(aiw), await aSession(aiw), await aSession(aiw)];
  for (const { id } of [withdrawn, fine]) await aRecording(id);
  const id = await aRecording(failed.id);
  await db.recording.update({ where: { id }, data: { state: "failed" } });
  const scope = officeOf(aiw, theEveningBefore);
  await transact((tx) => takeOffline(tx, scope, withdrawn.id, "consent-withdrawn"));
  await transact((tx) => takeOffline(tx, scope, fine.id, "desk"));
  const linesOf = async (office: typeof scope) =>
    (await findWork(office))
      .filter(({ kind }) => kind.startsWith("recording"))
      .map((line) => [line.kind, line.id])
      .sort();
  expect(await linesOf(scope)).toEqual([
    ["recording-failed", failed.id],
    ["recording-offline", withdrawn.id],
  ]);
  expect(await linesOf(officeOf(emsland, theEveningBefore))).toEqual([]);
  expect(await linesOf(officeOf(aiw, later(theEveningBefore, 15 * 24 * 60)))).toEqual([]);
});
