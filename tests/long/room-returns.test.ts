import { RoomServiceClient } from "livekit-server-sdk";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { actOnPoll, makePoll } from "#app/features/polls/run-poll.server.ts";
import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { stay } from "#tests/support/bots.ts";
import { shown } from "#tests/support/browser.ts";
import { anna, ben, officeOf } from "#tests/support/cast.ts";
import { anHour, type Hour, moves } from "#tests/support/hour.ts";
import { aVisitor } from "#tests/support/keys.ts";
import { keys, livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

const go = pathsIn("de");
const patient = { timeout: 90_000 };
const elsewhere = "https://konferenz.example.org/ersatz";
const asked = "Zählt der Urlaub aus dem Vorjahr mit?";

const openPart = (page: Page, name: string) =>
  page
    .locator(".tabs")
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .click();

describe.skipIf(!hasBrowser || !livekitBinary)("the room server is killed in mid-session", () => {
  let hour: Hour;
  let expert: Page;
  let guest: Page;
  let bot: Awaited<ReturnType<typeof stay>>;
  let mails: number;
  const visitor = () => aVisitor(hour.server.url);
  let second: ReturnType<typeof visitor>;
  let inside: string;

  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben] });
    await db.session.update({
      where: { id: hour.session.id },
      data: { fallbackUrl: elsewhere, chatOpen: true },
    });
    [expert, guest] = await Promise.all([hour.asExpert(), hour.asGuest(0)]);
    const seat = hour.seated[1];
    if (!seat) throw new Error("There is no second guest");
    const token = entryToken(seat);
    inside = go.inside(token);
    second = visitor();
    await second.ask(go.room(token), {});
    bot = await stay(async () => {
      const { status, text } = await second.ask(paths.roomKey(token), {});
      return status === 200 ? JSON.parse(text) : null;
    });
    await moves(guest, ".stage video");
    await vi.waitFor(() => expect(bot.heard()).toBe(2), patient);
    mails = await db.mailboxMail.count();
    await hour.livekit.kill();
  });
  afterAll(async () => {
    await bot?.stop();
    await hour?.end();
  });

  const office = () => officeOf(hour.host, new Date());

  test("the page says so, and offers the other way by itself", async () => {
    for (const page of [guest, expert]) {
      await page.locator(".banner", { hasText: "Der Raum antwortet nicht" }).waitFor(patient);
      const link = page.locator(".banner").getByRole("link", { name: /Ersatzlink/ });
      expect(await link.getAttribute("href")).toBe(elsewhere);
    }
  });

  test("meanwhile one asks, votes, raises a hand, answers a poll and writes", async () => {
    const { id: sessionId } = hour.session;
    await guest.getByLabel("Ihre Frage an die Runde").fill(asked);
    await guest.getByRole("button", { name: "Frage stellen" }).click();
    await guest.getByText("wartet auf Freigabe", { exact: true }).waitFor(patient);
    const { id: questionId } = await db.question.findFirstOrThrow({ where: { sessionId } });
    await actOnQuestion(office(), { sessionId, questionId }, "approve");
    await second.ask(inside, { intent: "vote", question: questionId });
    await guest
      .getByText("2 Stimmen")
      .first()
      .waitFor({ ...patient, state: "attached" });

    await guest.getByRole("button", { name: "Hand heben" }).click();
    await expect.poll(() => db.handRaise.count({ where: { sessionId } }), patient).toBe(1);

    await makePoll(office(), sessionId, {
      question: "Wie weit?",
      kind: "single",
      options: ["Fertig", "Mittendrin"],
    });
    const { id: pollId } = await db.poll.findFirstOrThrow({ where: { sessionId } });
    await actOnPoll(office(), { sessionId, pollId }, "open");
    await openPart(guest, "Stimmungsbild");
    await guest.getByLabel("Mittendrin").check(patient);
    await guest.getByRole("button", { name: "Antwort senden" }).click();
    await shown(guest, "Ihre Antwort ist gezählt.").waitFor(patient);

    await openPart(guest, "Chat");
    await guest.getByLabel("Ihre Nachricht an alle").fill("Wir hören gerade nichts.");
    await guest.getByRole("button", { name: "Senden" }).click();
    await openPart(expert, "Chat");
    await shown(expert, "Wir hören gerade nichts.").waitFor(patient);
  });

  test("once it is back everybody returns by themselves, without a mail", async () => {
    await hour.livekit.start();
    await moves(guest, ".stage video", patient.timeout);
    await expect.poll(bot.heard, patient).toBe(4);
    for (const page of [guest, expert])
      await expect.poll(() => page.locator(".banner:not(.gone)").count(), patient).toBe(0);
    const { livekitName } = await db.room.findFirstOrThrow({
      where: { sessionId: hour.session.id },
    });
    const rooms = new RoomServiceClient(hour.livekit.url, keys.key, keys.secret);
    const there = (await rooms.listParticipants(livekitName)).map(({ identity }) => identity);
    const entries = await db.roomEntry.findMany({ where: { identity: { in: there } } });
    const people = new Set(entries.map((one) => one.registrationId ?? one.engagementId));
    const ids = [hour.engagement, ...hour.seated].map(({ id }) => id);
    expect(there).toHaveLength(3);
    expect(people).toEqual(new Set(ids));
    expect(await db.mailboxMail.count()).toBe(mails);
  });

  test("nothing that was asked, voted or written is lost", async () => {
    const { id: sessionId } = hour.session;
    const [question, choices, hands, lines] = await Promise.all([
      db.question.findFirstOrThrow({ where: { sessionId }, include: { upvotes: true } }),
      db.pollAnswer.findMany({ where: { poll: { sessionId } } }),
      db.handRaise.count({ where: { sessionId, loweredAt: null } }),
      db.chatMessage.count({ where: { sessionId } }),
    ]);
    expect([question.votes, question.upvotes.length]).toEqual([2, 2]);
    expect(choices.map(({ chosen }) => chosen)).toEqual([[2]]);
    expect([hands, lines]).toEqual([1, 1]);
    await openPart(guest, "Fragen");
    await guest.getByText("2 Stimmen").first().waitFor(patient);
    expect(
      await guest.getByRole("button", { name: "Hand heben" }).getAttribute("aria-pressed"),
    ).toBe("true");
    await openPart(expert, "Fragen");
    await expert.getByText(asked).first().waitFor(patient);
    expect(hour.complaints).toEqual([]);
  });
});
