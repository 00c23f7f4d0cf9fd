import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { hours } from "#app/features/live/readers.server.ts";
import { refresh } from "#app/features/live/tell-readers.server.ts";
import { db } from "#app/platform/db.server.ts";
import { livekitBinary } from "#tests/support/livekit.ts";
import { ask, type Cookies, keyOpens, tampered } from "./browser.ts";
import { acts, aPlayedHour, type Browser, type PlayedHour } from "./played-hour.ts";

const livekit = await vi.hoisted(async () => {
  const support = await import("#tests/support/livekit.ts");
  if (!support.livekitBinary) return null;
  const running = await support.startLiveKit();
  Object.assign(process.env, running.env);
  return running;
});

afterAll(() => livekit?.stop());

const step = fc.record({ what: fc.constantFrom(...acts), who: fc.nat(99) });

/** "mail 1": what happens, and to which of them. */
const steps = (...all: string[]) =>
  all.map((one) => {
    const [what = "", who = "0"] = one.split(" ");
    return { what, who: Number(who) };
  });

/** Two come in by their forms, and then anything may happen. */
const beginning = steps("form", "form 1", "press", "press 1");
const history = fc
  .array(step, { minLength: 3, maxLength: 14 })
  .map((all) => [...beginning, ...all]);

/** What chance seldom brings: where one who was sent out, or a stranger, could come by another way. */
const examples: [ReturnType<typeof steps>][] = [
  [steps("form", "mail", "remove-seat", "form", "press 1")],
  [steps("form", "mail", "form", "press 1", "remove-seat")],
  [steps("form", "press", "mail", "remove-pass")],
  [steps("form", "withdraw", "form", "press", "remove-pass", "mail 1")],
];

test.skipIf(!livekitBinary)(
  "whatever happened, key and stream are for whom the hour lets in, and nobody with a pass gets a microphone",
  async () => {
    const elsewhere = await aPlayedHour();
    for (const what of ["form", "press"]) await elsewhere.act(what, 0);
    const stranger = elsewhere.people()[0] as Browser;
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const hour = await aPlayedHour();
        for (const { what, who } of all) {
          await hour.act(what, who);
          await expectOwn(hour);
        }
        await expectForeign(hour, stranger);
        hour.leave();
      }),
      { numRuns: 15, endOnFailure: true, examples },
    );
  },
  120_000,
);

/** Whoever comes with what their own browser keeps gets what the model says; streams that are open end with the right. */
async function expectOwn(hour: PlayedHour) {
  const { sessionId, people } = hour;
  await refresh(sessionId);
  const reading = [...(hours.get(sessionId)?.readers.keys() ?? [])];
  const mayRead = people().filter((one) => one.isReading && one.may());
  expect(reading.toSorted(), "who still hears").toEqual(mayRead.map(({ id }) => id).toSorted());
  for (const one of people()) {
    const may = one.may();
    const { status, key } = await ask(one.token, one.cookies).key();
    expect(status === 200, `a key for ${one.name}`).toBe(may);
    if (may) {
      const opens = { isOfNow: true, publishes: one.mayPublish() };
      expect(await keyOpens(sessionId, key), one.name).toEqual(opens);
    }
    one.isReading = may && one.isReading;
    if (!may || !one.isReading) {
      const stream = await ask(one.token, one.cookies).stream(hour.signal);
      expect(stream.status === 200, `a stream for ${one.name}`).toBe(may);
      one.isReading = may;
    }
  }
}

/** Nothing of one browser helps at the door of another, no changed seal, and no pass of another hour. */
async function expectForeign({ people }: PlayedHour, stranger: Browser) {
  const entries = await db.roomEntry.count();
  for (const one of people()) {
    const { einlass } = one.cookies;
    const others = [...people(), stranger].filter(({ id }) => id !== one.id);
    const wrong: Cookies[] = [
      {},
      { ...one.cookies, raum: tampered(one.cookies.raum) },
      ...others.map(({ cookies }) => cookies),
      ...others.map(({ cookies }) => ({ ...one.cookies, raum: cookies.raum ?? "" })),
    ];
    if (einlass) {
      const kept = [tampered(einlass), ...others.map(({ cookies }) => cookies.einlass ?? "")];
      wrong.push(...kept.map((other) => ({ ...one.cookies, einlass: other })));
    }
    for (const cookies of wrong) {
      const doors = ask(one.token, cookies);
      const refused = `${one.name} by ${JSON.stringify(cookies)}`;
      expect([404, 409], `key of ${refused}`).toContain((await doors.key()).status);
      expect([404, 409], `stream of ${refused}`).toContain((await doors.stream()).status);
      if (einlass && cookies.einlass !== einlass)
        expect((await doors.door()).status, `door of ${refused}`).toBe(404);
    }
  }
  expect(await db.roomEntry.count()).toBe(entries);
}
