import { beforeAll, expect, test } from "vitest";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import { ownDataBehind, ownDataToken } from "#app/features/identity/own-data-links.server.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { takeBackConsent } from "#app/features/privacy/take-back.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const now = theEveningBefore;
const asking = { now, locale: "de" as const };
const form = { ...anna, question: "Gilt das für Minijobs?", contact: true, phone: "02563 1234" };
let aiw: Association;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  await register(guestOf(aiw), (await aSession(aiw)).id, form);
});

const linkIn = (text: string) => /\/meine-daten\/(\S+)/.exec(text)?.[1] ?? "";

test("the mail to a known address leads to its data for fifteen minutes", async () => {
  await askOwnData(asking, "ANNA@Example.org ".trim());
  await deliverMails(now);
  const mail = (await mailsTo(anna.email)).find(({ subject }) => subject.startsWith("Ihre Daten"));
  expect(mail?.from).toMatch(/^"Verbund" </);
  const token = linkIn(mail?.text ?? "");
  expect(await ownDataBehind({ now: later(now, 14) }, token)).toMatchObject({
    address: anna.email,
  });
  expect(await ownDataBehind({ now: later(now, 15) }, token)).toBeNull();
  expect(await ownDataBehind({ now }, `${token}x`)).toBeNull();
});

test("the mail to any other address says that there is nothing, and holds no link", async () => {
  await askOwnData(asking, "nie@example.org");
  await deliverMails(now);
  const [mail] = await mailsTo("nie@example.org");
  expect(mail?.subject).toBe("Ihre Daten: nichts gespeichert");
  expect(linkIn(mail?.text ?? "")).toBe("");
});

test("an address gets three of them an hour at most", async () => {
  for (let tries = 0; tries < 5; tries++) await askOwnData(asking, "oft@example.org");
  expect(await db.ownDataRequest.count({ where: { address: "oft@example.org" } })).toBe(3);
});

test("requests go when their link is over, and their facts name nobody", async () => {
  await forgetPassing({ now: later(now, 16) });
  expect(await db.ownDataRequest.count()).toBe(0);
  const facts = await db.fact.findMany({ where: { type: "identity.own-data-asked" } });
  expect(JSON.stringify(facts.map(({ payload }) => payload))).not.toContain("@");
  expect(ownDataToken({ id: "abc" })).toMatch(/^abc\./);
});

test("everything is shown, and a consent is taken back only by its own address", async () => {
  const own = await getOwnData({ now }, anna.email);
  expect(own.registrations).toMatchObject([
    {
      name: form.name,
      phone: form.phone,
      through: aiw.name,
      questions: [{ text: form.question }],
      consents: [{ purpose: "contact", recipient: aiw.name, withdrawnAt: null }],
      mails: [{ template: "seated", status: "sent" }],
    },
  ]);
  const id = own.registrations[0]?.consents[0]?.id ?? "";
  const isTakenBack = async () =>
    (await db.consent.findUniqueOrThrow({ where: { id } })).withdrawnAt !== null;
  await takeBackConsent({ now }, { address: "ben@example.org" }, id);
  expect(await isTakenBack()).toBe(false);
  await takeBackConsent({ now }, { address: anna.email }, id);
  expect(await isTakenBack()).toBe(true);
});

test("an expert's address is found as one", async () => {
  const { id } = await anExpert(aiw, "Kammer, Team Zoll");
  const { email } = await db.expert.findUniqueOrThrow({ where: { id } });
  const { experts, registrations } = await getOwnData({ now }, email);
  expect(experts).toMatchObject([{ name: "Kammer, Team Zoll", keptBy: aiw.name }]);
  expect(registrations).toEqual([]);
});
