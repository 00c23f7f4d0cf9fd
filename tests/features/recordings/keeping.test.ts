import { expect, test } from "vitest";
import { endRecordingsInTime } from "#app/features/privacy/end-recordings.server.ts";
import { eraseAgain } from "#app/features/privacy/erase-again.server.ts";
import { findArchivedIds } from "#app/features/recordings/archive-queries.server.ts";
import { arrived } from "#app/features/recordings/arrive.server.ts";
import { findChapters } from "#app/features/recordings/chapters.server.ts";
import { finishFiles } from "#app/features/recordings/finish-files.server.ts";
import { findAgain, lookForFiles } from "#app/features/recordings/missing.server.ts";
import { openFromArchive } from "#app/features/recordings/open-recording.server.ts";
import {
  deleteRecording,
  deletionDatesOf,
  publishRecording,
  unpublishRecording,
} from "#app/features/recordings/publish-recording.server.ts";
import { publishedRecordingsOf } from "#app/features/recordings/shown.server.ts";
import { takeOffline } from "#app/features/recordings/take-offline.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import {
  anAssociation,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aRecording, webm } from "#tests/support/recordings.ts";

const recorded = async (kept: Parameters<typeof aRecording>[1] = {}) => {
  const aiw = await anAssociation("aiw");
  const { id: sessionId, startsAt } = await aSession(aiw);
  const recordingId = await aRecording(sessionId, kept);
  const office = officeOf(aiw, theEveningBefore);
  return { aiw, office, sessionId, startsAt, recordingId, target: { sessionId, recordingId } };
};

const statusOf = (sent: Promise<Response>) =>
  sent.then(
    async ({ status, body }) => {
      await body?.cancel();
      return status;
    },
    (thrown: Response) => thrown.status,
  );
const asked = () => new Request("http://localhost/");

test("a recording is published with a title, an end within the setting, and the word that all agreed", async () => {
  const { office, target } = await recorded();
  const dates = deletionDatesOf(office);
  const whole = { title: "Kurzarbeit", deleteOn: dates.usual, hasAgreed: true };
  const problemsWith = async (change: Partial<typeof whole>) => {
    const outcome = await publishRecording(office, target, { ...whole, ...change });
    return "problems" in outcome ? outcome.problems : outcome;
  };
  expect(await problemsWith({ title: " " })).toEqual(["title-missing"]);
  expect(await problemsWith({ deleteOn: "31. Mai" })).toEqual(["date-missing"]);
  expect(await problemsWith({ deleteOn: "2020-01-01" })).toEqual(["date-too-soon"]);
  expect(await problemsWith({ deleteOn: "2099-01-01" })).toEqual(["date-too-late"]);
  expect(await problemsWith({ hasAgreed: false })).toEqual(["not-agreed"]);
  expect(await publishedRecordingsOf(office, target.sessionId)).toEqual([]);
  expect(await publishRecording(office, target, whole)).toEqual({ ok: true });
  expect(await publishedRecordingsOf(office, target.sessionId)).toMatchObject([
    { title: "Kurzarbeit" },
  ]);
  await unpublishRecording(office, target);
  expect(await publishedRecordingsOf(office, target.sessionId)).toEqual([]);
});

test("who takes the consent back ends it for everybody at once, and nobody publishes it again", async () => {
  const { aiw, office, target } = await recorded({ isPublished: true });
  const guest = guestOf(aiw, theEveningBefore);
  expect(await statusOf(openFromArchive(guest, asked(), target.recordingId))).toBe(200);
  expect(await findArchivedIds(guest)).toEqual([target.recordingId]);
  await transact((tx) => takeOffline(tx, office, target.sessionId, "consent-withdrawn"));
  expect(await statusOf(openFromArchive(guest, asked(), target.recordingId))).toBe(404);
  expect(await findArchivedIds(guest)).toEqual([]);
  const whole = { title: "x", deleteOn: deletionDatesOf(office).usual, hasAgreed: true };
  expect(await publishRecording(office, target, whole)).toEqual({
    ok: false,
    refusal: "taken-back",
  });
  await endRecordingsInTime();
  const before = { offlineAt: null, offlineReason: null };
  await db.recording.update({ where: { id: target.recordingId }, data: before });
  await eraseAgain(theEveningBefore);
  expect(await statusOf(openFromArchive(guest, asked(), target.recordingId))).toBe(404);
});

test("a deleted recording loses file and row, and no backup brings it back", async () => {
  const { office, target, recordingId } = await recorded({ isPublished: true });
  const row = await db.recording.findUniqueOrThrow({ where: { id: recordingId } });
  await deleteRecording(office, target);
  await endRecordingsInTime();
  expect(await recordings.sizeOf(recordingId)).toBeNull();
  expect(await db.recording.count({ where: { id: recordingId } })).toBe(0);
  await db.recording.create({ data: row });
  await eraseAgain(theEveningBefore);
  expect(await publishedRecordingsOf(office, target.sessionId)).toEqual([]);
  await endRecordingsInTime();
  expect(await db.recording.count({ where: { id: recordingId } })).toBe(0);
});

test("its day ends it", async () => {
  const { recordingId } = await recorded({ isPublished: true, deleteOn: "2020-01-01" });
  await endRecordingsInTime();
  expect(await recordings.sizeOf(recordingId)).toBeNull();
  expect(await db.recording.count({ where: { id: recordingId } })).toBe(0);
});

test("a file that is gone or another one shows nowhere, until it lies there again", async () => {
  const content = webm(400, 3);
  const { office, sessionId, recordingId } = await recorded({ isPublished: true, content });
  await recordings.remove(recordingId);
  await recordings.begin(recordingId);
  await recordings.put(recordingId, "", { at: 0, content: webm(400, 4) });
  await recordings.finish(recordingId, "", 400);
  expect(await lookForFiles({ now: theEveningBefore })).toMatchObject([
    { key: recordingId, bytes: 400 },
  ]);
  expect(await publishedRecordingsOf(office, sessionId)).toEqual([]);
  await recordings.begin(recordingId);
  await recordings.put(recordingId, "", { at: 0, content });
  await recordings.finish(recordingId, "", 400);
  await findAgain();
  expect(await publishedRecordingsOf(office, sessionId)).toHaveLength(1);
});

test("a file of the room server is ready once the house has read it", async () => {
  const { aiw, sessionId } = await recorded();
  const id = newId();
  const row = { sessionId, associationId: aiw.id, source: "egress", createdAt: theEveningBefore };
  await db.recording.create({ data: { id, ...row, state: "finishing" } });
  const upload = await recordings.begin(id);
  await recordings.put(id, upload, { at: 0, content: webm(700, 1) });
  await recordings.finish(id, upload, 700);
  const times = { startedAt: theEveningBefore, endedAt: later(theEveningBefore, 60) };
  const file = { recordingId: id, fileKey: id, bytes: 700, ...times };
  await transact((tx) => arrived(tx, file));
  await finishFiles();
  expect(await db.recording.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: "ready", type: "video/webm", ...times },
  });
});

test("chapters are the questions answered aloud while it ran, as everybody may read them", async () => {
  const { sessionId, startsAt: startedAt } = await recorded();
  const ask = async (minute: number, how: string, change = {}) => {
    const at = later(startedAt, minute);
    const id = newId();
    const times = { askedAt: at, approvedAt: at, settledAt: at, ...change };
    await db.question.create({ data: { id, sessionId, text: `nach ${minute}`, ...times } });
    await db.answer.create({
      data: { questionId: id, how, text: "Ja.", answeredAt: later(at, 5), begunAt: at },
    });
  };
  await ask(10, "spoken");
  await ask(-5, "spoken");
  await ask(70, "spoken");
  await ask(20, "written");
  await ask(30, "spoken", { approvedAt: null });
  const span = { session: { id: sessionId }, startedAt, endedAt: later(startedAt, 60) };
  expect(await findChapters(span)).toMatchObject([{ text: "nach 10", seconds: 600, by: null }]);
  expect(await findChapters({ ...span, startedAt: null })).toEqual([]);
});
