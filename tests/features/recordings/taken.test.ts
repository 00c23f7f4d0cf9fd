import { beforeEach, expect, test } from "vitest";
import { actOnRecording } from "#app/features/recordings/act-by-form.server.ts";
import { getArchived } from "#app/features/recordings/archive-queries.server.ts";
import { findChapters } from "#app/features/recordings/chapters.server.ts";
import { setTaken } from "#app/features/recordings/set-taken.server.ts";
import { takenTyped } from "#app/features/recordings/taken.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guestOf,
  later,
  officeOf,
  theSessionEnds,
} from "#tests/support/cast.ts";
import { aRecording } from "#tests/support/recordings.ts";

let host: Association;
let session: Awaited<ReturnType<typeof aSession>>;
let target: { sessionId: string; recordingId: string };
const office = () => officeOf(host, theSessionEnds);

/** An upload in the archive, of an hour in which a question was taken up after ten minutes. */
beforeEach(async () => {
  host = await anAssociation("aiw");
  session = await aSession(host);
  target = {
    sessionId: session.id,
    recordingId: await aRecording(session.id, { isPublished: true }),
  };
  const at = later(session.startsAt, 10);
  const id = newId();
  const times = { askedAt: at, approvedAt: at, settledAt: at };
  await db.question.create({ data: { id, sessionId: session.id, text: "Wer zahlt?", ...times } });
  await db.answer.create({
    data: { questionId: id, how: "spoken", begunAt: at, answeredAt: later(at, 2) },
  });
});

const chapters = async () => {
  const recording = await getArchived(guestOf(host, theSessionEnds), target.recordingId);
  return (await findChapters(recording)).map(({ seconds }) => seconds);
};

test("an upload has chapters once the office says when it began, and other ones once it corrects that", async () => {
  expect(await chapters()).toEqual([]);
  const row = await db.recording.findUniqueOrThrow({ where: { id: target.recordingId } });
  const suggested = takenTyped(row, session, session.zone);
  expect(suggested).toEqual({ startedAt: "2026-12-01T10:00:00", endedAt: "" });

  expect(await setTaken(office(), target, suggested)).toEqual({ ok: true });
  expect(await chapters()).toEqual([600]);
  const corrected = { startedAt: "2026-12-01T10:01:30", endedAt: "2026-12-01T10:59" };
  expect(await setTaken(office(), target, corrected)).toEqual({ ok: true });
  expect(await chapters()).toEqual([510]);
  await setTaken(office(), target, { ...corrected, endedAt: "2026-12-01T10:05:00" });
  expect(await chapters()).toEqual([]);
  await setTaken(office(), target, { startedAt: "", endedAt: "" });
  expect(await db.recording.findUniqueOrThrow({ where: { id: target.recordingId } })).toMatchObject(
    { startedAt: null, endedAt: null },
  );
});

test("what cannot be is said beside its field, and what was typed stays", async () => {
  const problems = async (startedAt: string, endedAt = "") => {
    const sent = new FormData();
    for (const [name, value] of Object.entries({ intent: "taken", startedAt, endedAt }))
      sent.set(name, value);
    const outcome = await actOnRecording(office(), target, sent);
    if (outcome.ok) return null;
    expect(outcome.taken?.typed).toEqual({ startedAt, endedAt });
    return outcome.taken?.problems;
  };
  for (const typed of ["gestern", "2026-02-30T10:00", "2026-12-01", "10:00"])
    expect(await problems(typed)).toEqual(["start-missing"]);
  expect(await problems("", "2026-12-01T11:00")).toEqual(["start-missing"]);
  expect(await problems("2025-12-01T10:00")).toEqual(["start-elsewhere"]);
  for (const end of ["2026-12-01T10:00", "2026-12-03T10:00", "später"])
    expect(await problems("2026-12-01T10:00", end)).toEqual(["end-wrong"]);
  expect(await chapters()).toEqual([]);
});

test("in the hour that passes twice, what is saved unchanged moves nothing", async () => {
  const second = new Date("2026-10-25T01:30:10Z");
  const night = await aSession(host, { startsAt: new Date("2026-10-25T00:30:00Z") });
  const recordingId = await aRecording(night.id, { startedAt: second });
  const row = await db.recording.findUniqueOrThrow({ where: { id: recordingId } });
  const typed = takenTyped(row, night, night.zone);
  expect(typed.startedAt).toBe("2026-10-25T02:30:10");
  await setTaken(office(), { sessionId: night.id, recordingId }, typed);
  expect(await db.recording.findUniqueOrThrow({ where: { id: recordingId } })).toMatchObject({
    startedAt: second,
  });
});

test("what the room server took knows its own time", async () => {
  const startedAt = session.startsAt;
  const recordingId = await aRecording(session.id, { source: "egress", startedAt });
  const typed = { startedAt: "2026-12-01T10:05", endedAt: "" };
  const taking = setTaken(office(), { ...target, recordingId }, typed);
  await expect(taking).rejects.toMatchObject({ status: 404 });
});
