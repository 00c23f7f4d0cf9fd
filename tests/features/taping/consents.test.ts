import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { findTapingState, ownTapingOf } from "#app/features/taping/own-taping.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aPlayedStage, type PlayedStage, type Step } from "./played-stage.ts";
import { type Person, people } from "./stage-model.ts";

const egress = await vi.hoisted(async () => {
  const { hookEnvironment } = await import("../rooms/webhook.ts");
  const server = await (await import("./egress-server.ts")).anEgressServer();
  Object.assign(process.env, hookEnvironment, { LIVEKIT_URL: server.url, EGRESS: "/out" });
  return server;
});

afterAll(() => egress.stop());

const often = ["yes", "yes", "no", "up", "down", "start", "start", "pause", "webhook", "webhook"];
const seldom = ["leaves", "comes", "prepare", "end", "look", "on", "complete", "fail"];
const trouble = ["silent", "deaf", "heard", "heard"];
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...often, ...seldom, ...trouble),
  who: fc.constantFrom(...people),
  /** Which webhook is delivered, and how often. */
  nth: fc.nat(20),
  times: fc.integer({ min: 0, max: 2 }),
});

/** "yes anna": what happens, and who does it. */
const steps = (...all: string[]): Step[] =>
  all.map((one) => {
    const [what = "", who = "expert"] = one.split(" ");
    return { what, who: who as Person, nth: 0, times: 1 };
  });
const beginning = steps("prepare", "yes", "start");
const history = fc.array(step, { maxLength: 16 }).map((all) => [...beginning, ...all]);

/** What chance seldom brings: an end that nobody answered, and what is said of a file after a consent was taken back. */
const examples = [
  ["silent", "complete", "pause", "webhook", "webhook"],
  ["on", "pause", "webhook", "webhook"],
  ["deaf", "pause", "heard", "look"],
  ["on", "no", "webhook", "complete", "look", "yes", "start", "webhook", "look"],
].map((all): [Step[]] => [[...beginning, ...steps(...all)]]);

test("whatever is said, lost, doubled or late: nobody is recorded who has not agreed, and every screen tells the truth", async () => {
  const stage = await aPlayedStage(egress);
  await fc.assert(
    fc.asyncProperty(history, async (all) => {
      const played = await stage.begin();
      for (const each of all) {
        await played.act(each);
        await expectTruth(played);
      }
    }),
    { numRuns: 20, endOnFailure: true, examples },
  );
}, 120_000);

async function expectTruth(played: Awaited<ReturnType<PlayedStage["begin"]>>) {
  const { model, joined, sessionId, visitorOf } = played;
  const isSeen = (who: Person) => egress.inRoom.get(joined.get(who) ?? "") ?? false;
  if (egress.recording().length > 0)
    expect(
      people.filter((who) => isSeen(who) && !model.isAgreed(who)),
      "recorded unasked",
    ).toEqual([]);
  expect(await findTapingState(sessionId), "the screen").toBe(model.screen());
  expect(people.filter(isSeen), "seen and heard").toEqual(people.filter(model.isSeen));
  const asked = await Promise.all(
    people.map(async (who) => (await ownTapingOf(await visitorOf(who))).isAsked),
  );
  expect(asked, "asked").toEqual(people.map(model.isAsked));
  const consents = { sessionId, verifiedAt: { not: null }, withdrawnAt: null };
  const agreed = people.filter(model.isAgreed);
  expect(await db.consent.count({ where: consents }), "agreed").toBe(agreed.length);
  const offline = { sessionId, offlineReason: "consent-withdrawn" };
  const files = await db.recording.findMany({ where: offline, orderBy: { part: "asc" } });
  const gone = [...model.files].flatMap(([key, { isOffline }]) => (isOffline ? [key] : []));
  expect(
    files.map(({ fileKey }) => fileKey),
    "offline",
  ).toEqual(gone);
}
