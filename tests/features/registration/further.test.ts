import { beforeAll, expect, test } from "vitest";
import { furtherIn } from "#app/features/registration/further.ts";
import { outcomeOf } from "#app/features/registration/outcome.server.ts";
import { openedAt, signUp } from "#app/features/registration/sign-up.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let n = 0;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
});

/** Nobody else of this file has these addresses. */
const people = () => {
  n += 1;
  return {
    ...{ name: "Anna Blum", company: "Blum Metallbau", email: `anna-${n}@example.org` },
    ...{ name2: "Ben Acker", email2: `ben-${n}@example.org` },
    ...{ name3: "Cem Demir", email3: `cem-${n}@example.org` },
    postcode: "48703",
  };
};

async function send(sessionId: string, typed: Record<string, string>) {
  const form = new FormData();
  const opened = openedAt(later(theEveningBefore, -1));
  for (const [name, value] of Object.entries({ opened, ...typed })) form.set(name, value);
  return signUp(guestOf(aiw), sessionId, form, "192.0.2.1");
}

const rowsOf = (sessionId: string) =>
  db.registration.findMany({ where: { sessionId }, orderBy: { ticket: "asc" } });

/** What the page shows to the browser that has just sent the form. */
async function shownTo(cookie: string, sessionId: string) {
  const headers = { Cookie: cookie.split(";")[0] as string };
  const outcome = await outcomeOf(
    new Request("http://localhost", { headers }),
    sessionId,
    theEveningBefore,
  );
  return [outcome?.place, ...(outcome?.further ?? []).map(({ place }) => place)];
}

const sentCookie = async (sessionId: string, typed: Record<string, string>) => {
  const answer = await send(sessionId, typed);
  return answer.ok ? answer.cookie : "";
};

test("three of one company get a seat, a mail and a link each, and one agrees for nobody else", async () => {
  const { id } = await aSession(aiw);
  const typed = people();
  await sentCookie(id, { ...typed, contact: "on", question: "Wie lange?" });
  await deliverMails(theEveningBefore);

  const rows = await rowsOf(id);
  expect(rows.map(({ name, company, status }) => [name, company, status])).toEqual([
    ["Anna Blum", "Blum Metallbau", "seated"],
    ["Ben Acker", "Blum Metallbau", "seated"],
    ["Cem Demir", "Blum Metallbau", "seated"],
  ]);
  const consents = await db.consent.findMany({ where: { registration: { sessionId: id } } });
  expect(consents.map(({ registrationId }) => registrationId)).toEqual([rows[0]?.id]);
  const links = await Promise.all(
    [typed.email, typed.email2, typed.email3].map(async (address) => {
      const [mail, ...more] = await mailsTo(address);
      expect(more).toEqual([]);
      return /\/platz\/[\w.-]+/.exec(mail?.text ?? "")?.[0];
    }),
  );
  expect(new Set(links).size).toBe(3);
});

test("who still fits is seated, the others wait, and the page says so for each", async () => {
  const { id } = await aSession(aiw, { seats: 2 });
  const cookie = await sentCookie(id, people());
  expect(await shownTo(cookie, id)).toEqual([
    { status: "seated" },
    { status: "seated" },
    { status: "waiting", position: 1 },
  ]);
});

test("a known address among them reads like a new one, and nobody stands where it does", async () => {
  const { id } = await aSession(aiw, { seats: 1 });
  const { name2, email2, name3, email3, ...first } = people();
  await sentCookie(id, first);
  await sentCookie(id, { ...people(), name3: "", email3: "", name2, email2 });
  const again = { ...first, email: email2, name2: name3, email2: email3 };
  expect(await shownTo(await sentCookie(id, again), id)).toEqual([
    { status: "waiting", position: 3 },
    { status: "waiting", position: 4 },
  ]);
  expect(await db.registration.count({ where: { sessionId: id, email: email2 } })).toBe(1);
});

test("a shared mailbox is fine; it brings the second person along", async () => {
  const { id } = await aSession(aiw);
  const typed = people();
  await sentCookie(id, { ...typed, email2: typed.email.toUpperCase(), name3: "", email3: "" });
  const [first, second] = await rowsOf(id);
  expect(second).toMatchObject({ name: "Ben Acker", broughtById: first?.id });
});

test("one wrong field sends the whole form back, and registers nobody", async () => {
  const { id } = await aSession(aiw);
  const answer = await send(id, { ...people(), email3: "cem" });
  expect(answer).toMatchObject({
    ok: false,
    status: 400,
    reply: { problems: { email3: ["email-without-at"] }, typed: { name2: "Ben Acker" } },
  });
  expect(await rowsOf(id)).toEqual([]);
});

test("asking for one more keeps what was typed and registers nobody", async () => {
  const { id } = await aSession(aiw);
  const answer = await send(id, { intent: "more", name: "Anna Blum" });
  const reply = { typed: { name: "Anna Blum" }, problems: {}, asksMore: true };
  expect(answer).toMatchObject({ ok: false, status: 200, reply });
  expect(await rowsOf(id)).toEqual([]);
});

test("the same address twice among the others is asked back beside the second", () => {
  const typed = { name2: "Ben", email2: "ben@firma.de", name3: "Cem", email3: "BEN@firma.de" };
  expect(furtherIn(typed, "anna@firma.de").problems).toEqual({ email3: ["email-twice"] });
  expect(furtherIn(typed, "ben@firma.de").problems).toEqual({});
});

test("two of one name under one address are one person, and the form says so", async () => {
  const typed = { name: "Anna Blum", name2: "anna blum", email2: "buero@example.org" };
  expect(furtherIn(typed, "buero@example.org").problems).toEqual({ name2: ["name-twice"] });
  expect(furtherIn(typed, "anna@example.org").problems).toEqual({});
});
