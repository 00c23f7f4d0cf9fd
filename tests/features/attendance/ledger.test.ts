import { beforeAll, expect, test } from "vitest";
import { correctAttendance } from "#app/features/attendance/correct-attendance.server.ts";
import { correctByForm } from "#app/features/attendance/correct-by-form.server.ts";
import { exportLedger } from "#app/features/attendance/export-ledger.server.ts";
import { readLedgerFilter } from "#app/features/attendance/ledger.ts";
import { getAttendee, getLedger } from "#app/features/attendance/ledger-queries.server.ts";
import { forgetPersons } from "#app/features/privacy/forget-persons.server.ts";
import { roomFor } from "#app/features/rooms/enter.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { later } from "#tests/support/cast.ts";
import { everyRow } from "#tests/support/every-row.ts";
import { type AttendedHour, aHour, attended } from "./cast.ts";

let hour: AttendedHour;
const filter = (query = "") => readLedgerFilter(new URLSearchParams(query));
const names = (lines: { name: string; minutes: number }[]) =>
  lines.map(({ name, minutes }) => `${name} ${minutes}`);

beforeAll(async () => {
  hour = await aHour();
});

test("an office reads who of its channel was there, and of the others a number at most", async () => {
  const { host, partner, session } = hour;
  await attended(hour, { name: "Zoe Adler", minutes: 50 });
  await attended(hour, { name: "Änne Bär", minutes: 20 });
  await attended(hour, { name: "Carl Dorn", minutes: 0 });
  await attended(hour, { name: "Emma Fink", minutes: 30, through: hour.other });

  const own = await getLedger(host, session.id, filter());
  expect(names(own.lines)).toEqual(["Änne Bär 20", "Carl Dorn 0", "Zoe Adler 50"]);
  expect(own).toMatchObject({ present: 2, seats: 3 });
  expect(own.others).toEqual([
    { key: partner.association.id, label: "WV Emsland", shown: "withheld" },
  ]);
  expect(JSON.stringify(own)).not.toContain("Emma");

  const theirs = await getLedger(partner, session.id, filter());
  expect(names(theirs.lines)).toEqual(["Emma Fink 30"]);
  expect(JSON.stringify(theirs)).not.toContain("Zoe");
});

test("the list is searched, narrowed and put in order by its address", async () => {
  const { host, session } = hour;
  const of = async (query: string) =>
    names((await getLedger(host, session.id, filter(query))).lines);
  expect(await of("sortierung=minutes")).toEqual(["Zoe Adler 50", "Änne Bär 20", "Carl Dorn 0"]);
  expect(await of("sortierung=-name")).toEqual(["Zoe Adler 50", "Carl Dorn 0", "Änne Bär 20"]);
  expect(await of("stand=absent")).toEqual(["Carl Dorn 0"]);
  expect(await of("q=bär")).toEqual(["Änne Bär 20"]);
  expect(await of("sortierung=constructor&seite=-1&stand=x")).toHaveLength(3);
});

test("a correction needs its reason, the newest counts, and the signals stay beside it", async () => {
  const { host, session } = hour;
  const id = await attended(hour, { name: "Gerd Hahn", minutes: 12 });
  const whose = { sessionId: session.id, registrationId: id };
  let minute = 0;
  const typed = (minutes: string, reason: string) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries({ intent: "correct", minutes, reason }))
      sent.set(name, value);
    minute += 1;
    return correctByForm({ ...host, now: later(host.now, minute) }, whose, sent);
  };
  expect(await typed("50", " ")).toMatchObject({ status: 400, reply: { wrong: ["reason"] } });
  expect(await typed("61", "War da")).toMatchObject({ status: 400, reply: { wrong: ["minutes"] } });
  expect(await typed("5,5", "War da")).toMatchObject({
    reply: { wrong: ["minutes"], typed: { minutes: "5,5" } },
  });
  expect(await typed("50", "Saß neben Frau Bär")).toEqual({ ok: true });
  expect(await typed("45", "Ging früher")).toEqual({ ok: true });

  const { presence, person } = await getAttendee(host, session.id, id);
  expect(presence).toMatchObject({ minutes: 45, measured: 12, isCorrected: true });
  expect(person.corrections.map(({ reason, minutes }) => [reason, minutes])).toEqual([
    ["Ging früher", 45],
    ["Saß neben Frau Bär", 50],
  ]);
  const facts = await db.fact.findMany({ where: { type: "attendance.corrected" } });
  expect(facts.map(({ payload }) => payload)).toMatchObject([{ minutes: 50 }, { minutes: 45 }]);
  expect(JSON.stringify(facts.map(({ payload }) => payload))).not.toContain("früher");
});

test("only the association of the sign-up corrects, and nothing before the beginning", async () => {
  const { host, partner, session } = hour;
  const id = await attended(hour, { name: "Ida Jung", minutes: 30, through: hour.other });
  const whose = { sessionId: session.id, registrationId: id };
  const form = { minutes: 60, reason: "War da" };
  await expect(correctAttendance(host, whose, form)).rejects.toMatchObject({ status: 404 });
  const early = { ...partner, now: later(session.startsAt, -1) };
  expect(await correctAttendance(early, whose, form)).toEqual({ ok: false, refusal: "not-begun" });
  expect(await correctAttendance(partner, whose, form)).toEqual({ ok: true });
});

test("the table to take away tells measured and corrected minutes, and the journal knows of it", async () => {
  const { host, session } = hour;
  const { sheet, name } = await exportLedger(host, session.id, filter("q=Hahn"));
  const [row] = await everyRow(sheet);
  expect(row?.slice(0, 5)).toEqual(["Gerd Hahn", expect.any(String), 45, 12, "ja"]);
  expect(name).toMatch(/^Anwesenheit /);
  expect(await db.fact.count({ where: { type: "attendance.exported" } })).toBe(1);
});

test("with the person goes the reason; the minutes stay for the counts", async () => {
  const { host, session } = hour;
  const id = await attended(hour, { name: "Karl Lang", minutes: 10 });
  await correctAttendance(
    host,
    { sessionId: session.id, registrationId: id },
    { minutes: 33, reason: "Karl Lang rief an" },
  );
  const held = await db.registration.findUniqueOrThrow({ where: { id } });
  await transact((tx) => forgetPersons(tx, host, [{ id, address: held.email }]));
  expect(await db.attendanceCorrection.findMany({ where: { registrationId: id } })).toMatchObject([
    { minutes: 33, reason: "" },
  ]);
  const { lines } = await getLedger(host, session.id, filter());
  expect(lines.at(-1)).toMatchObject({ isBlank: true, minutes: 33 });
});

test("a session that has no room yet has nobody in it", async () => {
  const other = await aHour();
  await attended(other, { name: "Mia Nord", minutes: 0 });
  expect((await getLedger(other.host, other.session.id, filter())).present).toBe(0);
  expect((await roomFor(other.session.id, other.session.startsAt)).sessionId).toBe(
    other.session.id,
  );
});
