import { beforeEach, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { correctDetails } from "#app/features/registration/correct-details.server.ts";
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
  theSessionEnds,
} from "#tests/support/cast.ts";

let aiw: Association;
let sessionId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw, { seats: 1 })).id;
});

async function signUp(form = anna) {
  const outcome = await register(guestOf(aiw), sessionId, form);
  return (outcome.ok && outcome.registrationId) || "";
}
const status = async (id: string) =>
  (await db.registration.findUniqueOrThrow({ where: { id } })).status;
const pool = () => db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: null } });

test("a freed seat goes to the first in line at once", async () => {
  const [first, second, third] = [await signUp(), await signUp(ben), await signUp(guest(3))];

  expect(await withdraw(guestOf(aiw), first)).toEqual({ ok: true });

  expect([await status(first), await status(second), await status(third)]).toEqual([
    "withdrawn",
    "seated",
    "waiting",
  ]);
  expect(await pool()).toMatchObject({ taken: 1, waiting: 1 });
  const promoted = await db.fact.findMany({
    where: { type: "registration.promoted", payload: { path: ["sessionId"], equals: sessionId } },
  });
  expect(promoted.map(({ payload }) => payload)).toMatchObject([{ registrationId: second }]);
});

test("leaving the queue lets those behind move up and seats nobody", async () => {
  const [, second, third] = [await signUp(), await signUp(ben), await signUp(guest(3))];
  await withdraw(guestOf(aiw), second);

  expect(await status(third)).toBe("waiting");
  expect(await pool()).toMatchObject({ taken: 1, waiting: 1 });
});

test("withdrawing twice frees one seat only", async () => {
  const [first] = [await signUp(), await signUp(ben), await signUp(guest(3))];
  const outcomes = await Promise.all([
    withdraw(guestOf(aiw), first),
    withdraw(guestOf(aiw), first),
  ]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await pool()).toMatchObject({ taken: 1, waiting: 1 });
});

test("no other association reaches a place, not even by its id", async () => {
  const [id, emsland] = [await signUp(), await anAssociation("emsland")];
  await expect(withdraw(guestOf(emsland), id)).rejects.toMatchObject({ status: 404 });
  expect(await status(id)).toBe("seated");
});

test("after the session there is nothing to give back", async () => {
  const first = await signUp();

  expect(await withdraw(guestOf(aiw, theSessionEnds), first)).toEqual({
    ok: false,
    refusal: "session-over",
  });
});

test("acting from the place link verifies the address and leaves consents to their own button", async () => {
  const outcome = await register(guestOf(aiw), sessionId, { ...anna, contact: true });
  const id = (outcome.ok && outcome.registrationId) || "";
  await correctDetails(guestOf(aiw), id, { name: "Anna Blum-Roth", company: "Blum GmbH" });

  const row = await db.registration.findUniqueOrThrow({
    where: { id },
    include: { consents: true },
  });
  expect(row).toMatchObject({ name: "Anna Blum-Roth", company: "Blum GmbH" });
  expect(row.verifiedAt).toEqual(guestOf(aiw).now);
  expect(row.consents).toMatchObject([{ purpose: "contact", verifiedAt: null }]);
});

test("while sign-ups and withdrawals mix, no seat stays free beside somebody waiting", async () => {
  sessionId = (await aSession(aiw, { seats: 10 })).id;
  const seated = await Promise.all(Array.from({ length: 10 }, (_, n) => signUp(guest(n))));

  await Promise.all([
    ...seated.map((id) => withdraw(guestOf(aiw), id)),
    ...Array.from({ length: 30 }, (_, n) => signUp(guest(100 + n))),
  ]);

  expect(await pool()).toMatchObject({ taken: 10, waiting: 20 });
  const counts = await db.registration.groupBy({
    by: ["status"],
    where: { sessionId },
    _count: true,
    orderBy: { status: "asc" },
  });
  expect(counts.map(({ status: state, _count }) => [state, _count])).toEqual([
    ["seated", 10],
    ["waiting", 20],
    ["withdrawn", 10],
  ]);
  const rows = await db.registration.findMany({
    where: { sessionId, status: { not: "withdrawn" } },
  });
  const lastSeated = Math.max(...rows.filter((r) => r.status === "seated").map((r) => r.ticket));
  const firstWaiting = Math.min(...rows.filter((r) => r.status === "waiting").map((r) => r.ticket));
  expect(lastSeated).toBeLessThan(firstWaiting);
});
