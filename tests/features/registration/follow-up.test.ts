import { beforeEach, expect, test } from "vitest";
import { followUp } from "#app/features/registration/follow-up.server.ts";
import type { SignUpOutcome } from "#app/features/registration/outcome.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, anna, aSession, guestOf } from "#tests/support/cast.ts";

let aiw: Association;
let outcome: SignUpOutcome;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  const { id: sessionId } = await aSession(aiw);
  const signedUp = await register(guestOf(aiw), sessionId, { ...anna, district: "05554" });
  if (!signedUp.ok) throw new Error(signedUp.refusal);
  const { registrationId, place } = signedUp;
  const at = guestOf(aiw).now.toISOString();
  const form = { ...anna, district: "05554" };
  outcome = { sessionId, registrationId, place, at, corrections: 0, form };
});

const send = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return followUp(guestOf(aiw), outcome, sent, "127.0.0.1");
};
const row = () =>
  db.registration.findUniqueOrThrow({
    where: { id: outcome.registrationId ?? "" },
    include: { consents: true },
  });

test("a ticked box becomes a consent, and unticking it withdraws it", async () => {
  expect(await send({ intent: "consents", news: "on" })).toMatchObject({ ok: true });
  expect((await row()).consents).toMatchObject([{ purpose: "news", withdrawnAt: null }]);

  await send({ intent: "consents" });
  expect((await row()).consents[0]?.withdrawnAt).not.toBeNull();
});

test("a form that names none of the steps changes nothing", async () => {
  await send({ intent: "consents", news: "on" });

  await expect(send({ intent: "something" })).rejects.toMatchObject({ status: 404 });
  expect((await row()).consents).toMatchObject([{ withdrawnAt: null }]);
});

test.each([
  "0",
  "Borken",
  "\0",
])("a district %j that is none leaves the one there is", async (ags) => {
  await expect(send({ intent: "district", district: ags })).rejects.toMatchObject({ status: 404 });
  expect(await row()).toMatchObject({ ags: "05554" });
});

test("no district at all may be chosen", async () => {
  expect(await send({ intent: "district", district: "" })).toMatchObject({ ok: true });
  expect(await row()).toMatchObject({ ags: null });
});
