import { beforeEach, expect, test } from "vitest";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import { placeToken, registrationByPlaceToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  ben,
  guest,
  guestOf,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let sessionId: string;
let annas: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw, { seats: 2 })).id;
  annas = await signUp();
});

async function signUp(form = anna) {
  const outcome = await register(guestOf(aiw), sessionId, form);
  return (outcome.ok && outcome.registrationId) || "";
}
const correct = (email: string) => correctAddress(guestOf(aiw), annas, email);
const row = (id = annas) => db.registration.findUniqueOrThrow({ where: { id } });

test("the links that went to the wrong address are worth nothing any more", async () => {
  const before = placeToken(await row());
  expect(await registrationByPlaceToken(before)).toMatchObject({ id: annas });

  expect(await correct("anna.blum@example.org")).toEqual({ ok: true, registrationId: annas });

  expect(await registrationByPlaceToken(before)).toBeNull();
  expect(await registrationByPlaceToken(placeToken(await row()))).toMatchObject({ id: annas });
});

test("an address that was sent an invitation is kept just long enough to be told", async () => {
  await db.registration.update({ where: { id: annas }, data: { requestedSequence: 0 } });
  await correct("anna.blum@example.org");

  expect(await db.formerAddress.findMany({ where: { registrationId: annas } })).toMatchObject([
    { email: "anna@example.org", sequence: 1 },
  ]);
  expect(await row()).toMatchObject({ email: "anna.blum@example.org", requestedSequence: null });
});

test("an address that was sent nothing is forgotten at once", async () => {
  await correct("anna.blum@example.org");

  expect(await db.formerAddress.count({ where: { registrationId: annas } })).toBe(0);
});

test("the fourth correction is refused", async () => {
  for (const n of [1, 2, 3]) expect(await correct(`a${n}@example.org`)).toMatchObject({ ok: true });

  expect(await correct("a4@example.org")).toEqual({ ok: false, refusal: "too-many-tries" });
});

test("an address with a place of its own keeps that one, and this seat goes to the next", async () => {
  const bens = await signUp(ben);
  const waiting = await signUp(guest(3));

  expect(await correct(ben.email)).toEqual({ ok: true, registrationId: null });

  expect(await row()).toMatchObject({ status: "withdrawn", email: "anna@example.org" });
  expect(await row(bens)).toMatchObject({ status: "seated" });
  expect(await row(waiting)).toMatchObject({ status: "seated" });
});

test("a seat that comes free while the session is cancelled goes to the next once that is undone", async () => {
  await signUp(ben);
  const waiting = await signUp(guest(3));
  await cancel(officeOf(aiw), sessionId);
  await correct(ben.email);
  await giveSeatsDue({ now: theEveningBefore });
  expect(await row(waiting)).toMatchObject({ status: "waiting" });

  await undoChange(officeOf(aiw), sessionId);
  await giveSeatsDue({ now: theEveningBefore });

  expect(await row(waiting)).toMatchObject({ status: "seated" });
});
