import { beforeEach, expect, test } from "vitest";
import { answerLending } from "#app/features/experts/answer-lending.server.ts";
import { askLending, revokeLendingRequest } from "#app/features/experts/ask-lending.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let emsland: Association;
let expert: { id: string };
const message = "Eine Sprechstunde im Januar.";

beforeEach(async () => {
  [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  await anAlliance(aiw, emsland);
  expert = await anExpert(aiw);
});

async function someone(association: Association, role: Role) {
  const email = `${newShortId()}@example.org`;
  const { staffId } = await enterStaff(officeOf(association), { email, name: "Büro", role });
  const actor = { kind: "staff", staffId, role, mayAct: true } as const;
  return { email, scope: { ...officeOf(association), actor } as Scope };
}

const lastRequest = () =>
  db.lendingRequest.findFirstOrThrow({ where: { expertId: expert.id }, orderBy: { id: "desc" } });

test("those who may answer get a link each, the answer goes to who has asked", async () => {
  const [owner, planner, reader] = [
    await someone(aiw, "owner"),
    await someone(aiw, "planner"),
    await someone(aiw, "reader"),
  ];
  const [asker, colleague] = [await someone(emsland, "planner"), await someone(emsland, "owner")];
  await askLending(asker.scope, expert.id, { message });
  await deliverMails(theEveningBefore);
  const [first] = await mailsTo(owner.email);
  const [second] = await mailsTo(planner.email);
  expect(first?.subject).toContain("bittet um eine Ausleihe");
  expect(first?.text).toContain(message);
  const linkIn = (text = "") => /\/buero\/ausleihe\/[\w.~-]+/.exec(text)?.[0];
  expect(linkIn(first?.text)).toBeTruthy();
  expect(linkIn(first?.text)).not.toBe(linkIn(second?.text));
  expect(first?.replyTo).toBe(emsland.contactEmail);
  expect(await mailsTo(reader.email)).toEqual([]);

  await answerLending(planner.scope, (await lastRequest()).id, { isGranted: true });
  await deliverMails(theEveningBefore);
  const [answer] = await mailsTo(asker.email);
  expect(answer?.subject).toMatch(/^Ja: /);
  expect(answer?.from).toContain(aiw.name);
  expect(await mailsTo(colleague.email)).toEqual([]);
  expect(await mailsTo(owner.email)).toHaveLength(1);
});

test("a request taken back before its mail leaves is not told, and an answer finds the office of who has left", async () => {
  const owner = await someone(aiw, "owner");
  const colleague = await someone(emsland, "owner");
  const asker = await someone(emsland, "planner");
  await askLending(asker.scope, expert.id, { message });
  await revokeLendingRequest(asker.scope, (await lastRequest()).id);
  await deliverMails(theEveningBefore);
  expect(await mailsTo(owner.email)).toEqual([]);

  expert = await anExpert(aiw);
  await askLending(asker.scope, expert.id, { message });
  await db.staffRole.updateMany({
    where: { staff: { email: asker.email } },
    data: { endedAt: theEveningBefore },
  });
  await answerLending(owner.scope, (await lastRequest()).id, { isGranted: false });
  await deliverMails(theEveningBefore);
  expect((await mailsTo(colleague.email)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining("Leider nicht"),
  ]);
  expect(await mailsTo(asker.email)).toEqual([]);
});

test("six weeks later neither the request's words nor its mails are kept anywhere", async () => {
  const [owner, asker] = [await someone(aiw, "owner"), await someone(emsland, "planner")];
  await askLending(asker.scope, expert.id, { message });
  await deliverMails(theEveningBefore);
  const { id } = await lastRequest();
  const afterDays = (days: number) => ({ now: later(theEveningBefore, days * 24 * 60) });

  await forgetPassing(afterDays(43));
  expect(await db.lendingRequest.count({ where: { id } })).toBe(1);
  expect(await mailsTo(owner.email)).toHaveLength(1);
  await forgetPassing(afterDays(44));
  expect(await db.lendingRequest.count({ where: { id } })).toBe(0);
  expect(await mailsTo(owner.email)).toEqual([]);
  expect(await db.fact.count({ where: { type: "expert.lending-asked" } })).toBeGreaterThan(0);
});
