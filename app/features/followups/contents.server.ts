import { feedbackTokens } from "#app/features/feedback/links.server.ts";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import { publishedRecordingsOf } from "#app/features/recordings/shown.server.ts";
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
  recordings: { id: string; title: string | null }[];
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
  const keyOf = ({ sessionId, through }: Followed) => `${sessionId} ${through.id}`;
  for (const key of new Set(seats.map(keyOf))) {
    const some = seats.filter((seat) => keyOf(seat) === key);
    for (const [id, one] of await ofChannel(tx, some, now)) found.set(id, one);
  }
  return found;
}

/** Of seats in one session, all through the same association. */
async function ofChannel(tx: Tx, seats: Followed[], now: Date) {
  const [{ sessionId, through }] = seats as [Followed, ...Followed[]];
  const about = { sessionId, now };
  const there = await whoWasThere(tx, seats, about);
  const { answers, recordings } = await remainsOf(tx, through, about);
  const own = await openOf(tx, seats, sessionId);
  const news = await newsOf(tx, seats);
  const dates = news.size > 0 ? await nextDates(tx, through, about) : [];
  const asked = seats.filter(({ id }) => there.get(id)?.was !== "missed");
  const tokens = await feedbackTokens(tx, asked);
  return seats.map(({ id }): [string, FollowUp] => {
    const { was = "unknown", hasCertificate = false } = there.get(id) ?? {};
    const isRead = was !== "missed";
    return [
      id,
      {
        ...{ wasThere: was, hasCertificate, recordings },
        answers: isRead ? answers : [],
        openOnes: own.filter(({ askerId }) => askerId === id).map(({ text }) => text),
        feedbackToken: tokens.get(id) ?? null,
        nextDates: news.has(id) ? dates : [],
        newsToken: news.get(id) ?? null,
      },
    ];
  });
}

/** What of a session everybody may read and watch, where this association shows it. */
export async function remainsOf(tx: Tx, through: { id: string }, { sessionId, now }: About) {
  const asked = await findAsked(sessionId, { inRoom: false }, (statement) =>
    tx.$queryRaw(statement),
  );
  const answers = asked
    .filter(({ standing }) => standing === "answered")
    .map(({ text: question, by, answer }): AnswerInMail => ({ question, by, answer }));
  const published = await publishedRecordingsOf({ association: through, now }, sessionId, tx);
  return { answers, recordings: published.map(({ id, title }) => ({ id, title })) };
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
