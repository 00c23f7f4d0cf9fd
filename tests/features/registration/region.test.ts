import { beforeEach, describe, expect, test } from "vitest";
import { admit } from "#app/features/registration/admit.server.ts";
import { HandForm } from "#app/features/registration/by-office.ts";
import { enterByHand } from "#app/features/registration/enter-by-hand.server.ts";
import { RegistrationForm } from "#app/features/registration/registration.ts";
import { db } from "#app/platform/db.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  answering,
  aSession,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let sessionId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  ({ id: sessionId } = await aSession(aiw));
  await answering(aiw, await anAlliance(aiw), ["05554"]);
  await db.postcode.createMany({
    data: [{ code: "48683", ags: "05554", places: 1 }],
    skipDuplicates: true,
  });
});

function sent(fields: Record<string, string>) {
  const form = new FormData();
  const least = { name: "Anna Blum", company: "Blum Metallbau" };
  for (const [name, value] of Object.entries({ ...least, ...fields })) form.set(name, value);
  return form;
}

async function signedUp(fields: Record<string, string>) {
  const email = `${newShortId()}@example.org`;
  const form = readForm(sent({ email, ...fields }), RegistrationForm);
  if (!form.ok) return { ok: false, problems: form.problems };
  const outcome = await admit(guestOf(aiw), sessionId, form.value, "127.0.0.1");
  if (!outcome.ok || !outcome.registrationId) return outcome;
  const { postcode, ags, outsideGermany } = await db.registration.findUniqueOrThrow({
    where: { id: outcome.registrationId },
  });
  return { postcode, ags, outsideGermany };
}

describe("a guest", () => {
  test("may type the town behind the postcode, and the country before it", async () => {
    const ahaus = { postcode: "48683", ags: "05554", outsideGermany: false };
    for (const postcode of ["D-48683", "48683 Ahaus", "48 683", "４８６８３"])
      expect(await signedUp({ postcode })).toEqual(ahaus);
  });

  test("from abroad is never refused for their own postcode", async () => {
    const abroad = { ags: null, outsideGermany: true };
    expect(await signedUp({ postcode: "7511 JL", outsideGermany: "on" })).toMatchObject(abroad);
    expect(await signedUp({ postcode: "6991", outsideGermany: "on" })).toMatchObject(abroad);
    expect(await signedUp({ postcode: "87568" })).toMatchObject(abroad);
    expect(await signedUp({ postcode: "A-4020" })).toEqual({ ...abroad, postcode: "A-4020" });
  });

  test("with a postcode that nobody knows is asked for the Kreis, and taken with it", async () => {
    expect(await signedUp({ postcode: "99999" })).toMatchObject({
      ok: false,
      problem: "district-open",
    });
    expect(await signedUp({ postcode: "99999", district: "05554" })).toMatchObject({
      postcode: "99999",
      ags: "05554",
    });
  });

  test("with four digits hears what to do about it", async () => {
    expect(await signedUp({ postcode: "4020" })).toMatchObject({
      problems: { postcode: ["postcode-abroad"] },
    });
  });
});

test("the office on the telephone types a postcode in the same ways, or none", async () => {
  const entered = async (fields: Record<string, string>) => {
    const form = readForm(sent(fields), HandForm);
    if (!form.ok) return form.problems;
    const outcome = await enterByHand(officeOf(aiw), sessionId, form.value);
    if (!outcome.ok || !outcome.registrationId) return outcome;
    return db.registration.findUniqueOrThrow({ where: { id: outcome.registrationId } });
  };
  expect(await entered({ postcode: "D-48683 Ahaus" })).toMatchObject({ postcode: "48683" });
  expect(await entered({ postcode: "NL-7511 JL" })).toMatchObject({ outsideGermany: true });
  expect(await entered({})).toMatchObject({ postcode: null });
  expect(await entered({ postcode: "Ahaus" })).toEqual({ postcode: ["postcode-malformed"] });
  expect(await entered({ phone: "abc" })).toEqual({ phone: ["phone-malformed"] });
});
