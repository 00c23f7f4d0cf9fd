import { expect, test } from "vitest";
import { switchChat } from "#app/features/chat/run-chat.server.ts";
import { sayInChat } from "#app/features/chat/say.server.ts";
import { forgetExpertSigning, markSigning } from "#app/features/floor/signing.server.ts";
import { eraseByForm } from "#app/features/privacy/erase-by-form.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { saidInHour } from "#app/features/privacy/said-in-hour.server.ts";
import { vote } from "#app/features/questions/vote.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { anna } from "#tests/support/cast.ts";
import { insider, now } from "../rooms/cast.ts";
import { aStage } from "../taping/ground.ts";

test("one's own data tell what one wrote and voted for in the room, and nobody else's", async () => {
  const hour = await aSessionWithQuestions({ isOpen: true });
  const [anna, ben] = [await hour.aGuest(), await hour.aGuest()];
  await switchChat(hour.office, hour.session.id, true);
  await sayInChat(anna, hour.session.id, { message: "Der Ton ist weg.", shownAs: "name" });
  await sayInChat(ben, hour.session.id, { message: "Bei mir auch.", shownAs: "nobody" });
  await vote(anna, hour.session.id, await hour.asked(ben, "Gibt es eine Aufnahme?"));

  const own = await saidInHour(anna.actor.registrationId);
  expect(own).toMatchObject({ chat: [{ text: "Der Ton ist weg.", shownAs: "name" }], votes: 1 });
  expect(JSON.stringify(own)).not.toContain("Bei mir auch.");
});

test("who interpreted into sign language finds that in their own data, until they are erased", async () => {
  const stage = await aStage();
  const { sessionId } = stage;
  const guest = await insider(stage, anna);
  const people = [guest.id, stage.engagement.id];
  for (const personId of people) {
    const key = personId === guest.id ? "registrationId" : "engagementId";
    const { identity } = await db.roomEntry.findFirstOrThrow({ where: { [key]: personId } });
    await markSigning(stage.moderator, sessionId, identity, true);
  }
  const { title, zone } = stage.session;
  const marked = { session: title, zone, markedAt: stage.moderator.now, endedAt: null };
  const { expert } = await db.engagement.findUniqueOrThrow({
    where: { id: stage.engagement.id },
    select: { expert: { select: { email: true } } },
  });
  const byGuest = await getOwnData({ now }, anna.email.toLowerCase());
  expect(byGuest.registrations).toMatchObject([{ signing: [marked] }]);
  expect(byGuest.signing).toEqual([]);
  expect((await getOwnData({ now }, expert.email)).signing).toEqual([marked]);

  const sent = new FormData();
  sent.append("registrations", guest.id);
  await eraseByForm({ now }, anna.email.toLowerCase(), sent);
  const left = await db.signInterpreter.findMany({ where: { sessionId } });
  expect(left.map(({ personId }) => personId)).toEqual([stage.engagement.id]);
  await transact((tx) => forgetExpertSigning(tx, [stage.engagement.expertId]));
  expect(await db.signInterpreter.count({ where: { sessionId } })).toBe(0);
});
