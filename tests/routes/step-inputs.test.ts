import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  inHours,
} from "#tests/support/cast.ts";
import { aClerk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let aiw: Association;
let clerk: Awaited<ReturnType<typeof aClerk>>;
let alliance: { id: string };
let partner: Association;
let own: string;
let draft: string;
let stranger: string;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  partner = await anAssociation("emsland");
  alliance = await anAlliance(aiw, partner);
  own = (await aSession(aiw, { alliance, adoptedBy: partner, startsAt: inHours(72) })).id;
  draft = (await aSession(aiw, { draft: true, startsAt: inHours(96) })).id;
  stranger = (await anExpert(partner)).id;
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  clerk = await aClerk(server.url, aiw);
});

afterAll(() => server?.stop());

/** Everything of both sessions that a step may change. */
const stand = () =>
  db.session.findMany({
    where: { id: { in: [own, draft] } },
    orderBy: { id: "asc" },
    include: { pools: true, listings: true, engagements: true, changes: true },
  });

const words = {
  ...{ title: "Ein Titel", topic: "kurzarbeit", summary: "Satz", description: "", language: "de" },
  ...{ format: "lecture", policy: "direct", fallbackUrl: "", fallbackPhone: "", edition: "0" },
  ...{ questions: "approved", chat: "as-usual", partners: "host-alone" },
};

const later = "2031-01-01T10:00";

/** What goes through as it stands, of the own session or of the draft: each field named is spoilt in turn. */
const sound: [whose: "own" | "draft", step: string, fields: string[], form: () => object][] = [
  ["own", "plaetze", ["plaetze"], () => ({ plaetze: "30" })],
  [
    "own",
    "plaetze",
    ["verband", "fest", "bis"],
    () => ({ verband: partner.id, fest: "5", bis: later }),
  ],
  ["own", "plaetze", ["freigeben"], () => ({ freigeben: "niemand" })],
  ["own", "bearbeiten", ["topic", "language", "edition"], () => words],
  ["own", "verschieben", ["beginn", "ende"], () => ({ beginn: later, ende: "2031-01-01T11:00" })],
  [
    "own",
    "verschieben",
    ["tag", "von", "bis"],
    () => ({ tag: "2031-01-01", von: "10:00", bis: "11:00" }),
  ],
  ["own", "experten", ["dazu"], () => ({ dazu: stranger })],
  ["own", "anbieten", ["anbieten"], () => ({ anbieten: "niemandem" })],
  ["own", "absagen", ["ersatz", "intent"], () => ({ intent: "cancel", ersatz: draft })],
  [
    "draft",
    "veroeffentlichen",
    ["wann", "am"],
    () => ({ wann: "dann", am: later, verbund: "keinem" }),
  ],
  ["draft", "absagen", ["intent"], () => ({ intent: "verwerfen" })],
];
const odd = ["A\0B", "-1", "1000000000", "zwölf\ud800", "x".repeat(20_000)];

test.each(
  sound,
)("whatever is typed into a step of the %s session, %s with %j, is refused in words, and nothing is half done", async (whose, step, fields, form) => {
  const before = await stand();
  const id = whose === "own" ? own : draft;
  for (const field of fields)
    for (const typed of odd) {
      const { status, text } = await clerk.step(id, step, { ...form(), [field]: typed });
      const what = `${step}, ${field}: ${JSON.stringify(typed.slice(0, 20))}`;
      expect([400, 409], what).toContain(status);
      if (step !== "absagen") expect(text, what).toMatch(/role="alert"|-error"/);
    }
  expect(await stand()).toEqual(before);
});

test.each([
  ["verschieben", { beginn: later, ende: "2031-01-02T11:00" }, "höchstens zwölf Stunden"],
  ["plaetze", { verband: "?", fest: "5", bis: "2020-01-01T10:00" }, "nicht übernommen"],
  ["plaetze", { plaetze: "" }, "Zahl von 1 bis 5000"],
  ["plaetze", {}, "nichts ausgewählt"],
  ["experten", {}, "nichts ausgewählt"],
  ["anbieten", {}, "nichts ausgewählt"],
  ["absagen", { intent: "cancel", ersatz: "draft" }, "Diesen Ersatztermin gibt es nicht mehr"],
  ["absagen", { intent: "cancel", ersatz: "own" }, "Diesen Ersatztermin gibt es nicht mehr"],
])("%s with %j says: %s", async (step, form, sentence) => {
  const named = { draft, own, "?": stranger } as Record<string, string>;
  const meant = Object.entries(form).map(([name, value]) => [name, named[value] ?? value]);
  const { status, text } = await clerk.step(own, step, Object.fromEntries(meant));
  expect([400, 409]).toContain(status);
  expect(text).toContain(sentence);
});

test.each([
  ["2020-01-01T10:00", "in der Zukunft"],
  [later, "vor dem Beginn des Termins"],
  ["bald", "Tag und Uhrzeit"],
])("a draft that is to publish itself at %s stays one, and what was chosen stays typed", async (am, sentence) => {
  const { status, text } = await clerk.step(draft, "veroeffentlichen", { wann: "dann", am });
  expect(status).toBe(400);
  expect(text).toMatch(new RegExp(`id="am-error"[^>]*>[^<]*${sentence}`));
  expect(text).toContain(`value="${am}"`);
});

test("an alliance that was left meanwhile keeps a draft from being half published", async () => {
  const former = await anAlliance(partner);
  const form = { wann: "jetzt", verbund: former.id };
  const { status, text } = await clerk.step(draft, "veroeffentlichen", form);
  expect([status, text.includes("gehört diesem Verbund nicht an")]).toEqual([409, true]);
  expect(await db.session.findUnique({ where: { id: draft } })).toMatchObject({
    publishedAt: null,
  });
});

test("letters that turn the direction of reading round stand in no title", async () => {
  const form = { ...words, title: "Zoll \u202eim Alltag" };
  expect((await clerk.step(draft, "bearbeiten", form)).status).toBe(303);
  const { title } = await db.session.findUniqueOrThrow({ where: { id: draft } });
  expect(title).toBe("Zoll im Alltag");
});
