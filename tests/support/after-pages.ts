import type { Page } from "playwright-core";
import { captionToken } from "#app/features/captions/access.server.ts";
import { feedbackTokens } from "#app/features/feedback/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { newEntry, roomFor } from "#app/features/rooms/enter.server.ts";
import { giveSign } from "#app/features/rooms/signals.server.ts";
import { verifyAddress } from "#app/features/seats/place.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { guestVisitor } from "#tests/features/rooms/cast.ts";
import { arrivingBy } from "./browser.ts";
import { aRecording } from "./captioning.ts";
import { type Association, guest, guestOf, later } from "./cast.ts";
import type { PublicPage } from "./pages.ts";

type Over = { id: string; startsAt: Date; endsAt: Date };
type Ground = { host: Association; partner: Association; past: Over; running: { id: string } };

/** What an hour leaves: minutes, answers, two films in two archives, questions of feedback; and one being captioned. */
export async function afterwards({ host, partner, past, running }: Ground) {
  const { id: sessionId, startsAt, endsAt } = past;
  const [there, missed] = [await aPlace(host, past, 20), await aPlace(partner, past, 21)];
  const room = await roomFor(sessionId, startsAt);
  const identity = await newEntry(await guestVisitor(there.id), room.id, startsAt);
  await giveSign(identity, startsAt);
  const joined = { joinedAt: startsAt, leftAt: later(startsAt, 50) };
  await db.attendance.create({ data: { participantSid: `PA_${newId()}`, identity, ...joined } });

  await anAnswer(sessionId, { text: "Wer zahlt die Sozialbeiträge?", at: later(startsAt, 12) });
  const film = { startedAt: startsAt, endedAt: endsAt, isPublished: true };
  const read = await aRecording(host, sessionId, film);
  const plain = await aRecording(host, sessionId, {
    ...film,
    part: 2,
    startedAt: endsAt,
    endedAt: null,
  });
  const unseen = await aRecording(host, sessionId, { ...film, isPublished: false });
  const content = "WEBVTT\n\n00:02.000 --> 00:03.000\nDie zahlt der Betrieb.\n";
  await db.transcript.create({ data: { recordingId: read, content, broughtAt: endsAt } });

  const seats = [there, missed].map(({ id }) => ({ id, sessionId }));
  const tokens = await transact((tx) => feedbackTokens(tx, seats));
  await db.feedbackToken.update({ where: { registrationId: missed.id }, data: { spent: true } });
  const link = { id: newId(), sessionId: running.id, kind: "link", madeAt: startsAt };
  await db.captionAccess.create({ data: link });
  return {
    recordings: { read, plain, unseen },
    attendee: there.id,
    captioner: captionToken(link),
    feedback: { open: tokens.get(there.id) ?? "", spent: tokens.get(missed.id) ?? "" },
  };
}

export type After = Awaited<ReturnType<typeof afterwards>>;

/** Of somebody who acted from a mail: who never did is forgotten a day after the session. */
async function aPlace(through: Association, { id: sessionId, startsAt }: Over, n: number) {
  const scope = guestOf(through, later(startsAt, -60));
  const outcome = await register(scope, sessionId, guest(n));
  if (!outcome.ok || !outcome.registrationId) throw new Error("not signed up");
  await verifyAddress(scope, outcome.registrationId);
  return { id: outcome.registrationId };
}

/** Asked and answered aloud. */
async function anAnswer(sessionId: string, { text, at }: { text: string; at: Date }) {
  const times = { askedAt: at, approvedAt: at, settledAt: at };
  const { id } = await db.question.create({ data: { id: newId(), sessionId, text, ...times } });
  await db.answer.create({ data: { questionId: id, how: "spoken", answeredAt: at, begunAt: at } });
}

type Shown = { host: string; partner: string; stranger: string; after: After };

/** What everybody finds of an hour that is over, at its host, at who adopted it and where there is nothing yet. */
export function pagesAfterwards({ host, partner, stranger, after }: Shown): PublicPage[] {
  const { recordings, feedback, captioner } = after;
  return [
    { name: "archive", path: (go) => go.archive(host) },
    { name: "archive, adopted", path: (go) => go.archive(partner) },
    { name: "archive, empty", path: (go) => go.archive(stranger) },
    { name: "archive, nothing found", path: (go) => go.archive(host, "?q=Quantenoptik") },
    { name: "recording", path: (go) => go.recording(host, recordings.read), scripted: true },
    { name: "recording, adopted", path: (go) => go.recording(partner, recordings.plain) },
    {
      name: "recording, not shown",
      path: (go) => go.recording(host, recordings.unseen),
      status: 404,
    },
    { name: "feedback", path: (go) => go.feedback(feedback.open) },
    {
      name: "feedback, with errors",
      path: (go) => go.feedback(feedback.open),
      act: unanswered,
      status: 400,
    },
    { name: "feedback, given", path: (go) => go.feedback(feedback.spent) },
    { name: "captioner", path: (go) => go.captioner(captioner), scripted: true },
  ];
}

const unanswered = (page: Page) =>
  arrivingBy(page, () => page.locator("main form [type=submit]").last().click());
