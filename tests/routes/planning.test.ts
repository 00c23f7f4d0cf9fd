import { afterAll, beforeAll, expect, test } from "vitest";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { ask } from "#tests/support/ask.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  officeOf,
} from "#tests/support/cast.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let aiw: Association;
let cookie: string;
let expertId: string;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  await anAlliance(aiw, await anAssociation("emsland"));
  await nameTopic({ slug: "kurzarbeit", name: "Kurzarbeit", nameEn: "Short-time work" });
  expertId = (await anExpert(aiw)).id;
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  cookie = await loginTo(aiw);
});

afterAll(() => server?.stop());

async function loginTo(association: Association) {
  const entry = {
    email: `${newShortId()}@example.org`,
    name: "Maria Voss",
    role: "planner" as const,
  };
  const { staffId } = await enterStaff(officeOf(association, new Date()), entry);
  return (await ask(`${server.url}/demo`, { form: { staff: staffId } })).cookie;
}

const address = (rest = "neu") => `${server.url}/buero/${aiw.slug}/termine/${rest}`;
const get = (rest?: string) => ask(address(rest), { headers: { Cookie: cookie } });
const post = (form: Record<string, string>) =>
  ask(address(), { headers: { Cookie: cookie }, form });

/** What stands in the form as it is served, by name: the first value of each. */
async function served(): Promise<Record<string, string>> {
  const { text } = await get();
  const fields = [...text.matchAll(/<input([^>]*)>/g)].map(([, attributes = ""]) => ({
    name: /name="([^"]*)"/.exec(attributes)?.[1] ?? "",
    value: /value="([^"]*)"/.exec(attributes)?.[1] ?? "",
    isOff: /type="(radio|checkbox)"/.test(attributes) && !attributes.includes("checked"),
  }));
  const on = fields.filter(({ name, isOff }) => name && !isOff);
  const typed = Object.fromEntries(on.map(({ name, value }) => [name, value]));
  return { ...typed, topic: "kurzarbeit", intent: "publish" };
}

test("of all fields only the title must be filled: title and button, two steps", async () => {
  const { status, text } = await get();

  expect(status).toBe(200);
  expect(text.match(/aria-required="true"/g)).toHaveLength(1);
  const answer = await post({ ...(await served()), title: "Kurzarbeit in zwei Schritten" });
  expect(answer.status).toBe(303);
  const id = answer.headers.location?.split("/").at(-1) ?? "";
  const page = await ask(`${server.url}/${aiw.slug}/termine/${id}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Kurzarbeit in zwei Schritten");
});

test.each([
  [{ title: "" }, "Geben Sie dem Termin einen Titel"],
  [{ title: "Kurz", day: "2020-01-01" }, "schon vorbei"],
  [{ title: "Kurz", from: "11:00", to: "10:00" }, "Das Ende liegt nicht nach dem Beginn"],
  [{ title: "Kurz", seats: "0" }, "Bitte eine Zahl von 1 bis 5000"],
  [{ title: "Kurz", fallbackUrl: "javascript:alert(1)" }, "mit https:// beginnt"],
])("%o comes back with what to do, and with what was typed", async (wrong, sentence) => {
  const summary = "Steht noch da, Wort für Wort";

  const { status, text } = await post({ ...(await served()), summary, ...wrong });

  expect(status).toBe(400);
  expect(text).toContain(sentence);
  expect(text).toContain(`value="${summary}"`);
});

test("two planners want the same expert: the second is told in words, and keeps theirs", async () => {
  const form = { ...(await served()), expert: expertId, from: "15:00", to: "16:00" };
  const own = { ...(await served()), expert: expertId, from: "15:30", to: "16:30" };

  const answers = await Promise.all([
    post({ ...form, title: "Von Maria" }),
    post({ ...own, title: "Von Jan" }),
  ]);

  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.text).toContain("zu dieser Zeit nicht mehr frei");
  expect(refused?.text).toMatch(/value="Von (Maria|Jan)"/);
});

test("a button keeps the draft, which this office finds again and no other", async () => {
  const answer = await post({ ...(await served()), title: "Halb fertig", intent: "free-times" });

  expect(answer.status).toBe(303);
  const path = answer.headers.location?.replace(/#.*/, "").split("/termine/")[1] ?? "";
  expect((await get(path)).text).toContain('value="Halb fertig"');
  expect((await get()).text).toContain("1 Entwurf Ihrer Geschäftsstelle");
  const others = await loginTo(await anAssociation("steinfurt"));
  expect((await ask(address(path), { headers: { Cookie: others } })).status).toBe(404);
  const discard = await get(`${path}?verwerfen`);
  expect(discard.text).toContain("Das lässt sich nicht zurücknehmen");
  await post({ draft: path.split("/").at(-1) ?? "", intent: "discard" });
  expect(await db.sessionDraft.count({ where: { associationId: aiw.id } })).toBe(0);
});
