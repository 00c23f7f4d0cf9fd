import type { LoaderFunctionArgs } from "@remix-run/node";
import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import { placeToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { loader as mailboxPart } from "#app/routes/dev/mailbox-part.ts";
import { loader as placeFile } from "#app/routes/place/file.ts";
import { loader as sessionFile } from "#app/routes/public/session/file.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let emsland: Association;
let aiw: Association;

beforeAll(async () => {
  [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
});

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;

async function answerOf(loader: Loader, path: string, params: Record<string, string>) {
  const request = new Request(`http://localhost:3000${path}`);
  return loader({ request, params, context: {} }).catch((thrown) => thrown as Response);
}

function eventIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = calendar.getFirstSubcomponent("vevent") as ICAL.Component;
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: value("uid"),
    url: value("url"),
    location: value("location"),
  };
}

test("anybody may take a session into the calendar, with the page they found it on", async () => {
  const { id } = await aSession(emsland, { adoptedBy: aiw });
  const params = { association: aiw.slug, sessionId: id };
  const answer = await answerOf(sessionFile, `/${aiw.slug}/termine/${id}/termin.ics`, params);
  expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  const event = eventIn(await answer.text());
  expect(event).toMatchObject({ method: "PUBLISH" });
  expect(event.url).toMatch(new RegExp(`/${aiw.slug}/termine/${id}$`));

  const steinfurt = await anAssociation("steinfurt");
  const foreign = { ...params, association: steinfurt.slug };
  expect((await answerOf(sessionFile, "/", foreign)).status).toBe(404);
});

test("the place link hands out the same event as the invitation, with the entry link", async () => {
  const session = await aSession(emsland, { seats: 1 });
  const person = { ...anna, email: "datei@example.org" };
  const late = { ...anna, email: "wartend@example.org" };
  await register(guestOf(emsland), session.id, person);
  await register(guestOf(emsland), session.id, late);
  await deliverMails(theEveningBefore);
  const tokenOf = async (email: string) =>
    placeToken(await db.registration.findFirstOrThrow({ where: { email } }));

  const token = await tokenOf(person.email);
  const answer = await answerOf(placeFile, `/platz/${token}/termin.ics`, { token });
  const [mail] = await mailsTo(person.email);
  const event = eventIn(await answer.text());
  expect(event).toMatchObject({ method: "PUBLISH", uid: mail?.calendar?.uid });
  expect(event.location).toBe(mail?.calendar?.location);
  expect(event.url).toContain(`/termine/${session.id}`);

  const waiting = await answerOf(placeFile, "/", { token: await tokenOf(late.email) });
  expect(waiting.status).toBe(404);
  expect((await answerOf(placeFile, "/", { token: `${token}x` })).status).toBe(404);
});

test("the mailbox gives programs its list and each mail whole", async () => {
  const [mail] = await mailsTo("datei@example.org");
  const list = await answerOf(mailboxPart, "/dev/mailbox/all/json?q=datei", {
    mailId: "all",
    part: "json",
  });
  const { mails } = (await list.json()) as { mails: { id: string; method: string }[] };
  expect(mails).toEqual([expect.objectContaining({ id: mail?.id, method: "REQUEST" })]);

  const part = async (name: string) =>
    answerOf(mailboxPart, "/", { mailId: mail?.id ?? "", part: name });
  const whole = (await (await part("json")).json()) as Record<string, unknown>;
  expect(whole).toMatchObject({
    text: mail?.text,
    headers: { "Auto-Submitted": "auto-generated" },
  });
  expect(JSON.stringify(whole.attachments)).toContain("BEGIN:VCALENDAR");
  expect((await part("html")).headers.get("Content-Security-Policy")).toContain(
    "default-src 'none'",
  );
  expect(await (await part("ics")).text()).toBe(mail?.calendar?.text);
  expect((await part("nonsense")).status).toBe(404);
});
