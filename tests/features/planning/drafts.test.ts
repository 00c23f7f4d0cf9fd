import { beforeEach, expect, test } from "vitest";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { answerPlanning, keepTyped } from "#app/features/planning/answer.server.ts";
import { findDraft, findDrafts } from "#app/features/planning/draft-queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { type Association, anAssociation, officeOf } from "#tests/support/cast.ts";

let aiw: Association;
let maria: Scope;
let jan: Scope;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  await nameTopic({ slug: "kurzarbeit", name: "Kurzarbeit", nameEn: "Short-time work" });
  maria = await planner("Maria Voss");
  jan = await planner("Jan Weber");
});

async function planner(name: string): Promise<Scope> {
  const entry = { email: `${newShortId()}@example.org`, name, role: "planner" as const };
  const { staffId } = await enterStaff(officeOf(aiw), entry);
  return { ...officeOf(aiw), actor: { kind: "staff", staffId, role: "planner", mayAct: true } };
}

const filled = {
  topic: "kurzarbeit",
  title: "Kurzarbeit",
  ...{ day: "2026-12-02", from: "10:00", to: "11:00" },
  seats: "20",
};

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("what is typed is kept for the whole office, half done as it is", async () => {
  const draft = newShortId();
  const kept = await keepTyped(maria, sent({ draft, edition: "0", title: "Kurz", seats: "viele" }));

  expect(kept).toMatchObject({ held: { id: draft, edition: 1 }, newer: null });
  expect(await findDrafts(jan)).toMatchObject([{ id: draft, title: "Kurz", by: "Maria Voss" }]);
  expect((await findDraft(jan, draft))?.typed).toEqual({ title: ["Kurz"], seats: ["viele"] });
});

test("who saves over somebody else's edition is told, keeps the text, and may save it all the same", async () => {
  const draft = newShortId();
  await keepTyped(maria, sent({ draft, edition: "0", ...filled }));
  await keepTyped(maria, sent({ draft, edition: "1", ...filled, title: "Von Maria" }));

  const mine = { draft, edition: "1", ...filled, title: "Von Jan" };
  for (const intent of ["save", "publish"]) {
    const answer = await answerPlanning(jan, sent({ ...mine, intent }));
    expect(answer).toMatchObject({
      status: 409,
      reply: { newer: { by: "Maria Voss" }, typed: { title: ["Von Jan"] } },
    });
  }
  expect(await db.session.count({ where: { hostId: aiw.id } })).toBe(0);
  expect((await findDraft(jan, draft))?.typed.title).toEqual(["Von Maria"]);
  await answerPlanning(jan, sent({ ...mine, intent: "save-over" }));
  expect((await findDraft(jan, draft))?.typed.title).toEqual(["Von Jan"]);
});

test("of two who begin to save the same draft at once, one is told", async () => {
  const draft = newShortId();
  const first = { draft, edition: "0", ...filled };

  const both = await Promise.all([keepTyped(maria, sent(first)), keepTyped(jan, sent(first))]);

  expect(both.filter(({ newer }) => newer === null)).toHaveLength(1);
});

test("a draft survives a publication that fails, and is gone with one that does not", async () => {
  const draft = newShortId();
  await keepTyped(maria, sent({ draft, edition: "0", ...filled }));

  const unknown = { draft, edition: "1", ...filled, topic: "angeln", intent: "publish" };
  expect(await answerPlanning(maria, sent(unknown))).toMatchObject({
    status: 409,
    reply: { refusal: "topic-unknown" },
  });
  expect(await findDraft(maria, draft)).not.toBeNull();
  const right = { draft, edition: "1", ...filled, intent: "publish" };
  expect(await answerPlanning(maria, sent(right))).toEqual({ go: "session", id: draft, to: "" });
  expect(await findDraft(maria, draft)).toBeNull();
  expect(await answerPlanning(jan, sent(right))).toMatchObject({ go: "session", id: draft });
});

test("buttons without script change the draft and show it again", async () => {
  const draft = newShortId();
  const press = (intent: string, edition: string) =>
    answerPlanning(maria, sent({ draft, edition, ...filled, intent }));
  expect(await press("time=2026-12-04T14:00", "0")).toEqual({
    go: "draft",
    id: draft,
    to: "#wann",
  });
  expect((await findDraft(maria, draft))?.typed).toMatchObject({
    day: ["2026-12-04"],
    from: ["14:00"],
    to: ["15:00"],
  });
  await press("one-more-date", "1");
  expect((await findDraft(maria, draft))?.typed.day).toEqual(["2026-12-02", "2026-12-09"]);
});
