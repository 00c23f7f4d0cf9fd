import { expect, test } from "vitest";
import { sayByForm } from "#app/features/chat/chat-by-form.server.ts";
import { findAnnounced, findChat } from "#app/features/chat/find-chat.server.ts";
import { dropOldChat } from "#app/features/chat/forget.server.ts";
import {
  announceToAll,
  endAnnouncement,
  removeMessage,
  switchChat,
} from "#app/features/chat/run-chat.server.ts";
import { sayInChat } from "#app/features/chat/say.server.ts";
import { forgetPersons } from "#app/features/privacy/forget-persons.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { later } from "#tests/support/cast.ts";

const words = (message: string, shownAs: "nobody" | "company" | "name" = "nobody") => ({
  message,
  shownAs,
});

const staff = { kind: "staff", staffId: "moderatorin", role: "moderator", mayAct: true } as const;
const atDesk = <S extends object>(office: S) => ({ ...office, actor: staff });

/** A lecture whose chat its host has switched on. */
async function aChat() {
  const hour = await aSessionWithQuestions();
  await switchChat(hour.office, hour.session.id, true);
  const lines = async () => (await findChat(hour.session.id)).chat;
  return { ...hour, lines };
}

test("a lecture has no chat until its host switches it on, a round has one", async () => {
  const { office, session, aGuest } = await aSessionWithQuestions();
  const guest = await aGuest();
  const closed = { ok: false, refusal: "closed" };
  expect(await sayInChat(guest, session.id, words("Hallo"))).toEqual(closed);
  await db.session.update({ where: { id: session.id }, data: { format: "round" } });
  expect(await sayInChat(guest, session.id, words("Hallo"))).toMatchObject({ ok: true });
  await switchChat(office, session.id, false);
  expect(await sayInChat(guest, session.id, words("Hallo"))).toEqual(closed);
  expect(await findChat(session.id)).toEqual({ isChatOpen: false, chat: [] });
});

test("others read the name that the writer chose, and no other", async () => {
  const { session, aGuest, lines, office } = await aChat();
  await sayInChat(await aGuest(), session.id, words("eins"));
  await sayInChat(await aGuest(), session.id, words("zwei", "company"));
  await sayInChat(await aGuest(), session.id, words("drei", "name"));
  await sayInChat(atDesk(office), session.id, words("vier"));
  const by = Object.fromEntries((await lines()).map((line) => [line.text, line.by]));
  expect(by.eins).toBeNull();
  expect(by.zwei).toMatch(/^Betrieb \d+$/);
  expect(by.drei).toMatch(/^Gast \d+$/);
  expect(by.vier).toBeNull();
  expect((await lines()).find(({ text }) => text === "vier")?.kind).toBe("staff");
});

test("ten messages a minute are one person's, however many are sent at once; a minute later they go on", async () => {
  const { session, aGuest, lines } = await aChat();
  const guest = await aGuest();
  const sent = await Promise.all(
    Array.from({ length: 14 }, (_, n) => sayInChat(guest, session.id, words(`${n}`))),
  );
  expect(sent.filter(({ ok }) => ok)).toHaveLength(10);
  expect(await lines()).toHaveLength(10);
  const next = { ...guest, now: later(guest.now, 2) };
  expect(await sayInChat(next, session.id, words("weiter"))).toMatchObject({ ok: true });
  expect(await sayInChat(await aGuest(), session.id, words("ich"))).toMatchObject({ ok: true });
});

test("nothing comes after the chat was switched off, while many write", async () => {
  const { session, aGuest, office } = await aChat();
  const guests = await Promise.all(Array.from({ length: 6 }, () => aGuest()));
  const writing = guests.map((one) => sayInChat(one, session.id, words("noch")));
  await switchChat(office, session.id, false);
  const atTheEnd = await db.chatMessage.count({ where: { sessionId: session.id } });
  const outcomes = await Promise.all(writing);
  expect(await db.chatMessage.count({ where: { sessionId: session.id } })).toBe(atTheEnd);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(atTheEnd);
});

test("what the host removes is gone with its words; the journal knows its id alone", async () => {
  const { session, aGuest, lines, office } = await aChat();
  const said = await sayInChat(await aGuest(), session.id, words("Unsinn"));
  const id = (said.ok && said.id) || "";
  await removeMessage(office, session.id, id);
  expect(await lines()).toEqual([]);
  expect(await db.chatMessage.findUnique({ where: { id } })).toMatchObject({ text: "" });
  const fact = await db.fact.findFirstOrThrow({ where: { type: "chat.removed" } });
  expect(JSON.stringify(fact.payload)).toContain(id);
  expect(JSON.stringify(fact.payload)).not.toContain("Unsinn");
});

test("a stranger writes nowhere, and too much says so and keeps what was typed", async () => {
  const { session, aGuest } = await aChat();
  const stranger = await (await aSessionWithQuestions()).aGuest();
  await expect(sayInChat(stranger, session.id, words("Hallo"))).rejects.toMatchObject({
    status: 404,
  });
  const sent = new FormData();
  sent.set("message", "x".repeat(501));
  expect(await sayByForm(await aGuest(), session.id, sent)).toMatchObject({
    ...{ ok: false, field: true, typed: { message: "x".repeat(501) } },
    text: "Bitte kürzen Sie Ihre Nachricht auf 500 Zeichen.",
  });
});

test("what one said goes with the person, and all of it when the host's days are over", async () => {
  const { session, aGuest, lines, office } = await aChat();
  const anna = await aGuest();
  await sayInChat(anna, session.id, words("Ich bin Anna"));
  await sayInChat(atDesk(office), session.id, words("Guten Tag"));
  const { registrationId: id } = anna.actor;
  const { address } = await db.registration.findUniqueOrThrow({ where: { id } });
  await transact((tx) => forgetPersons(tx, office, [{ id, address }]));
  expect((await lines()).map(({ text }) => text)).toEqual(["Guten Tag"]);
  await transact((tx) => dropOldChat(tx, later(office.now, 60 * 24 * 365 * 3)));
  expect(await lines()).toEqual([]);
});

test("one announcement stands at a time, five minutes or until it is taken away", async () => {
  const { session, office } = await aSessionWithQuestions();
  await announceToAll(office, session.id, "Gleich geht es los.");
  await announceToAll(office, session.id, "Es geht los.");
  const seen = async (minutes: number) =>
    (await findAnnounced({ now: later(office.now, minutes) }, session.id))?.text ?? null;
  expect(await seen(4)).toBe("Es geht los.");
  expect(await seen(6)).toBeNull();
  const other = await aSessionWithQuestions();
  const elsewhere = await findAnnounced({ now: later(office.now, 1) }, other.session.id);
  expect(elsewhere, "in another room nothing is said").toBeNull();
  expect(await seen(1)).toBe("Es geht los.");
  await endAnnouncement(office, session.id);
  expect(await seen(1)).toBeNull();
});
