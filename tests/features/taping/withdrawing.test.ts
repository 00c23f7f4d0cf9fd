import { beforeEach, expect, test } from "vitest";
import { transcriptOf, transcriptToRead } from "#app/features/captions/transcript.server.ts";
import { eraseAgain } from "#app/features/privacy/erase-again.server.ts";
import { eraseByForm } from "#app/features/privacy/erase-by-form.server.ts";
import { expire, forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { takeBackConsent } from "#app/features/privacy/take-back.server.ts";
import { answerTaping } from "#app/features/taping/answer.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anna, guestOf, later } from "#tests/support/cast.ts";
import { insider, now } from "../rooms/cast.ts";
import { aStage, asGuest, prepared, type TestStage } from "./ground.ts";

let stage: TestStage;
let guestId: string;
let consentId: string;
const address = anna.email.toLowerCase();
const day = 24 * 60;

/** A recording in the archive that shows a guest of a round. */
beforeEach(async () => {
  stage = await aStage({ format: "round" });
  const guest = await insider(stage, anna);
  guestId = guest.id;
  await prepared(stage);
  await answerTaping(asGuest(stage, guestId), stage.sessionId, true);
  const consent = await db.consent.findFirstOrThrow({
    where: { subjectId: guestId, purpose: "recording" },
  });
  consentId = consent.id;
  await db.recording.create({
    data: {
      ...{ id: stage.sessionId, sessionId: stage.sessionId, associationId: stage.host.id },
      ...{ source: "upload", state: "ready", createdAt: now, fileKey: "x", type: "video/mp4" },
      ...{ bytes: 1n, sha256: "x", publishedAt: now, deleteOn: later(now, 200 * day) },
    },
  });
});

const isOffline = async () =>
  (await db.recording.findUniqueOrThrow({ where: { id: stage.sessionId } })).offlineReason ===
  "consent-withdrawn";

test("from the page of the place it is taken back, and the recording is offline at once", async () => {
  await takeBackConsent({ now }, { id: "somebody-else" }, consentId);
  expect(await isOffline()).toBe(false);
  await takeBackConsent({ now }, { id: guestId }, consentId);
  expect(await isOffline()).toBe(true);
});

test("its captions are read no more either, from the same moment", async () => {
  const broughtAt = now;
  const content = "WEBVTT\n\n00:01.000 --> 00:02.000\nGuten Tag\n";
  await db.transcript.create({ data: { recordingId: stage.sessionId, content, broughtAt } });
  const reader = guestOf(stage.host, now);
  expect((await transcriptToRead(reader, stage.sessionId))?.paragraphs).toEqual([
    { seconds: 1, text: "Guten Tag" },
  ]);
  await takeBackConsent({ now }, { id: guestId }, consentId);
  expect(await transcriptOf(reader, stage.sessionId)).toBeNull();
  expect(await transcriptToRead(reader, stage.sessionId)).toBeNull();
});

test("the address still finds it when nothing else is left of the person", async () => {
  const past = later(now, 100 * day);
  await expire({ now: past }, 100);
  await forgetPassing({ now: past });
  const { erasedAt } = await db.registration.findUniqueOrThrow({ where: { id: guestId } });
  expect(erasedAt).not.toBeNull();

  const { tapings } = await getOwnData({ now: past }, address);
  expect(tapings).toMatchObject([{ id: consentId }]);
  await takeBackConsent({ now: past }, { address }, consentId);
  expect(await isOffline()).toBe(true);
});

test("who is erased is on no recording any more", async () => {
  const sent = new FormData();
  sent.append("registrations", guestId);
  await eraseByForm({ now }, address, sent);
  expect(await isOffline()).toBe(true);
});

test("no backup brings a consent back that was taken back", async () => {
  await takeBackConsent({ now }, { id: guestId }, consentId);
  await db.consent.update({ where: { id: consentId }, data: { withdrawnAt: null } });
  await db.recording.update({
    where: { id: stage.sessionId },
    data: { offlineAt: null, offlineReason: null },
  });
  await eraseAgain(later(now, day));
  expect(await isOffline()).toBe(true);
});

test("a consent goes with its recording, and not before", async () => {
  const past = later(now, 100 * day);
  await forgetPassing({ now: past });
  expect(await db.consent.count({ where: { id: consentId } })).toBe(1);
  await db.recording.delete({ where: { id: stage.sessionId } });
  await forgetPassing({ now: past });
  expect(await db.consent.count({ where: { id: consentId } })).toBe(0);
});
