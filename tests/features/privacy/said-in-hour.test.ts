import { expect, test } from "vitest";
import { switchChat } from "#app/features/chat/run-chat.server.ts";
import { sayInChat } from "#app/features/chat/say.server.ts";
import { saidInHour } from "#app/features/privacy/said-in-hour.server.ts";
import { vote } from "#app/features/questions/vote.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";

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
