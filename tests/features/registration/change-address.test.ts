import { beforeEach, expect, test } from "vitest";
import { eraseByForm } from "#app/features/privacy/erase-by-form.server.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { addressChangeToken } from "#app/features/registration/address-change-links.server.ts";
import {
  askAddressChange,
  confirmAddressChange,
} from "#app/features/registration/change-address.server.ts";
import { changeByForm } from "#app/features/registration/details-by-form.server.ts";
import { placeToken, registrationByPlaceToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  ben,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const now = theEveningBefore;
let aiw: Association;
let sessionId: string;
let annas: string;
let old: string;
let wanted: string;

beforeEach(async () => {
  [old, wanted] = [`${newShortId()}@alt.example`, `${newShortId()}@neu.example`].map((typed) =>
    typed.toLowerCase(),
  ) as [string, string];
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw, { seats: 2 })).id;
  annas = await signUp({ ...anna, email: old, contact: true });
});

async function signUp(form: RegistrationForm) {
  const outcome = await register(guestOf(aiw), sessionId, form);
  return (outcome.ok && outcome.registrationId) || "";
}
const ask = (email = wanted) => askAddressChange(guestOf(aiw), annas, email);
const row = (id = annas) => db.registration.findUniqueOrThrow({ where: { id } });
const change = () => db.addressChange.findUniqueOrThrow({ where: { registrationId: annas } });
const press = async () => confirmAddressChange(guestOf(aiw), (await change()).id);
const subjectsTo = async (address: string) =>
  (await mailsTo(address)).map(({ subject }) => subject.split(":")[0]);

test("until the new address has answered, nothing changes", async () => {
  await deliverMails(now);
  const before = await row();
  await db.consent.updateMany({ where: { registrationId: annas }, data: { verifiedAt: now } });

  expect(await ask()).toEqual({ ok: true, isAnother: true });
  await deliverMails(now);

  expect(await row()).toEqual(before);
  expect(await registrationByPlaceToken(placeToken(before))).toMatchObject({ id: annas });
  expect(await db.consent.findMany({ where: { registrationId: annas } })).toMatchObject([
    { verifiedAt: now },
  ]);
  const [mail, ...further] = await mailsTo(wanted);
  expect(further).toEqual([]);
  expect(mail?.text).toContain(`/platz/adresse/${addressChangeToken(await change())}`);
  expect(mail?.text).not.toContain(anna.name);
  expect(mail?.calendar).toBeNull();
  expect(await mailsTo(old)).toHaveLength(1);
});

test("pressed, the seat goes over: new links, CANCEL to the old address, consents start anew", async () => {
  await deliverMails(now);
  const before = await row();
  await db.consent.updateMany({ where: { registrationId: annas }, data: { verifiedAt: now } });
  await ask();
  const outcome = await press();
  await deliverMails(now);

  const after = await row();
  expect(outcome).toEqual({ ok: true, place: placeToken(after) });
  expect(after).toMatchObject({ address: wanted, verifiedAt: now, correctedTimes: 0 });
  const { status, ticket, uid } = before;
  expect(after).toMatchObject({ status, ticket, uid });
  expect(await registrationByPlaceToken(placeToken(before))).toBeNull();
  expect(after.entryGeneration).toBe(before.entryGeneration + 1);
  expect(await db.consent.findMany({ where: { registrationId: annas } })).toMatchObject([
    { verifiedAt: null, withdrawnAt: null },
  ]);
  const [invited, cancelled] = (await mailsTo(old)).map(({ calendar }) => calendar);
  expect(cancelled).toMatchObject({ method: "CANCEL", uid, attendee: `mailto:${old}` });
  expect(cancelled?.sequence).toBeGreaterThan(invited?.sequence ?? 99);
  const anew = (await mailsTo(wanted)).at(-1)?.calendar;
  expect(anew).toMatchObject({ method: "REQUEST", uid, attendee: `mailto:${wanted}` });
  expect(anew?.sequence).toBeGreaterThan(cancelled?.sequence ?? 99);
  expect(await db.addressChange.count({ where: { registrationId: annas } })).toBe(0);
});

test("an old address that holds no invitation hears nothing more", async () => {
  await ask();
  await press();
  await deliverMails(now);

  expect(await mailsTo(old)).toEqual([]);
  expect(await subjectsTo(wanted)).toEqual(["Ihr Platz"]);
});

test("the button works once, and for 24 hours", async () => {
  await ask();
  const { id } = await change();
  const at = (minutes: number) =>
    confirmAddressChange({ ...guestOf(aiw), now: later(now, minutes) }, id);
  await expect(at(24 * 60)).rejects.toMatchObject({ status: 404 });
  const twice = await Promise.allSettled([at(0), at(0)]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await row()).toMatchObject({ address: wanted, placeGeneration: 1 });
});

test("an address that has a place here keeps that one and is told so by its mail alone", async () => {
  const bens = await signUp({ ...ben, email: wanted });
  await deliverMails(now);
  expect(await ask()).toEqual({ ok: true, isAnother: true });
  await deliverMails(now);

  const mail = (await mailsTo(wanted)).at(-1);
  expect(mail?.subject).toMatch(/^Sie haben schon einen Platz/);
  expect(mail?.text).not.toContain("/platz/adresse/");
  expect(await press()).toEqual({ ok: false, refusal: "address-taken" });
  expect(await row()).toMatchObject({ address: old, status: "seated", placeGeneration: 0 });
  expect(await row(bens)).toMatchObject({ address: wanted, status: "seated" });
});

test("an address is asked three times an hour at most, and a place asks as often", async () => {
  for (let n = 0; n < 3; n++) expect(await ask()).toEqual({ ok: true, isAnother: true });
  expect(await ask()).toEqual({ ok: false, refusal: "too-many-tries" });
  const bens = await signUp({ ...ben, email: `${newShortId()}@example.org` });
  const other = (email: string) => askAddressChange(guestOf(aiw), bens, email);
  expect(await other(wanted)).toEqual({ ok: false, refusal: "too-many-tries" });
  for (const n of [1, 2])
    expect(await other(`${n}-${wanted}`)).toEqual({ ok: true, isAnother: true });
  expect(await other(`3-${wanted}`)).toEqual({ ok: false, refusal: "too-many-tries" });
});

test("one's own address, typed again, asks for nothing and is no error", async () => {
  expect(await ask(old.toUpperCase())).toEqual({ ok: true, isAnother: false });
  expect(await db.addressChange.count({ where: { registrationId: annas } })).toBe(0);
});

test("a broken address and a cancelled session get their sentence", async () => {
  const form = new FormData();
  const send = (email: string) => {
    for (const [name, typed] of Object.entries({ name: "Anna", company: "Blum", email }))
      form.set(name, typed);
    return changeByForm(guestOf(aiw), annas, form);
  };
  expect(await send("anna")).toMatchObject({ status: 400, reply: { typed: { email: "anna" } } });
  await cancel(officeOf(aiw), sessionId);
  expect(await ask()).toEqual({ ok: false, refusal: "session-cancelled" });
});

test("the wish stands in the data of both addresses, and ends with its time or its person", async () => {
  await ask();
  const theirs = await getOwnData({ now }, wanted);
  expect(theirs.addressChanges).toMatchObject([
    { email: wanted, purpose: expect.any(String), keptUntil: later(now, 24 * 60) },
  ]);
  const mine = await getOwnData({ now }, old);
  expect(mine.registrations).toMatchObject([{ addressChange: { email: wanted } }]);

  await forgetPassing({ now: later(now, 24 * 60) });
  expect(await db.addressChange.count({ where: { address: wanted } })).toBe(0);

  await ask();
  const sent = new FormData();
  sent.append("registrations", annas);
  await eraseByForm({ now }, old, sent);
  expect(await db.addressChange.count({ where: { address: wanted } })).toBe(0);
});
