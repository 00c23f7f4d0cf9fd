import { beforeEach, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anna,
  answering,
  aSession,
  ben,
  guest,
  guestOf,
  officeOf,
  theSessionEnds,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
});

test("a guest takes a seat without being a member", async () => {
  const { id } = await aSession(aiw);

  expect(await register(guestOf(aiw), id, anna)).toMatchObject({
    ok: true,
    place: { status: "seated" },
  });
});

test("the last seat goes to whoever comes first, the next guests wait in line", async () => {
  const { id } = await aSession(aiw, { seats: 1 });
  await register(guestOf(aiw), id, anna);

  expect(await register(guestOf(aiw), id, ben)).toMatchObject({
    place: { status: "waiting", position: 1 },
  });
  expect(await register(guestOf(aiw), id, guest(3))).toMatchObject({
    place: { status: "waiting", position: 2 },
  });
});

test("guests of an adopting association share the same seats", async () => {
  const { id } = await aSession(aiw, { seats: 1, adoptedBy: emsland });
  await register(guestOf(emsland), id, anna);

  expect(await register(guestOf(aiw), id, ben)).toMatchObject({ place: { status: "waiting" } });
});

test("forty guests at once never share a seat, and their tickets are all different", async () => {
  const { id } = await aSession(aiw, { seats: 15 });

  const crowd = Array.from({ length: 40 }, (_, n) => register(guestOf(aiw), id, guest(n)));
  const places = (await Promise.all(crowd)).map((outcome) => outcome.ok && outcome.place);

  expect(places.filter((place) => place && place.status === "seated")).toHaveLength(15);
  const positions = places.flatMap((place) =>
    place && place.status === "waiting" ? [place.position] : [],
  );
  expect(positions.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
  const rows = await db.registration.findMany({ where: { sessionId: id } });
  expect(new Set(rows.map(({ ticket }) => ticket)).size).toBe(40);
});

test("a session takes guests while it runs, up to its very end", async () => {
  const { id } = await aSession(aiw);
  const lastMinute = new Date(theSessionEnds.getTime() - 60_000);

  expect(await register(guestOf(aiw, lastMinute), id, anna)).toMatchObject({ ok: true });
  expect(await register(guestOf(aiw, theSessionEnds), id, ben)).toEqual({
    ok: false,
    refusal: "session-over",
  });
});

test("nobody joins a cancelled session", async () => {
  const { id } = await aSession(aiw);
  await cancel(officeOf(aiw), id, {});

  expect(await register(guestOf(aiw), id, anna)).toMatchObject({ refusal: "session-cancelled" });
});

test("a session nobody adopted stays invisible to other associations", async () => {
  const { id } = await aSession(aiw);

  await expect(register(guestOf(emsland), id, anna)).rejects.toMatchObject({ status: 404 });
});

test("a draft takes nobody", async () => {
  const { id } = await aSession(aiw, { draft: true });

  await expect(register(guestOf(aiw), id, anna)).rejects.toMatchObject({ status: 404 });
});

test("the registration remembers host, way and the association of its district", async () => {
  const steinfurt = await anAssociation("steinfurt");
  const alliance = await anAlliance(aiw, emsland, steinfurt);
  await answering(steinfurt, alliance, ["05566"]);
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });

  await register(guestOf(emsland), id, { ...anna, district: "05566" });

  expect(await db.registration.findFirst({ where: { sessionId: id } })).toMatchObject({
    hostId: aiw.id,
    throughId: emsland.id,
    responsibleId: steinfurt.id,
    allianceId: alliance.id,
    ags: "05566",
    senderName: emsland.name,
  });
});

test("what happened is written down for the other rooms, by ids alone", async () => {
  const { id } = await aSession(aiw);
  const outcome = await register(guestOf(aiw), id, { ...anna, question: "Zählt der Urlaub mit?" });

  const facts = await db.fact.findMany({ where: { payload: { path: ["sessionId"], equals: id } } });
  const seated = facts.find(({ type }) => type === "registration.seated");
  expect(seated?.payload).toEqual({
    registrationId: outcome.ok && outcome.registrationId,
    sessionId: id,
  });
  expect(JSON.stringify(facts.map(({ payload }) => payload))).not.toMatch(/anna|urlaub/i);
});

test("the question arrives with the sign-up, without a name", async () => {
  const { id } = await aSession(aiw);
  const outcome = await register(guestOf(aiw), id, { ...anna, question: "Zählt der Urlaub mit?" });

  expect(await db.question.findMany({ where: { sessionId: id } })).toMatchObject([
    { askerId: outcome.ok && outcome.registrationId, shownAs: "nobody" },
  ]);
});

test("a ticked consent waits until its person acts from the mail", async () => {
  const { id } = await aSession(aiw, { adoptedBy: emsland });
  await register(guestOf(emsland), id, { ...anna, contact: true, passOnToHost: true });

  const consents = await db.consent.findMany({
    where: { registration: { sessionId: id } },
    orderBy: { purpose: "asc" },
  });
  expect(consents).toMatchObject([
    { purpose: "contact", recipientId: emsland.id, verifiedAt: null },
    { purpose: "passOnToHost", recipientId: aiw.id, verifiedAt: null },
  ]);
});
