import { expect, test } from "vitest";
import { accessBehindLink, makeLink } from "#app/features/captions/access.server.ts";
import { dropCaptions } from "#app/features/captions/forget.server.ts";
import { sayLine } from "#app/features/captions/say-line.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { aRecording } from "#tests/support/captioning.ts";
import { later, theSessionEnds, theSessionStarts } from "#tests/support/cast.ts";

/** A session in which a line was said at each of these minutes. */
async function captioned(...minutes: number[]) {
  const { session, office, host } = await aSessionWithQuestions();
  const { token } = await makeLink(office, session.id);
  const access = await accessBehindLink(token);
  for (const n of minutes)
    await sayLine({ now: later(theSessionStarts, n) }, access, { text: `Minute ${n}` });
  const recorded = (from: number, to: number | null, state = "running") =>
    aRecording(host, session.id, {
      startedAt: later(theSessionStarts, from),
      endedAt: to === null ? null : later(theSessionStarts, to),
      state,
    });
  const left = async (afterTheEnd: number) => {
    await transact((tx) => dropCaptions(tx, later(theSessionEnds, afterTheEnd)));
    const lines = await db.captionLine.findMany({
      where: { sessionId: session.id },
      orderBy: { saidAt: "asc" },
    });
    return lines.map(({ text }) => text);
  };
  return { session, token, recorded, left };
}

test("without a recording nothing is left of captions once the doors are closed", async () => {
  const { left } = await captioned(5, 20);
  expect(await left(29)).toEqual(["Minute 5", "Minute 20"]);
  expect(await left(31)).toEqual([]);
});

test("what was said while a recording ran stays as long as the recording, and nothing else", async () => {
  const { recorded, left } = await captioned(5, 20, 40);
  const id = await recorded(10, 30);
  expect(await left(31)).toEqual(["Minute 20"]);
  await db.transcript.create({
    data: { recordingId: id, content: "WEBVTT", broughtAt: theSessionEnds },
  });
  await db.recording.update({ where: { id }, data: { deletedAt: theSessionEnds } });
  expect(await left(60)).toEqual([]);
  expect(await db.transcript.count({ where: { recordingId: id } })).toBe(0);
});

test("a recording that failed holds nothing, one that still runs all since it began", async () => {
  const { recorded, left } = await captioned(5, 20);
  await recorded(0, 60, "failed");
  await recorded(10, null);
  expect(await left(31)).toEqual(["Minute 20"]);
});

test("a captioner's link ends a day after its session", async () => {
  const { token, left } = await captioned(5);
  await left(31);
  expect(await accessBehindLink(token)).toBeTruthy();
  await left(60 * 24 + 1);
  await expect(accessBehindLink(token)).rejects.toMatchObject({ status: 404 });
});
