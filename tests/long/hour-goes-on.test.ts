import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Change, changed, type HourView } from "#app/features/live/live.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { vote } from "#app/features/questions/vote.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guestOf,
  inHours,
} from "#tests/support/cast.ts";
import { type Heard, listen, someoneInside } from "#tests/support/hour-stream.ts";
import { oneAddress } from "#tests/support/one-address.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const many = 12;
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

type Inside = Awaited<ReturnType<typeof someoneInside>>;

/** A page without a browser: it opens its stream again whenever that breaks, and keeps every view it has shown. */
function aPage(url: string, { stream, jar }: Inside) {
  const shown: string[][] = [];
  const page = { shown, votes: 0, opened: 0, isOver: false, close: () => {} };
  const open = () => {
    page.opened += 1;
    let view: HourView | undefined;
    let read = 0;
    const { heard, state, close } = listen(url, stream, jar.sentTo(stream));
    const hear = ({ event, data }: Heard) => {
      if (event === "over") page.isOver = true;
      if (event === "hour") view = data as HourView;
      if (event === "change" && view) view = changed(view, data as Change);
      if (!view || !/^(hour|change)$/.test(event)) return;
      shown.push(view.questions.map(({ id }) => id));
      page.votes = view.questions.reduce((sum, one) => sum + one.votes, 0);
    };
    const timer = setInterval(() => {
      while (read < heard.length) hear(heard[read++] as Heard);
      if (!state.isOver) return;
      clearInterval(timer);
      if (!page.isOver) open();
    }, 10);
    page.close = () => {
      page.isOver = true;
      clearInterval(timer);
      close();
    };
  };
  open();
  return page;
}

/** Runs in the page: how often one and the same question ever stood there at once, at most. */
function countDoubles() {
  const told = window as unknown as { most: number };
  told.most = 0;
  new MutationObserver(() => {
    const texts = [...document.querySelectorAll(".asked-list p")].map((one) => one.textContent);
    for (const text of texts)
      if (/^Frage \d+\?$/.test(text ?? ""))
        told.most = Math.max(told.most, texts.filter((other) => other === text).length);
  }).observe(document, { childList: true, subtree: true });
}

describe("two web processes behind one address, and each is killed in its turn", () => {
  let webs: [RunningServer, RunningServer];
  let address: Awaited<ReturnType<typeof oneAddress>>;
  let host: Association;
  let sessionId: string;
  let guests: Inside[];
  let pages: ReturnType<typeof aPage>[];
  let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
  let seen: Page | undefined;
  let questions = 0;

  const start = (port?: number) =>
    startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", port });

  beforeAll(async () => {
    webs = await Promise.all([start(), start()]);
    address = await oneAddress(webs.map(({ port }) => port));
    host = await anAssociation("aiw");
    sessionId = (await aSession(host, { startsAt: inHours(-0.2), seats: 50 })).id;
    await db.session.update({ where: { id: sessionId }, data: { questionsAtOnce: true } });
    guests = [];
    for (let n = 0; n <= many; n++) guests.push(await someoneInside(address.url, host, sessionId));
    pages = guests.slice(1).map((guest) => aPage(address.url, guest));
    const [first] = guests;
    if (!hasBrowser || !first) return;
    browser = await openBrowser();
    const context = await browser.newContext({ locale: "de-DE" });
    await context.addCookies(first.jar.kept.map((one) => ({ ...one, domain: "localhost" })));
    seen = await context.newPage();
    await seen.addInitScript(countDoubles);
    await seen.goto(address.url + first.inside);
  });
  afterAll(async () => {
    for (const page of pages ?? []) page.close();
    await browser?.close();
    await Promise.all((webs ?? []).map((web) => web.stop()));
    address?.stop();
  });

  const guestAt = (n: number) => {
    const registrationId = guests[1 + (n % many)]?.id ?? "";
    return {
      ...guestOf(host, new Date()),
      actor: { kind: "guest" as const, registrationId },
    };
  };

  /** One after the other, each by somebody else, whom the next one joins; the tests' own process asks, so that none is lost with a server. */
  async function ask(times: number) {
    for (let n = 0; n < times; n++) {
      const text = `Frage ${questions}?`;
      const wish = { text, shownAs: "nobody" } as const;
      const outcome = await askQuestion(guestAt(questions++), sessionId, wish);
      expect(outcome.ok).toBe(true);
      if (outcome.ok) await vote(guestAt(questions), sessionId, outcome.questionId);
    }
  }

  const allSee = () =>
    until(() => {
      for (const { shown, votes } of pages) {
        expect(shown.at(-1)).toHaveLength(questions);
        expect(votes).toBe(2 * questions);
      }
    });

  test.each([0, 1])("the streams go over to the other one (%i is killed)", async (victim) => {
    await ask(8);
    await allSee();
    const before = pages.map(({ opened }) => opened);
    const web = webs[victim] as RunningServer;
    const asking = ask(8);
    await web.kill9();
    await asking;
    await allSee();
    const moved = pages.filter(({ opened }, n) => opened > (before[n] ?? 0));
    expect(moved.length, "streams that were on the killed one").toBeGreaterThan(0);
    webs[victim] = await start(web.port);
  });

  test("every page has shown each question once, and none went again", async () => {
    const rows = await db.question.findMany({
      where: { sessionId },
      select: { id: true, text: true },
    });
    const ids = rows.map(({ id }) => id).toSorted();
    for (const { shown, isOver } of pages) {
      expect(isOver).toBe(false);
      expect(shown.at(-1)?.toSorted()).toEqual(ids);
      for (const [n, view] of shown.entries()) {
        expect(new Set(view).size, "no question twice").toBe(view.length);
        expect(
          (shown[n - 1] ?? []).filter((id) => !view.includes(id)),
          "none goes again",
        ).toEqual([]);
      }
    }
  });

  test.skipIf(!hasBrowser)(
    "and a browser shows the same, in the same turn as who comes now",
    async () => {
      const page = seen as Page;
      const texts = () =>
        page.locator(".asked-list p", { hasText: /^Frage \d+\?$/ }).allTextContents();
      await expect.poll(async () => (await texts()).length, { timeout: 60_000 }).toBe(questions);
      const before = await texts();
      expect(await page.evaluate(() => (window as unknown as { most: number }).most)).toBe(1);
      await page.reload();
      expect(await texts()).toEqual(before);
    },
  );
});
