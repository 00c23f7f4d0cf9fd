import { expect, test } from "vitest";
import { accessBehindLink, makeLink } from "#app/features/captions/access.server.ts";
import {
  bringTranscript,
  removeTranscript,
} from "#app/features/captions/bring-transcript.server.ts";
import { sayLine } from "#app/features/captions/say-line.server.ts";
import {
  findTranscripts,
  getTranscript,
  transcriptOf,
} from "#app/features/captions/transcript.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { aRecording } from "#tests/support/captioning.ts";
import { later, theSessionStarts } from "#tests/support/cast.ts";

/** A published recording of minutes ten to thirty, with captions before, during and after. */
async function recorded() {
  const { session, office, host } = await aSessionWithQuestions();
  const access = await accessBehindLink((await makeLink(office, session.id)).token);
  for (const n of [5, 20, 40])
    await sayLine({ now: later(theSessionStarts, n) }, access, { text: `Minute ${n}` });
  const recordingId = await aRecording(host, session.id, {
    startedAt: later(theSessionStarts, 10),
    endedAt: later(theSessionStarts, 30),
    isPublished: true,
  });
  return { office, target: { sessionId: session.id, recordingId } };
}

const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nVon Hand\n";
const sent = (text: string) => ({
  isTooLarge: false,
  file: { name: "untertitel.vtt", content: new Uint8Array(Buffer.from(text)) },
});

test("a recording's captions are what was said while it ran, in its own time", async () => {
  const { office, target } = await recorded();
  const { recordingId } = target;
  expect(await transcriptOf(office, recordingId)).toEqual({
    vtt: "WEBVTT\n\n00:10:00.000 --> 00:10:01.500\nMinute 20\n",
    language: "de",
  });
  expect(await findTranscripts(office, target.sessionId)).toMatchObject([
    { lines: 1, isOwn: false },
  ]);
});

test("nobody gets them from the archive once the recording shows nowhere; the desk until it is deleted", async () => {
  const { office, target } = await recorded();
  const { recordingId: id, sessionId } = target;
  await db.recording.update({ where: { id }, data: { offlineAt: theSessionStarts } });
  expect(await transcriptOf(office, id)).toBeNull();
  expect((await getTranscript(office, sessionId, id)).vtt).toContain("Minute 20");
  await db.recording.update({ where: { id }, data: { deletedAt: theSessionStarts } });
  await expect(getTranscript(office, sessionId, id)).rejects.toMatchObject({ status: 404 });
});

test("a file of the desk's own stands in for them until it is taken away again", async () => {
  const { office, target } = await recorded();
  expect(await bringTranscript(office, target, sent(vtt))).toEqual({ ok: true, key: null });
  expect((await transcriptOf(office, target.recordingId))?.vtt).toContain("Von Hand");
  await bringTranscript(office, target, sent(vtt.replace("Hand", "Herzen")));
  expect((await transcriptOf(office, target.recordingId))?.vtt).toContain("Von Herzen");
  await removeTranscript(office, target);
  expect((await transcriptOf(office, target.recordingId))?.vtt).toContain("Minute 20");
  const facts = await db.fact.findMany({
    where: { type: { startsWith: "captions.transcript" }, associationId: office.association.id },
    orderBy: { id: "asc" },
  });
  expect(facts.map(({ type }) => type.split("-")[1])).toEqual(["brought", "brought", "removed"]);
});

test("a wrong file says what is wrong with it and changes nothing", async () => {
  const { office, target } = await recorded();
  const refused = async (text: string) => {
    const outcome = await bringTranscript(office, target, sent(text));
    return outcome.ok ? "taken" : outcome.text;
  };
  expect(await refused("Hallo")).toMatch(/beginnt nicht mit „WEBVTT“/);
  expect(await refused("")).toBe("Bitte wählen Sie eine Datei.");
  expect(await refused("WEBVTT\n\n00:03,000 --> 00:04,000\nB\n")).toMatch(/^In Zeile 3 stimmt/);
  const large = await bringTranscript(office, target, { file: null, isTooLarge: true });
  expect(large).toMatchObject({ ok: false, text: expect.stringContaining("2 MB") });
  expect((await transcriptOf(office, target.recordingId))?.vtt).toContain("Minute 20");
});

test("a recording of another session takes no file", async () => {
  const { office, target } = await recorded();
  const other = await recorded();
  const mixed = { ...target, recordingId: other.target.recordingId };
  await expect(bringTranscript(office, mixed, sent(vtt))).rejects.toMatchObject({ status: 404 });
});

test("nobody reads what is said in a recording that is not to be watched", async () => {
  const { office, target } = await recorded();
  const change = async (data: Parameters<typeof db.recording.update>[0]["data"]) => {
    await db.recording.update({ where: { id: target.recordingId }, data });
    return transcriptOf(office, target.recordingId);
  };
  expect(await change({})).not.toBeNull();
  expect(await change({ missingSince: office.now })).toBeNull();
  expect(await change({ missingSince: null, deleteOn: office.now })).toBeNull();
});
