import { expect, test } from "vitest";
import { moveByForm } from "#app/features/moments/move-by-form.server.ts";
import { readTimes } from "#app/features/planning/command-words.server.ts";
import { publishByForm } from "#app/features/planning/publish-by-form.server.ts";
import { setPublication } from "#app/features/sessions/set-publication.server.ts";
import { db } from "#app/platform/db.server.ts";
import { localTime } from "#app/ui/local-time.ts";
import { anAssociation, aSession, officeOf } from "#tests/support/cast.ts";

const berlin = "Europe/Berlin";
const now = new Date("2026-10-01T08:00:00Z");
/** Half past two for the second time, in the night when clocks go back. */
const second = new Date("2026-10-25T01:30:00Z");

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("a move that is sent as it stands in the form leaves the second half past two where it is", async () => {
  const host = await anAssociation("aiw");
  const { id } = await aSession(host, { startsAt: second });
  const { startsAt, endsAt } = await db.session.findUniqueOrThrow({ where: { id } });
  const beginn = localTime(startsAt, berlin);
  expect(beginn).toBe("2026-10-25T02:30");
  await moveByForm(officeOf(host, now), id, formOf({ beginn, ende: localTime(endsAt, berlin) }));
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toMatchObject({ startsAt, endsAt });
});

test("so does a publication that is set anew as it stands", async () => {
  const host = await anAssociation("aiw");
  const { id } = await aSession(host, { startsAt: new Date("2026-11-02T09:00:00Z"), draft: true });
  await setPublication(officeOf(host, now), id, { at: second, allianceIds: [] });
  const form = formOf({ wann: "dann", am: localTime(second, berlin) });
  expect((await publishByForm(officeOf(host, now), id, form)).ok).toBe(true);
  const { publishAt } = await db.session.findUniqueOrThrow({ where: { id } });
  expect(publishAt).toEqual(second);
});

test("the command takes the first of two and refuses what no clock shows", () => {
  expect(readTimes("2026-10-25 02:30", 60, berlin)).toMatchObject({
    startsAt: new Date("2026-10-25T00:30:00Z"),
  });
  const skipped = readTimes("2026-03-29 02:30", 60, berlin);
  expect("problem" in skipped && skipped.problem).toContain("No clock in Europe/Berlin");
  expect("problem" in readTimes("2026-02-30 10:00", 60, berlin)).toBe(true);
});
