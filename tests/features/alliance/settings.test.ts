import { beforeEach, expect, test } from "vitest";
import { allowOrigins } from "#app/features/alliance/allow-origins.server.ts";
import { changeDistricts } from "#app/features/alliance/change-districts.server.ts";
import { changeSettings } from "#app/features/alliance/change-settings.server.ts";
import { putTopicsFirst } from "#app/features/alliance/put-topics-first.server.ts";
import { shortening } from "#app/features/alliance/settings.ts";
import { getSettings } from "#app/features/alliance/settings-queries.server.ts";
import { saveSettings } from "#app/features/alliance/settings-reply.server.ts";
import { addTopic } from "#app/features/experts/add-topic.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { countTopics } from "#app/features/programme/queries.server.ts";
import { countOverAfter } from "#app/features/registration/keeping-queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anna,
  answering,
  aSession,
  guestOf,
  later,
  officeOf,
  theSessionEnds,
} from "#tests/support/cast.ts";

let aiw: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
});

const stored = () => db.association.findUniqueOrThrow({ where: { id: aiw.id } });
const changes = () =>
  db.fact.count({ where: { associationId: aiw.id, type: "association.changed" } });

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** Somebody who sits in the office. */
async function owner(name: string): Promise<Scope> {
  const email = `${name.toLowerCase()}@example.org`;
  const { staffId } = await enterStaff(officeOf(aiw), { email, name, role: "owner" });
  return { ...officeOf(aiw), actor: { kind: "staff", staffId, role: "owner", mayAct: true } };
}

test("who saves what a colleague has changed meanwhile is told by whom, and nothing is lost", async () => {
  const [vera, jan] = [await owner("Vera"), await owner("Jan")];
  const { prints } = await getSettings(vera, ["imprint"]);
  await changeSettings(vera, "imprint", { imprint: "Von Vera" }, prints.imprint);
  const sent = formOf({ imprint: "Von Jan", print: prints.imprint });
  const reply = await saveSettings(jan, "imprint", sent);
  expect(reply).toMatchObject({ status: 409, fasterBy: "Vera", typed: { imprint: "Von Jan" } });
  expect((await stored()).imprint).toBe("Von Vera");
  sent.set("print", (await getSettings(jan, ["imprint"])).prints.imprint);
  expect(await saveSettings(jan, "imprint", sent)).toBeNull();
  expect((await stored()).imprint).toBe("Von Jan");
});

test("each change says what has changed, and saving the same says nothing", async () => {
  const { prints } = await getSettings(officeOf(aiw), ["colour"]);
  const colour = { brandColour: "#ffd400" };
  await changeSettings(officeOf(aiw), "colour", colour, prints.colour);
  await changeSettings(officeOf(aiw), "colour", colour, "anything");
  const facts = await db.fact.findMany({ where: { type: "association.changed" } });
  const own = facts.filter(({ associationId }) => associationId === aiw.id);
  expect(own.map(({ payload }) => payload)).toEqual([{ part: "colour" }]);
});

test("a form with something wrong names each field and keeps what was typed", async () => {
  const typed = { contactName: "", contactPhone: "02561 1", contactEmail: "geschäft@@" };
  const reply = await saveSettings(officeOf(aiw), "contact", formOf(typed));
  expect(reply).toMatchObject({ status: 400, wrong: ["contactName", "contactEmail"], typed });
});

test("two who change districts at once both get what they wanted; a taken one is named", async () => {
  const emsland = await anAssociation("emsland");
  const alliance = await anAlliance(aiw, emsland);
  await answering(aiw, alliance, ["05554"]);
  await answering(emsland, alliance, ["03454"]);
  await db.district.createMany({
    data: [
      { ags: "05558", name: "Coesfeld", nuts: "X", state: "NW", kind: "Kreis", population: 1 },
    ],
    skipDuplicates: true,
  });
  const change = (add: string[], remove: string[]) =>
    changeDistricts(officeOf(aiw), alliance.id, { add, remove });
  expect(await Promise.all([change(["05558"], []), change([], ["05554"])])).toEqual([
    { ok: true },
    { ok: true },
  ]);
  const held = await db.responsibility.findMany({ where: { associationId: aiw.id } });
  expect(held.map(({ ags }) => ags)).toEqual(["05558"]);
  expect(await change(["03454"], [])).toMatchObject({
    refusal: "district-taken",
    taken: { ags: "03454", association: emsland.name },
  });
});

test("topics that an association puts first lead its portal; a known one is not named anew", async () => {
  await aSession(aiw);
  await aSession(aiw);
  const added = await addTopic(officeOf(aiw), { name: "Zölle", nameEn: "Customs" });
  expect(added).toEqual({ ok: true, slug: "zoelle", isNew: true });
  expect(await addTopic(officeOf(aiw), { name: "zölle", nameEn: "Tariffs" })).toMatchObject({
    isNew: false,
  });
  await aSession(aiw, { topicSlug: "zoelle" });
  expect((await countTopics(guestOf(aiw))).map(({ slug }) => slug)).toEqual([
    "kurzarbeit",
    "zoelle",
  ]);
  await putTopicsFirst(officeOf(aiw), { add: ["zoelle", "gibt-es-nicht"], remove: [] });
  expect((await stored()).firstTopics).toEqual(["zoelle"]);
  expect((await countTopics(guestOf(aiw))).map(({ slug }) => slug)).toEqual([
    "zoelle",
    "kurzarbeit",
  ]);
});

test("a shorter time asks first, with the number of those it would delete", async () => {
  const session = await aSession(aiw);
  await register(guestOf(aiw), session.id, anna);
  const office = officeOf(aiw, later(theSessionEnds, 10 * 24 * 60));
  expect(await countOverAfter(office, 7)).toEqual({ registrations: 1, sessions: 1 });
  expect(await countOverAfter(office, 14)).toEqual({ registrations: 0, sessions: 0 });
  expect(shortening(formOf({ retentionDays: "7" }), 30)).toBe(7);
  expect(shortening(formOf({ retentionDays: "7", confirmed: "7" }), 30)).toBeNull();
  expect(shortening(formOf({ retentionDays: "40" }), 30)).toBeNull();
});

test("of a longer address the site's origin may frame the programme, once, until struck out", async () => {
  const allow = (add: string, remove: string[] = []) =>
    allowOrigins(officeOf(aiw), { add, remove });
  await allow("www.aiw.example/termine");
  await allow("https://www.aiw.example");
  expect((await stored()).allowedOrigins).toEqual(["https://www.aiw.example"]);
  expect(await changes()).toBe(1);
  expect(await allow("https://*.aiw.example")).toMatchObject({ refusal: "origin-wrong" });
  await allow("", ["https://www.aiw.example"]);
  expect((await stored()).allowedOrigins).toEqual([]);
});
