import { expect, test } from "vitest";
import { pointNow } from "#app/features/agenda/agenda.ts";
import { findAgenda, findAgendaToRun } from "#app/features/agenda/find-agenda.server.ts";
import { goOnByForm } from "#app/features/agenda/go-on.server.ts";
import { planAgenda } from "#app/features/agenda/plan-agenda.server.ts";
import { staleBy } from "#app/features/programme/lasting.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { later, theSessionStarts } from "#tests/support/cast.ts";

type Typed = [minutes: string, title: string, id?: string];

const rowsOf = (...rows: Typed[]) => {
  const sent = new FormData();
  for (const [n, [minutes, title, id = ""]] of rows.entries()) {
    sent.set(`point-${n}`, id);
    sent.set(`minutes-${n}`, minutes);
    sent.set(`title-${n}`, title);
  }
  return sent;
};

/** A session ten minutes in, with three points. */
async function planned() {
  const { session, office, now } = await aSessionWithQuestions();
  const plan = (...rows: Typed[]) => planAgenda(office, session.id, rowsOf(...rows));
  await plan(["15", "Begrüßung"], ["30", "Fragen"], ["15", "Ausblick"]);
  const points = () => findAgenda(session.id);
  const at = async (minutes: number) => {
    const moment = later(theSessionStarts, minutes);
    const { current, points } = await findAgendaToRun({ now: moment }, session.id);
    const title = points.find(({ id }) => id === current?.id)?.title ?? null;
    const left = current ? (current.endsAt.getTime() - moment.getTime()) / 60_000 : null;
    return [title, left];
  };
  const press = async (intent: "on" | "back", of: string, minutes = 10) => {
    const sent = new FormData();
    sent.set("intent", `agenda-${intent}`);
    sent.set("of", (await points()).find(({ title }) => title === of)?.id ?? "");
    return goOnByForm({ ...office, now: later(theSessionStarts, minutes) }, session.id, sent);
  };
  return { session, office, now, plan, points, at, press };
}

test("the first point begins with the session, and the next by one press", async () => {
  const { at, press } = await planned();
  expect(await at(-1)).toEqual([null, null]);
  expect(await at(0)).toEqual(["Begrüßung", 15]);
  expect(await at(20), "nobody is hurried on by the clock").toEqual(["Begrüßung", -5]);
  await press("on", "Begrüßung", 20);
  expect(await at(25)).toEqual(["Fragen", 25]);
});

test("two presses at once go one step, and one goes back", async () => {
  const { at, press } = await planned();
  await Promise.all([press("on", "Begrüßung"), press("on", "Begrüßung")]);
  expect((await at(10))[0]).toBe("Fragen");
  await press("back", "Fragen");
  expect(await at(10)).toEqual(["Begrüßung", 5]);
  await press("back", "Begrüßung");
  expect((await at(10))[0]).toBe("Begrüßung");
  await press("on", "Begrüßung");
  await press("on", "Fragen");
  await press("on", "Ausblick");
  expect((await at(10))[0], "after the last there is none").toBe("Ausblick");
});

test("a point that stays through a change of the agenda stays on", async () => {
  const { at, press, plan, points } = await planned();
  await press("on", "Begrüßung");
  const [, asking] = await points();
  await plan(["5", "Vorstellung"], ["40", "Ihre Fragen", asking?.id]);
  expect((await points()).map(({ title }) => title)).toEqual(["Vorstellung", "Ihre Fragen"]);
  expect(await at(10)).toEqual(["Ihre Fragen", 40]);
});

test("what is wrong in a row is said, nothing is saved, and everything typed comes back", async () => {
  const { plan, points } = await planned();
  const outcome = await plan(
    ["", "Ohne Zeit"],
    ["7", ""],
    ["", ""],
    ["0,5", "Halb"],
    ["5", "x".repeat(121)],
  );
  expect(outcome).toMatchObject({
    ok: false,
    rows: [
      { minutes: "", title: "Ohne Zeit", problem: "minutes-wrong" },
      { minutes: "7", title: "", problem: "title-missing" },
      { minutes: "0,5", title: "Halb", problem: "minutes-wrong" },
      { minutes: "5", problem: "title-too-long" },
    ],
  });
  expect(await points()).toHaveLength(3);
});

test("an emptied form takes the agenda away", async () => {
  const { plan, points } = await planned();
  expect(await plan(["", ""], ["", ""])).toEqual({ ok: true });
  expect(await points()).toEqual([]);
});

test("a change is in the journal and marks the pages of its session; going on is neither", async () => {
  const { session, press } = await planned();
  await press("on", "Begrüßung");
  const types = await db.fact.findMany({
    where: {
      type: { startsWith: "agenda." },
      payload: { path: ["sessionId"], equals: session.id },
    },
    select: { type: true },
  });
  expect(types).toEqual([{ type: "agenda.changed" }]);
  expect(staleBy({ type: "agenda.changed", sessionId: session.id })).toEqual([session.id]);
});

test("without points nothing is on", () => {
  expect(pointNow([], theSessionStarts, later(theSessionStarts, 5))).toBeNull();
});
