import { beforeAll, expect, test } from "vitest";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let emsland: Association;
let n = 0;

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

async function aSeat() {
  const session = await aSession(emsland);
  const email = `vertippt-${n++}@example.org`;
  const seated = await register(guestOf(emsland), session.id, { ...anna, email });
  if (!seated.ok || !seated.registrationId) throw new Error("no seat");
  return { email, id: seated.registrationId };
}

test("a corrected address gets the invitation, the former one only its CANCEL", async () => {
  const { email: former, id } = await aSeat();
  await deliverMails(theEveningBefore);
  const email = `richtig-${n++}@example.org`;
  await correctAddress(guestOf(emsland), id, email);
  await deliverMails(later(theEveningBefore, 1));

  const [invited, taken, ...more] = await mailsTo(former);
  expect(more).toEqual([]);
  expect(taken?.calendar).toMatchObject({
    method: "CANCEL",
    uid: invited?.calendar?.uid,
    sequence: 1,
  });
  expect(`${taken?.raw}${taken?.html}${taken?.text}`).not.toMatch(/Anna|\/platz\/|\/raum\//);
  const [mail] = await mailsTo(email);
  expect(mail?.calendar).toMatchObject({ method: "REQUEST", uid: invited?.calendar?.uid });
  expect(await db.formerAddress.count({ where: { registrationId: id } })).toBe(0);
});

test("an address corrected before its mail has left gets one mail, the former one none", async () => {
  const { email: former, id } = await aSeat();
  const email = `richtig-${n++}@example.org`;
  await correctAddress(guestOf(emsland), id, email);
  await deliverMails(theEveningBefore);

  expect(await mailsTo(former)).toEqual([]);
  expect(await mailsTo(email)).toHaveLength(1);
});
