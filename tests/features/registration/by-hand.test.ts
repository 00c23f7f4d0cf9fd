import { beforeEach, describe, expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { HandForm } from "#app/features/registration/by-office.ts";
import { enterByHand } from "#app/features/registration/enter-by-hand.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionStarts,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let office: Scope;
let staffId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  const entry = {
    email: `${newShortId()}@example.org`,
    name: "Petra Plan",
    role: "planner",
  } as const;
  ({ staffId } = await enterStaff(officeOf(aiw), entry));
  office = { ...officeOf(aiw), actor: { kind: "staff", staffId, role: "planner", mayAct: true } };
});

const onTheTelephone = (name: string, more: Partial<HandForm> = {}): HandForm => ({
  ...{ name, company: "Ruf & Söhne", language: "de", outsideGermany: true },
  ...more,
});

async function entered(sessionId: string, form: HandForm, by = office) {
  const outcome = await enterByHand(by, sessionId, form);
  if (!outcome.ok || !outcome.registrationId) throw new Error(JSON.stringify(outcome));
  return db.registration.findUniqueOrThrow({ where: { id: outcome.registrationId } });
}
const common = (sessionId: string) =>
  db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: null } });

describe("somebody who has called", () => {
  test("gets a seat as anybody does, marked by whom it was entered, with no consent", async () => {
    const { id } = await aSession(aiw, { seats: 2 });
    const row = await entered(id, onTheTelephone("Rita Ruf", { email: "rita@example.org" }));

    expect(row).toMatchObject({ status: "seated", enteredByStaffId: staffId, verifiedAt: null });
    expect(await common(id)).toMatchObject({ taken: 1, waiting: 0 });
    expect(await db.consent.count({ where: { registrationId: row.id } })).toBe(0);
    const fact = await db.fact.findFirstOrThrow({
      where: { payload: { path: ["registrationId"], equals: row.id } },
    });
    expect(fact).toMatchObject({ type: "registration.seated", actor: "staff", staffId });
    await deliverMails(theEveningBefore);
    expect(await mailsTo("rita@example.org")).toHaveLength(1);
  });

  test("needs no address: several such share a session, and no mail is written to them", async () => {
    const { id } = await aSession(aiw, { seats: 2 });
    const rows = [];
    for (const name of ["Erste", "Zweite", "Dritte"])
      rows.push(await entered(id, onTheTelephone(name)));

    expect(rows.map(({ status }) => status)).toEqual(["seated", "seated", "waiting"]);
    await deliverMails(theEveningBefore);
    const told = await db.delivery.findMany({
      where: { recipientId: { in: rows.map((row) => row.id) } },
    });
    expect(told).toEqual([]);
    expect(await mailsTo("")).toEqual([]);
  });

  test("never gets a seat above the limit, whoever signs up beside", async () => {
    const { id } = await aSession(aiw, { seats: 3 });
    const calls = Array.from({ length: 8 }, (_, n) => [
      entered(id, onTheTelephone(`Anruf ${n}`)),
      register(guestOf(aiw), id, { ...anna, email: `netz${n}@example.org` }),
    ]);
    await Promise.all(calls.flat());
    expect(await common(id)).toMatchObject({ taken: 3, waiting: 13 });
    const seated = await db.registration.count({ where: { sessionId: id, status: "seated" } });
    expect(seated).toBe(3);
  });

  test("takes a kept seat of this association first, address or none", async () => {
    const { id } = await aSession(aiw, { seats: 4 });
    const until = later(theSessionStarts, -60);
    await keepSeats(office, id, { associationId: aiw.id, seats: 2, releasesAt: until });
    const rows = [
      await entered(id, onTheTelephone("Erste")),
      await entered(id, onTheTelephone("Zweite")),
    ];
    const kept = await db.seatPool.findFirstOrThrow({
      where: { sessionId: id, associationId: aiw.id },
    });
    expect(rows.map(({ poolId }) => poolId)).toEqual([kept.id, kept.id]);
  });

  test("is not entered twice where the office can see them already", async () => {
    const { id } = await aSession(aiw, { seats: 5 });
    const first = await entered(id, onTheTelephone("Rita", { email: "rita2@example.org" }));
    const again = await enterByHand(
      office,
      id,
      onTheTelephone("Rita", { email: "RITA2@example.org" }),
    );
    expect(again).toEqual({ ok: false, refusal: "already-registered", registrationId: first.id });
  });

  test("through another association stays that one's: the page says what it says to anybody", async () => {
    const emsland = await anAssociation("emsland");
    const { id } = await aSession(aiw, { seats: 5, adoptedBy: emsland });
    await register(guestOf(emsland), id, { ...anna, email: "anna3@example.org" });
    const outcome = await enterByHand(
      office,
      id,
      onTheTelephone("Anna", { email: "anna3@example.org" }),
    );
    expect(outcome).toEqual({ ok: true, registrationId: null, place: { status: "seated" } });
    expect(await common(id)).toMatchObject({ taken: 1 });
  });
});
