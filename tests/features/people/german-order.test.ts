import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { nameOfFile } from "#app/features/people/file-name.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { getPeoplePage } from "#app/features/people/people-page.server.ts";
import { getPrint } from "#app/features/people/print-queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { inGermanOrder } from "#app/platform/german.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let sessionId: string;
let office: StaffScope;

const people = [
  "Otto Amsel",
  "Ärmel, Ida",
  "Schmücker, Jo",
  "Zander, Uwe",
  "Straße, Al",
  "Strasser, Bo",
];

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw)).id;
  office = {
    ...officeOf(aiw),
    actor: { kind: "staff", staffId: "amt", role: "planner", mayAct: true },
  } as never;
  for (const [n, name] of people.entries()) {
    const phone = name.startsWith("Schm") ? "+49 (0) 2563 / 93-210" : undefined;
    await register(guestOf(aiw), sessionId, { ...guest(n), name, phone, postcode: `4870${n}` });
  }
});

const asked = (query: Record<string, string>) =>
  readFilter(new URLSearchParams({ termin: sessionId, ...query }));
const found = async (q: string) =>
  (await getPeoplePage(office, asked({ q }))).people.map(({ name }) => name);

test("the list and the print are sorted as Germans sort", async () => {
  const inOrder = [
    "Ärmel, Ida",
    "Otto Amsel",
    "Schmücker, Jo",
    "Straße, Al",
    "Strasser, Bo",
    "Zander, Uwe",
  ];
  const list = await getPeoplePage(office, asked({ sortierung: "name" }));
  expect(list.people.map(({ name }) => name)).toEqual(inOrder);
  const print = await getPrint(office, asked({}));
  expect(print.lists[0]?.people.map(({ name }) => name)).toEqual(inOrder);
});

test("any names stand in the order of a German dictionary", async () => {
  const letter = fc.constantFrom(..."abdeosuzÄÖÜäöüßéA");
  const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(""));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), async (words) => {
      const key = Prisma.raw(inGermanOrder("word"));
      const rows = await db.$queryRaw<{ word: string }[]>`
        SELECT word FROM unnest(${words}::text[]) word ORDER BY ${key}, word`;
      const { compare } = new Intl.Collator("de", { sensitivity: "base" });
      const sorted = rows.map((row) => row.word);
      for (const [n, each] of sorted.entries())
        if (n > 0) expect(compare(sorted[n - 1] as string, each)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

test("a person is found by telephone, postcode and either spelling of an umlaut", async () => {
  for (const q of [
    "schmuecker",
    "Schmücker",
    "SCHMÜCKER",
    "schmucker",
    "0256393210",
    "02563/93",
    "+49256393",
    "48702",
  ])
    expect(await found(q), q).toEqual(["Schmücker, Jo"]);
  expect(await found("strasse")).toContain("Straße, Al");
  expect(await found("100%")).toEqual([]);
});

test("a file is named for its session and day", async () => {
  await db.session.update({ where: { id: sessionId }, data: { title: 'Zoll: "neu" 1/2' } });
  expect(await nameOfFile(office, sessionId)).toBe("Teilnehmende Zoll neu 1 2 2026-12-01");
});
