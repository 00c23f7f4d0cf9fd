import { beforeEach, expect, test } from "vitest";
import { bringColleague } from "#app/features/places/bring-colleague.server.ts";
import { actForColleague, findColleagues } from "#app/features/places/colleagues.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  ben,
  guestOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let office: string;
const ip = "192.0.2.7";

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  office = `buero-${newShortId()}@example.org`.toLowerCase();
});

/** Somebody with the office's shared address and a seat. */
async function someoneAtTheOffice(seats = 5) {
  const { id: sessionId } = await aSession(aiw, { seats });
  const outcome = await register(guestOf(aiw), sessionId, { ...ben, email: office });
  return { sessionId, id: (outcome.ok && outcome.registrationId) || "" };
}

const placesOf = (sessionId: string) =>
  db.registration.findMany({ where: { sessionId }, orderBy: { ticket: "asc" } });

test("a colleague under the same address gets a seat, a mail and a link of their own", async () => {
  const { sessionId, id } = await someoneAtTheOffice();
  await bringColleague(guestOf(aiw), id, { name: "Jana Acker", email: office }, ip);
  await deliverMails(theEveningBefore);

  expect(await placesOf(sessionId)).toMatchObject([
    { id, name: "Ben Acker", broughtById: null },
    { name: "Jana Acker", company: "Acker Logistik", status: "seated", broughtById: id },
  ]);
  const mails = await mailsTo(office);
  expect(mails.map(({ calendar }) => calendar?.method)).toEqual(["REQUEST", "REQUEST"]);
  expect(new Set(mails.map(({ calendar }) => calendar?.uid)).size).toBe(2);
});

test("a colleague joins the queue like everybody else, and leaves it alone", async () => {
  const { sessionId, id } = await someoneAtTheOffice(1);
  await bringColleague(guestOf(aiw), id, { name: "Jana Acker", email: office }, ip);
  await withdraw(guestOf(aiw), id);

  expect((await placesOf(sessionId)).map(({ status }) => status)).toEqual(["withdrawn", "seated"]);
});

test("under another address a colleague is a guest like any other, and takes no second seat", async () => {
  const { sessionId, id } = await someoneAtTheOffice();
  const jana = { name: "Jana Acker", email: `j-${office}` };
  expect(await bringColleague(guestOf(aiw), id, jana, ip)).toEqual({ ok: true });
  expect(await bringColleague(guestOf(aiw), id, jana, ip)).toEqual({ ok: true });

  expect((await placesOf(sessionId)).map(({ broughtById }) => broughtById)).toEqual([null, null]);
});

test("who has withdrawn brings nobody", async () => {
  const { id } = await someoneAtTheOffice();
  await withdraw(guestOf(aiw), id);

  expect(await bringColleague(guestOf(aiw), id, { name: "Jana Acker", email: office }, ip)).toEqual(
    { ok: false, refusal: "already-withdrawn" },
  );
});

test("who brought somebody sees how they stand, sends their mail again and gives their seat back", async () => {
  const first = await someoneAtTheOffice();
  const stranger = await someoneAtTheOffice();
  await bringColleague(guestOf(aiw), first.id, { name: "Carla Weber", email: office }, ip);
  const [carla, ...more] = await findColleagues(guestOf(aiw), first.id);
  expect(more).toEqual([]);
  expect(carla).toMatchObject({ name: "Carla Weber", status: "seated", position: null });
  const id = carla?.id ?? "";
  await expect(actForColleague(guestOf(aiw), stranger.id, id, "withdraw")).rejects.toMatchObject({
    status: 404,
  });

  await deliverMails(theEveningBefore);
  const before = (await mailsTo(office)).length;
  expect(await actForColleague(guestOf(aiw), first.id, id, "resend")).toEqual({ ok: true });
  await deliverMails(theEveningBefore);
  expect((await mailsTo(office)).length).toBe(before + 1);
  expect(await actForColleague(guestOf(aiw), first.id, id, "withdraw")).toEqual({ ok: true });
  expect(await findColleagues(guestOf(aiw), first.id)).toMatchObject([{ status: "withdrawn" }]);
});

test("the same colleague under the same address has one place, also when sent twice at once", async () => {
  const { sessionId, id } = await someoneAtTheOffice();
  const bring = (name: string) => bringColleague(guestOf(aiw), id, { name, email: office }, ip);
  const twice = await Promise.all([bring("Jana Acker"), bring("jana  ACKER")]);
  const known = { ok: false, refusal: "colleague-known" };
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(twice.filter(({ ok }) => !ok)).toEqual([known]);
  expect(await bring("Ben Acker")).toEqual(known);
  expect(await placesOf(sessionId)).toHaveLength(2);

  const [jana] = await findColleagues(guestOf(aiw), id);
  await actForColleague(guestOf(aiw), id, jana?.id ?? "", "withdraw");
  expect(await bring("Jana Acker")).toEqual({ ok: true });
});
