import { beforeEach, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  ben,
  guest,
  guestOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let sessionId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw, { seats: 2 })).id;
});

const signUp = (form = anna) => register(guestOf(aiw), sessionId, form);
const pool = () => db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: null } });
const rows = () => db.registration.count({ where: { sessionId } });

test("a known address hears what a new one would, and takes no second seat", async () => {
  await signUp();

  expect(await signUp()).toEqual({ ok: true, registrationId: null, place: { status: "seated" } });
  expect(await rows()).toBe(1);
  expect(await pool()).toMatchObject({ taken: 1, waiting: 0 });
});

test("with a full session a known address hears the end of the queue", async () => {
  await signUp();
  await signUp(ben);
  await signUp(guest(3));

  expect(await signUp()).toMatchObject({ place: { status: "waiting", position: 2 } });
  expect(await pool()).toMatchObject({ taken: 2, waiting: 1 });
});

test("the mail is to tell the truth: the fact names the earlier registration", async () => {
  const first = await signUp();
  await signUp();

  const repeated = await db.fact.findMany({
    where: { type: "registration.repeated", payload: { path: ["sessionId"], equals: sessionId } },
  });
  expect(repeated.map(({ payload }) => payload)).toMatchObject([
    { registrationId: first.ok && first.registrationId },
  ]);
});

test.each([["ANNA@example.org"], ["anna@EXAMPLE.org"]])("%s is the same address", async (email) => {
  await signUp();

  expect(await signUp({ ...anna, email })).toMatchObject({ registrationId: null });
});

test("an umlaut domain and its punycode are the same address", async () => {
  await signUp({ ...anna, email: "info@müller.example" });

  expect(await signUp({ ...anna, email: "info@xn--mller-kva.example" })).toMatchObject({
    registrationId: null,
  });
});

test("the same address twice at the same moment makes one row", async () => {
  const both = await Promise.all([signUp(), signUp(), signUp()]);

  expect(both.filter((outcome) => outcome.ok && outcome.registrationId)).toHaveLength(1);
  expect(await rows()).toBe(1);
  expect(await pool()).toMatchObject({ taken: 1 });
});

test("who withdrew may come back, with a new row and a new calendar entry", async () => {
  const first = await signUp();
  await withdraw(guestOf(aiw), (first.ok && first.registrationId) || "");
  const second = await signUp();

  expect(second).toMatchObject({ ok: true, place: { status: "seated" } });
  const uids = await db.registration.findMany({ where: { sessionId }, select: { uid: true } });
  expect(new Set(uids.map(({ uid }) => uid)).size).toBe(2);
});
