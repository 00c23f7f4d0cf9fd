import { expect, test } from "vitest";
import {
  accessBehindLink,
  accessByKey,
  captionToken,
  makeKey,
  makeLink,
  withdrawAccess,
} from "#app/features/captions/access.server.ts";
import { captionByForm, getCaptionerPage } from "#app/features/captions/captioner.server.ts";
import { findCaptions } from "#app/features/captions/find-captions.server.ts";
import { correctLine, sayLine } from "#app/features/captions/say-line.server.ts";
import { db } from "#app/platform/db.server.ts";
import { form } from "#tests/house/expectations/session-desk.ts";
import { aSessionWithQuestions } from "#tests/support/asking.ts";
import { later, theSessionEnds, theSessionStarts } from "#tests/support/cast.ts";

/** A session ten minutes in, with a captioner's link made at its desk. */
async function captioned() {
  const hour = await aSessionWithQuestions();
  const { token } = await makeLink(hour.office, hour.session.id);
  const access = await accessBehindLink(token);
  const say = (text: string, minutes = 0) =>
    sayLine({ now: later(hour.now, minutes) }, access, { text });
  const shown = async (minutes = 0) =>
    (await findCaptions({ now: later(hour.now, minutes) }, hour.session.id)).captions.map(
      ({ text }) => text,
    );
  return { ...hour, token, access, say, shown };
}

const missing = { status: 404 };

test("what a captioner types stands in the room: the last four lines, for two minutes", async () => {
  const { session, office, say, shown } = await captioned();
  expect(await findCaptions(office, session.id)).toEqual({ isCaptioned: true, captions: [] });
  for (const [n, text] of ["eins", "zwei", "drei", "vier", "fünf"].entries())
    await say(text, n / 60);
  expect(await shown(0.1)).toEqual(["zwei", "drei", "vier", "fünf"]);
  expect(await shown(1.9)).toEqual(["zwei", "drei", "vier", "fünf"]);
  expect(await shown(3)).toEqual([]);
});

test("nobody makes captions where there is neither link nor line", async () => {
  const { session, office } = await aSessionWithQuestions();
  expect(await findCaptions(office, session.id)).toEqual({ isCaptioned: false, captions: [] });
});

test("the last line is put right, an earlier one stands", async () => {
  const { now, access, say, shown } = await captioned();
  const first = await say("Wir begynnen");
  const id = (first.ok && first.id) || "";
  expect(await correctLine({ now }, access, id, "Wir beginnen")).toEqual({ ok: true });
  expect(await shown()).toEqual(["Wir beginnen"]);
  await say("gleich.", 0.1);
  const late = await correctLine({ now }, access, id, "Wir enden");
  expect(late).toEqual({ ok: false, refusal: "not-last" });
  expect(await shown(0.1)).toEqual(["Wir beginnen", "gleich."]);
});

test("a link made anew opens nothing by its old address, and none once withdrawn", async () => {
  const { office, session, token, access, now } = await captioned();
  const { token: fresh } = await makeLink(office, session.id);
  await expect(accessBehindLink(token)).rejects.toMatchObject(missing);
  await expect(sayLine({ now }, access, { text: "Hallo" })).rejects.toMatchObject(missing);
  expect(await accessBehindLink(fresh)).toMatchObject({ sessionId: session.id });
  await withdrawAccess(office, session.id, "link");
  await expect(accessBehindLink(fresh)).rejects.toMatchObject(missing);
  const types = await db.fact.findMany({
    where: {
      type: { startsWith: "captions." },
      payload: { path: ["sessionId"], equals: session.id },
    },
    orderBy: { id: "asc" },
  });
  expect(types.map(({ type }) => type)).toEqual([
    "captions.link-made",
    "captions.link-made",
    "captions.link-withdrawn",
  ]);
});

test("nothing comes after a link was withdrawn, while lines are on their way", async () => {
  const { office, session, say } = await captioned();
  const writing = Array.from({ length: 6 }, (_, n) =>
    say(`Zeile ${n}`).then(
      () => true,
      () => false,
    ),
  );
  await withdrawAccess(office, session.id, "link");
  const atTheEnd = await db.captionLine.count({ where: { sessionId: session.id } });
  const taken = (await Promise.all(writing)).filter(Boolean);
  expect(await db.captionLine.count({ where: { sessionId: session.id } })).toBe(atTheEnd);
  expect(taken).toHaveLength(atTheEnd);
});

test("a key opens its own session alone; the house keeps its hash and not the key", async () => {
  const { office, session } = await aSessionWithQuestions();
  const other = await aSessionWithQuestions();
  const { key } = await makeKey(office, session.id);
  expect(await accessByKey(session.id, key)).toMatchObject({ kind: "key" });
  expect(await accessByKey(other.session.id, key)).toBeNull();
  expect(await accessByKey(session.id, `${key}x`)).toBeNull();
  expect(JSON.stringify(await db.captionAccess.findMany())).not.toContain(key);
  const facts = await db.fact.findMany({ select: { payload: true } });
  expect(JSON.stringify(facts)).not.toContain(key);
  await withdrawAccess(office, session.id, "key");
  expect(await accessByKey(session.id, key)).toBeNull();
});

test("lines are taken from an hour before the start until the doors close", async () => {
  const { access } = await captioned();
  const at = async (now: Date) => {
    const outcome = await sayLine({ now }, access, { text: "Test" });
    return outcome.ok || outcome.refusal;
  };
  expect(await at(later(theSessionStarts, -61))).toBe("early");
  expect(await at(later(theSessionStarts, -59))).toBe(true);
  expect(await at(later(theSessionEnds, 29))).toBe(true);
  expect(await at(later(theSessionEnds, 31))).toBe("over");
});

test("a hundred and twenty lines a minute are one link's", async () => {
  const { access, now } = await captioned();
  const all = await Promise.all(
    Array.from({ length: 130 }, (_, n) => sayLine({ now }, access, { text: `${n}` })),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(120);
  expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "too-fast" });
});

test("an empty and a long line say what to do, and the long one stays", async () => {
  const { office, access } = await captioned();
  const sent = (line: string) => captionByForm(office, access, form({ intent: "say", line }));
  expect(await sent("  ")).toMatchObject({ ok: false, field: true });
  const long = "x".repeat(301);
  expect(await sent(long)).toMatchObject({
    ...{ ok: false, field: true, typed: long },
    text: "Bitte kürzen Sie die Zeile auf 300 Zeichen.",
  });
  expect(await sent("x".repeat(300))).toEqual({ ok: true, did: "said" });
  const page = await getCaptionerPage(office, access);
  expect(page).toMatchObject({ door: "open", lines: [{ text: "x".repeat(300) }] });
});

test("a token of another purpose opens no captioner's page", async () => {
  const { access } = await captioned();
  const forged = captionToken({ id: access.id }).replace(/.$/, (end) => (end === "A" ? "B" : "A"));
  await expect(accessBehindLink(forged)).rejects.toMatchObject(missing);
  await expect(accessBehindLink("nichts")).rejects.toMatchObject(missing);
});
