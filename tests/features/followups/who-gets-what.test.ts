import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { type AttendedHour, aHour, attended } from "#tests/features/attendance/cast.ts";
import { aSession } from "#tests/support/cast.ts";
import { agreesToNews, feedbackTokenIn, followUpsTo, look, wednesdayAtNine } from "./ground.ts";

const person = fc.record({
  through: fc.constantFrom("own", "other"),
  status: fc.constantFrom("seated", "seated", "seated", "withdrawn", "waiting", "offered"),
  minutes: fc.constantFrom(0, 0, 20, 60),
  news: fc.constantFrom("no", "own", "other"),
  address: fc.constantFrom("kept", "kept", "none", "erased"),
});
const office = fc.record({ sends: fc.boolean(), leavesOut: fc.boolean() });
const history = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 8 }),
  own: office,
  other: office,
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** Puts a person of the history into the hour. */
async function placed(hour: AttendedHour, one: Person, n: number) {
  const through = hour[one.through as "own" | "other"];
  const id = await attended(hour, { name: `Gast ${n}`, minutes: one.minutes, through });
  if (one.news !== "no") await agreesToNews(hour, id, hour[one.news as "own" | "other"].id);
  const blank = { email: "", address: "" };
  await db.registration.update({
    where: { id },
    data: {
      status: one.status,
      ...(one.address === "none" && blank),
      ...(one.address === "erased" && { ...blank, erasedAt: hour.session.endsAt }),
    },
  });
  return id;
}

test("over random seats, presence and consents each gets exactly the mail that is theirs, and no other", async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ people, ...offices }) => {
      const hour = await aHour();
      const next = {
        own: await aSession(hour.own, { startsAt: new Date("2026-12-09T09:00:00Z") }),
        other: await aSession(hour.other, { startsAt: new Date("2026-12-10T09:00:00Z") }),
      };
      for (const key of ["own", "other"] as const) {
        const { id } = hour[key];
        const { sends: followUps, leavesOut } = offices[key];
        await db.association.update({ where: { id }, data: { followUps } });
        const at = { sessionId: hour.session.id, associationId: id };
        if (leavesOut) await db.followUp.create({ data: { ...at, skippedAt: wednesdayAtNine } });
      }
      const ids: string[] = [];
      for (const [n, one] of people.entries()) ids.push(await placed(hour, one, n));
      await look(wednesdayAtNine);
      await look(wednesdayAtNine);
      const anybody = people.some(({ minutes }) => minutes > 0);
      for (const [n, one] of people.entries()) {
        const key = one.through as "own" | "other";
        const { sends, leavesOut } = offices[key];
        const isDue = sends && !leavesOut && one.status === "seated" && one.address === "kept";
        const mails = await followUpsTo(ids[n] ?? "");
        expect(mails).toHaveLength(isDue ? 1 : 0);
        if (!mails[0]) continue;
        const { text, headers } = mails[0];
        const isMissed = one.minutes === 0 && anybody;
        expect(/Leider verpasst/.test(text)).toBe(isMissed);
        expect(/Danke, dass Sie dabei waren/.test(text)).toBe(one.minutes > 0);
        expect(feedbackTokenIn(text) !== "").toBe(!isMissed);
        const hasNews = one.news === key;
        expect(text.includes(next[key].id)).toBe(hasNews);
        expect("List-Unsubscribe" in (headers as object)).toBe(hasNews);
        expect(/Teilnahmebescheinigung/.test(text)).toBe(one.minutes === 60);
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);
