import { beforeEach, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let sessionId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw, { seats: 2 })).id;
});

async function signUps(count: number) {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const outcome = await register(guestOf(aiw), sessionId, guest(n));
    ids.push((outcome.ok && outcome.registrationId) || "");
  }
  return ids;
}
const pool = () => db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: null } });
const statuses = async () => {
  const rows = await db.registration.findMany({ where: { sessionId }, orderBy: { ticket: "asc" } });
  return rows.map(({ status }) => status);
};
const change = (seats: number) => changeSeats(officeOf(aiw), sessionId, seats);

test("new seats go to the first in line, in the order of their tickets", async () => {
  await signUps(5);

  expect(await change(4)).toEqual({ ok: true });

  expect(await statuses()).toEqual(["seated", "seated", "seated", "seated", "waiting"]);
  expect(await pool()).toMatchObject({ limit: 4, taken: 4, waiting: 1 });
});

test("fewer seats than are taken unseat nobody, and none is given until one is free", async () => {
  const [first, second] = await signUps(3);
  await change(1);
  expect(await statuses()).toEqual(["seated", "seated", "waiting"]);

  await withdraw(guestOf(aiw), first ?? "");
  expect(await statuses()).toEqual(["withdrawn", "seated", "waiting"]);
  await withdraw(guestOf(aiw), second ?? "");
  expect(await statuses()).toEqual(["withdrawn", "withdrawn", "seated"]);
});

test("the number of seats is no material change", async () => {
  await change(3);
  await change(3);

  expect(await db.session.findUnique({ where: { id: sessionId } })).toMatchObject({ revision: 0 });
  const facts = await db.fact.findMany({ where: { type: "session.seats-changed" } });
  const own = facts.map(({ payload }) => payload as { sessionId: string; limit: number });
  expect(own.filter((fact) => fact.sessionId === sessionId)).toEqual([{ sessionId, limit: 3 }]);
});

test("only the host changes the seats, and not of a cancelled session", async () => {
  const emsland = await anAssociation("emsland");
  await expect(changeSeats(officeOf(emsland), sessionId, 5)).rejects.toMatchObject({ status: 404 });
  await cancel(officeOf(aiw), sessionId);
  expect(await change(5)).toEqual({ ok: false, refusal: "session-cancelled" });
});
