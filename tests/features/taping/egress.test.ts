import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { finishFiles } from "#app/features/recordings/finish-files.server.ts";
import { answerTaping } from "#app/features/taping/answer.server.ts";
import { processEgressWebhooks } from "#app/features/taping/note-egress.server.ts";
import { reconcileFiles } from "#app/features/taping/reconcile-files.server.ts";
import { pauseTaping, prepareTaping, startTaping } from "#app/features/taping/run-taping.server.ts";
import { db } from "#app/platform/db.server.ts";
import { now } from "../rooms/cast.ts";
import type { Egress } from "./egress-server.ts";
import { aStage, stateOf, type TestStage } from "./ground.ts";
import { endWith, tell } from "./told-by-egress.ts";

const egress = await vi.hoisted(async () => {
  const { hookEnvironment } = await import("../rooms/webhook.ts");
  const server = await (await import("./egress-server.ts")).anEgressServer();
  Object.assign(process.env, hookEnvironment, { LIVEKIT_URL: server.url, EGRESS: "/out" });
  return server;
});

afterAll(() => egress.stop());

/** All on stage have agreed to be recorded by the room server. */
async function agreed() {
  const stage = await aStage();
  expect(await prepareTaping(stage.moderator, stage.sessionId, "egress")).toEqual({ ok: true });
  await answerTaping(stage.expert, stage.sessionId, true);
  return stage;
}

const start = ({ moderator, sessionId }: TestStage) => startTaping(moderator, sessionId);
const pause = ({ moderator, sessionId }: TestStage) => pauseTaping(moderator, sessionId);
const filesOf = ({ sessionId }: TestStage) =>
  db.recording.findMany({ where: { sessionId }, orderBy: { part: "asc" } });

test("egress is asked for the speaker's stage as a file, by a path alone and without a secret", async () => {
  const stage = await agreed();
  egress.asked.length = 0;
  await start(stage);
  const starts = egress.asked.filter(({ path }) => path.includes("Start"));
  const [file] = await filesOf(stage);
  const { livekitName } = await db.room.findUniqueOrThrow({
    where: { sessionId: stage.sessionId },
  });
  expect(starts.map(({ path, body }) => ({ path, body }))).toEqual([
    {
      path: "/twirp/livekit.Egress/StartRoomCompositeEgress",
      body: {
        ...{ roomName: livekitName, layout: "speaker" },
        fileOutputs: [{ fileType: "MP4", filepath: `/out/${file?.id}.mp4`, disableManifest: true }],
      },
    },
  ]);
  const [, claims] = starts[0]?.authorization?.split(".") ?? [];
  const { video } = JSON.parse(Buffer.from(claims ?? "", "base64url").toString());
  expect(video).toEqual({ roomRecord: true });
});

test("a file that grew too long is kept as far as it goes", async () => {
  const stage = await agreed();
  await start(stage);
  const one = egress.all.at(-1) as Egress;
  await endWith(one, "LIMIT_REACHED");
  await tell(one);
  await processEgressWebhooks({ now });
  await finishFiles();
  expect(await filesOf(stage)).toMatchObject([{ state: "ready", failure: "limit-reached" }]);
  expect(await stateOf(stage.sessionId)).toBe("paused");
});

const acts = ["start", "pause", "work", "look", "on", "end", "fail", "silent", "heard"];
const step = fc.record({
  what: fc.constantFrom(...acts),
  /** Which webhook is delivered, and how often. */
  nth: fc.nat(),
  times: fc.integer({ min: 0, max: 2 }),
});
const steps = (...all: string[]) => all.map((what) => ({ what, nth: 0, times: 1 }));

/** The answer to the first question never came, nor the one to its end. */
const unheard = ["silent", "start", "pause", "heard", "start"];

test("webhooks lost, doubled and out of order end with the right file, taken over once", async () => {
  const history = fc.array(step, { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(history, async (all) => {
      const stage = await agreed();
      egress.all.length = 0;
      egress.mood.isSilent = false;
      /** What egress has said and nobody has delivered. */
      const told: Egress[] = [];
      const look = async () => {
        await reconcileFiles({ now });
        await processEgressWebhooks({ now });
        await finishFiles();
      };
      for (const { what, nth, times } of all) {
        const [one] = egress.running();
        if (what === "start") await start(stage);
        else if (what === "pause") await pause(stage);
        else if (what === "work") {
          const [each] = told.splice(nth % Math.max(1, told.length), 1);
          if (each) await tell(each, times);
          await processEgressWebhooks({ now });
        } else if (what === "look") await look();
        else if (what === "silent" || what === "heard") egress.mood.isSilent = what === "silent";
        else if (one) {
          if (what === "on" && one.status === "STARTING") one.status = "ACTIVE";
          if (what === "end") await endWith(one, "COMPLETE");
          if (what === "fail") await endWith(one, "FAILED");
          told.push({ ...one });
        }
        expect(egress.recording().length, "never two at once").toBeLessThanOrEqual(1);
      }
      egress.mood.isSilent = false;
      await pause(stage);
      await look();
      for (const one of egress.running()) await endWith(one, "COMPLETE");
      await look();
      const files = await filesOf(stage);
      const right = egress.all.map(({ status }) => (status === "FAILED" ? "failed" : "ready"));
      expect(files.map(({ state }) => state)).toEqual(right);
      const sessionId = { path: ["sessionId"], equals: stage.sessionId };
      const arrived = await db.fact.count({
        where: { type: "recording.arrived", payload: sessionId },
      });
      expect(arrived).toBe(right.filter((state) => state === "ready").length);
      expect(await stateOf(stage.sessionId)).not.toBe("running");
    }),
    { numRuns: 30, endOnFailure: true, examples: [[steps(...unheard)]] },
  );
}, 120_000);
