import { feedbackTokens } from "#app/features/feedback/links.server.ts";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { WasThere } from "./followups.ts";
import { type NextDate, newsOf, nextDates } from "./next-dates.server.ts";
import { type About, type Followed, whoWasThere } from "./who-was-there.server.ts";

/** A question that was answered, as everybody may read it; `null`: it was answered aloud. */
export type AnswerInMail = { question: string; by: string | null; answer: string | null };

export type FollowUp = {
  wasThere: WasThere;
  answers: AnswerInMail[];
  /** Their own questions that nobody has answered. */
  openOnes: string[];
  recordings: { id: string; title: string }[];
  hasCertificate: boolean;
  /** Of the page with the three questions; null for who missed it. */
  feedbackToken: string | null;
  /** Empty unless this person agreed to news, whose link goes along. */
  nextDates: NextDate[];
  newsToken: string | null;
};

/** What the mail after their session holds for each of these, by registration. */
export async function followUpsFor(tx: Tx, seats: Followed[], now: Date) {
  const found = new Map<string, FollowUp>();
  for (const sessionId of new Set(seats.map((seat) => seat.sessionId))) {
    const some = seats.filter((seat) => seat.sessionId === sessionId);
    for (const [id, one] of await ofSession(tx, some, { sessionId, now })) found.set(id, one);
  }
  return found;
}

async function ofSession(tx: Tx, seats: Followed[], about: About) {
  const { sessionId } = about;
  const there = await whoWasThere(tx, seats, about);
  const { answers, recordings } = await remainsOf(tx, sessionId);
  const own = await openOf(tx, seats, sessionId);
  const news = await newsOf(tx, seats);
  const dates = new Map<string, NextDate[]>();
  for (const { through } of seats.filter(({ id }) => news.has(id)))
    if (!dates.has(through.id)) dates.set(through.id, await nextDates(tx, through, about));
  const asked = seats.filter(({ id }) => there.get(id)?.was !== "missed");
  const tokens = await feedbackTokens(tx, asked);
  return seats.map(({ id, through }): [string, FollowUp] => {
    const { was = "unknown", hasCertificate = false } = there.get(id) ?? {};
    const isRead = was !== "missed";
    return [
      id,
      {
        ...{ wasThere: was, hasCertificate, recordings },
        answers: isRead ? answers : [],
        openOnes: own.filter(({ askerId }) => askerId === id).map(({ text }) => text),
        feedbackToken: tokens.get(id) ?? null,
        nextDates: news.has(id) ? (dates.get(through.id) ?? []) : [],
        newsToken: news.get(id) ?? null,
      },
    ];
  });
}

/** What of a session everybody may read and watch. */
export async function remainsOf(tx: Tx, sessionId: string) {
  const asked = await findAsked(sessionId, { inRoom: false }, (statement) =>
    tx.$queryRaw(statement),
  );
  const answers = asked
    .filter(({ standing }) => standing === "answered")
    .map(({ text: question, by, answer }): AnswerInMail => ({ question, by, answer }));
  return { answers, recordings: [] as FollowUp["recordings"] };
}

const openOf = (tx: Tx, seats: Followed[], sessionId: string) =>
  tx.question.findMany({
    where: {
      ...{ sessionId, askerKind: "registration", askerId: { in: seats.map(({ id }) => id) } },
      ...{ withdrawnAt: null, claimUntil: null, settledAt: null, declinedAt: null },
      OR: [{ mergedIntoId: null }, { mergedInto: { settledAt: null } }],
    },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: { askerId: true, text: true },
  });
