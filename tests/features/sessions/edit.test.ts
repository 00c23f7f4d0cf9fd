import { beforeEach, expect, test } from "vitest";
import { switchChat } from "#app/features/chat/run-chat.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { showAtOnce } from "#app/features/questions/run-by-form.server.ts";
import { edit } from "#app/features/sessions/edit.server.ts";
import { editByForm } from "#app/features/sessions/edit-by-form.server.ts";
import { editFields, type Words } from "#app/features/sessions/editing.ts";
import { getWords } from "#app/features/sessions/editing-queries.server.ts";
import { planTaping } from "#app/features/taping/plan-taping.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  later,
  officeOf,
  theSessionStarts,
} from "#tests/support/cast.ts";

let aiw: Association;
let id: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  id = (await aSession(aiw)).id;
});

/** Somebody of the office by name. */
async function staff(name: string): Promise<Scope> {
  const entry = { email: `${newShortId()}@example.org`, name, role: "planner" } as const;
  const { staffId } = await enterStaff(officeOf(aiw), entry);
  return { ...officeOf(aiw), actor: { kind: "staff", staffId, role: "planner", mayAct: true } };
}

/** The form as it was opened, with what is then typed into it. */
async function opened(scope: Scope) {
  const { words, edition, prints } = await getWords(scope, id);
  return (typed: Partial<Words>, base = { edition, prints }) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...words, ...typed })) form.set(name, value);
    form.set("edition", String(base.edition));
    for (const field of editFields) form.set(`was-${field}`, base.prints[field]);
    return editByForm(scope, id, form);
  };
}

const stored = () => db.session.findUniqueOrThrow({ where: { id } });

test("new words and settings are no material change", async () => {
  const fill = await opened(await staff("Anna"));

  expect(await fill({ title: "Kurzarbeit: Ihre Fragen", policy: "offer", language: "en" })).toEqual(
    { ok: true },
  );

  expect(await stored()).toMatchObject({
    ...{ title: "Kurzarbeit: Ihre Fragen", promotionPolicy: "offer", language: "en" },
    ...{ edition: 1, revision: 0 },
  });
  expect(
    await db.fact.count({ where: { payload: { equals: { sessionId: id, edition: 1 } } } }),
  ).toBe(1);
});

test("the second of two editors is told who changed what, and keeps their own text", async () => {
  const [anna, ben] = [await opened(await staff("Anna Eilig")), await opened(await staff("Ben"))];
  await anna({ title: "Annas Titel", summary: "Annas Satz" });

  const answer = await ben({ title: "Bens Titel", fallbackPhone: "02563 1" });

  expect(answer).toMatchObject({
    ok: false,
    status: 409,
    typed: { title: "Bens Titel", fallbackPhone: "02563 1", summary: "Annas Satz" },
    meanwhile: {
      editors: ["Anna Eilig"],
      crossed: [
        { field: "title", theirs: "Annas Titel", mine: "Bens Titel", both: true },
        { field: "summary", theirs: "Annas Satz", both: false },
      ],
    },
  });
  expect(await stored()).toMatchObject({ title: "Annas Titel", fallbackPhone: null });
});

test("sent again, the second text is saved over the first", async () => {
  const [anna, ben] = [await opened(await staff("Anna")), await opened(await staff("Ben"))];
  await anna({ title: "Annas Titel" });
  const answer = await ben({ title: "Bens Titel" });
  if (answer.ok) throw new Error("expected a conflict");

  expect(await ben(answer.typed, answer.base)).toEqual({ ok: true });
  expect(await stored()).toMatchObject({ title: "Bens Titel", edition: 2 });
});

test("a fault does not make the form forget what it began with", async () => {
  const [anna, ben] = [await opened(await staff("Anna")), await opened(await staff("Ben"))];
  await anna({ title: "Annas Titel" });
  const faulty = await ben({ title: "x", fallbackUrl: "ftp://nein" });
  if (faulty.ok) throw new Error("expected faults");

  expect(faulty).toMatchObject({ status: 400, typed: { title: "x", fallbackUrl: "ftp://nein" } });
  expect(faulty.problems.map(({ problem }) => problem)).toEqual(["title-short", "link-malformed"]);
  expect(await ben({ title: "Bens Titel" }, faulty.base)).toMatchObject({ status: 409 });
});

test("of many who save at the same moment one is first, and nobody is overwritten unseen", async () => {
  const { words } = await getWords(officeOf(aiw), id);
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => edit(officeOf(aiw), id, { ...words, title: `Titel ${n}` }, 0)),
  );

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stored()).toMatchObject({ edition: 1 });
});

test("line ends of another system are no change", async () => {
  const lines = { description: "Erstens\nZweitens" };
  await (await opened(officeOf(aiw)))(lines);
  const [anna, ben] = [await opened(await staff("Anna")), await opened(await staff("Ben"))];
  await anna({ title: "Annas Titel", description: "Erstens\r\nZweitens" });

  expect(await ben({ description: "Erstens\r\nZweitens" })).toMatchObject({
    meanwhile: { crossed: [{ field: "title" }] },
  });
});

test("questions and chat are switched at the desk and in the room, and neither writes over the other unseen", async () => {
  const fill = await opened(officeOf(aiw));
  expect(await fill({ questions: "at-once", chat: "on" })).toEqual({ ok: true });
  expect(await stored()).toMatchObject({ questionsAtOnce: true, chatOpen: true });

  const anna = await opened(officeOf(aiw));
  await showAtOnce(officeOf(aiw), id, false);
  await switchChat(officeOf(aiw), id, false);
  const { words } = await getWords(officeOf(aiw), id);
  expect(words).toMatchObject({ questions: "approved", chat: "off" });
  const answer = await anna({ title: "Annas Titel" });
  expect(answer).toMatchObject({
    status: 409,
    typed: { questions: "approved", chat: "off", title: "Annas Titel" },
  });
  expect(await (await opened(officeOf(aiw)))({ chat: "as-usual" })).toEqual({ ok: true });
  expect(await stored()).toMatchObject({ questionsAtOnce: false, chatOpen: null });
});

test("a recording is announced or dropped until the session begins, and not over one announced meanwhile", async () => {
  const anna = await opened(officeOf(aiw));
  expect(await planTaping(officeOf(aiw), id, true)).toEqual({ ok: true });
  const answer = await anna({ title: "Annas Titel" });
  expect(answer).toMatchObject({ status: 409, typed: { recording: "announced" } });

  expect(await (await opened(officeOf(aiw)))({ recording: "" })).toEqual({ ok: true });
  expect(await db.tapingPlan.count({ where: { sessionId: id } })).toBe(0);
  expect(await (await opened(officeOf(aiw)))({ recording: "announced" })).toEqual({ ok: true });
  expect(await db.tapingPlan.count({ where: { sessionId: id } })).toBe(1);

  const begun = await opened(officeOf(aiw, theSessionStarts));
  expect(await begun({ recording: "" })).toMatchObject({
    ...{ status: 400, problems: [{ field: "recording", problem: "recording-begun" }] },
  });
  expect(await begun({ title: "Während es läuft" })).toEqual({ ok: true });
  expect(await db.tapingPlan.count({ where: { sessionId: id } })).toBe(1);
});

test("a lecture becomes a round while it is small enough, and until its doors open", async () => {
  const fill = await opened(officeOf(aiw));
  const tooLarge = [{ field: "format", problem: "round-too-large" }];
  expect(await fill({ format: "round" })).toMatchObject({ status: 400, problems: tooLarge });
  const small = await aSession(aiw, { seats: 16 });
  const { words } = await getWords(officeOf(aiw), small.id);
  const changed = { ...words, format: "round" };
  const open = officeOf(aiw, later(theSessionStarts, -15));
  expect(await edit(open, small.id, changed, 0)).toEqual({ ok: false, refusal: "format-running" });
  const early = officeOf(aiw, later(theSessionStarts, -16));
  expect(await edit(early, small.id, changed, 0)).toMatchObject({ ok: true });
  expect(await edit(open, small.id, { ...changed, chat: "off" }, 1)).toMatchObject({ ok: true });
});
