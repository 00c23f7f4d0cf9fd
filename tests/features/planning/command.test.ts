import { afterEach, beforeEach, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { runSessionCommand } from "#app/features/planning/command.server.ts";
import { readTimes } from "#app/features/planning/command-words.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  inHours,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  await aSession(aiw, { startsAt: inHours(48) });
});
afterEach(() => {
  process.exitCode = 0;
});

async function say(as: Association | null, ...words: string[]) {
  const lines: string[] = [];
  const typed = [...words, ...(as ? ["--as", as.slug] : [])];
  const code = await runSessionCommand(typed, (line) => lines.push(line), above);
  return { code, text: lines.join("\n") };
}

const above = {
  ...{ publish, reschedule, undoChange },
  say: (refusal: Refusal) => refusalText[refusal]({}, { locale: "en" }),
};

const inTwoYears = `${new Date().getFullYear() + 2}-06-01 10:00`;
const planned = ["--topic", "kurzarbeit", "--title", "Fragen", "--seats=40"];

test("a session is planned, published, listed, adopted, moved and cancelled from a terminal", async () => {
  await anAlliance(aiw, emsland);
  const { id: expertId } = await anExpert(aiw);
  const { email } = await db.expert.findUniqueOrThrow({ where: { id: expertId } });
  const plan = await say(aiw, "plan", ...planned, "--start", inTwoYears, "--expert", email);
  expect(plan).toMatchObject({ code: 0, text: expect.stringMatching(/draft.*0\/40.*Fragen/) });
  const id = plan.text.slice(0, 10);

  expect(await say(aiw, "publish", id)).toMatchObject({ code: 0 });
  expect(await say(aiw, "list", id)).toMatchObject({ code: 0 });
  const adopted = await say(emsland, "adopt", id, "--introduction", "Auch für uns.");
  expect(adopted.text).toContain(`adopted   by ${emsland.slug}`);
  const moved = await say(aiw, "reschedule", id, "--start", inTwoYears.replace("10:", "15:"));
  expect(moved.text).toMatch(/15:00 .*revision {2}1/s);
  expect(await say(emsland, "unadopt", id)).toMatchObject({ code: 0 });
  expect((await say(aiw, "cancel", id, "--reason", "Krank")).text).toContain("cancelled");
  expect((await say(aiw, "show")).text).toContain(id);
});

test("what the house declines is said in words, with exit code 1", async () => {
  const { id } = await aSession(aiw, { startsAt: inHours(72) });

  expect(await say(aiw, "publish", id)).toEqual({
    code: 1,
    text: "This session is published already.",
  });
  expect(process.exitCode).toBe(1);
  expect((await say(emsland, "adopt", id)).text).toContain("not listed in an alliance");
  expect((await say(emsland, "cancel", id)).text).toContain("is not hosted by");
  expect((await say(emsland, "unadopt", id)).text).toContain("has not adopted");
});

test.each([
  [[], "npm run session -- COMMAND"],
  [["dance"], "npm run session -- COMMAND"],
  [["publish"], "Say which session"],
  [["publish", "nowhere"], "There is no session nowhere."],
  [["plan", ...planned], 'Say when: --start "2026-12-01 10:00"'],
  [["plan", ...planned, "--start", "morgen"], "Say when"],
  [["plan", "--colour", "red"], "plan knows no --colour."],
  [["plan", "--title"], "Say for which association"],
  [["plan", ...planned, "--start", inTwoYears, "--expert", "x@y.de"], "No expert x@y.de"],
  [["plan", "--title", "ab", "--seats", "0", "--start", inTwoYears], "--seats: "],
  [["plan", ...planned, "--start", "2020-06-01 10:00"], "lies in the past"],
  [["show", "a", "b"], '"b" is one word too many'],
])("a slip is answered with what to do: %j", async (words, answer) => {
  const outcome = await say(aiw, ...words);

  expect(outcome.code).toBe(1);
  expect(outcome.text).toContain(answer);
});

test("an association that does not exist is named", async () => {
  expect((await say(null, "show", "--as", "nobody")).text).toBe(
    'There is no association "nobody".',
  );
  expect((await say(null, "show")).text).toContain("Say for which association");
});

test("times are meant in the association's zone, in summer and winter", () => {
  const at = (start: string) => readTimes(start, 60, "Europe/Berlin");

  expect(at("2026-12-01 10:00")).toMatchObject({ startsAt: new Date("2026-12-01T09:00Z") });
  expect(at("2026-07-01 10:00")).toMatchObject({ startsAt: new Date("2026-07-01T08:00Z") });
  expect(at("2026-02-30 10:00")).toHaveProperty("problem");
});

test("an association is shown its own and adopted sessions, nobody else's drafts", async () => {
  const { id } = await aSession(aiw, { startsAt: inHours(72), draft: true });
  expect((await say(aiw, "show", id)).text).toContain("draft");
  expect(await say(emsland, "show", id)).toEqual({
    code: 1,
    text: `${emsland.name} shows no session ${id}.`,
  });
});
