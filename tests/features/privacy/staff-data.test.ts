import { beforeEach, expect, test } from "vitest";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { eraseAgain } from "#app/features/privacy/erase-again.server.ts";
import { expireStaff } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

const now = theEveningBefore;
const aYearOn = new Date("2027-11-30T18:00:00Z");
let aiw: Association;
let email: string;
let staffId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  email = `${newShortId()}@example.org`;
  const entry = { email, name: "Xaverine Quittenbaum", role: "planner" } as const;
  ({ staffId } = await enterStaff(officeOf(aiw), entry));
});

const row = () => db.staff.findUniqueOrThrow({ where: { id: staffId } });
const expireAll = async (at: Date) => {
  while ((await expireStaff({ now: at }, 100)) === 100);
};

test("Meine Daten names a person of staff, with role, purpose and expiry", async () => {
  const { staff, registrations } = await getOwnData({ now }, email);
  expect(registrations).toEqual([]);
  expect(staff).toMatchObject([
    {
      name: "Xaverine Quittenbaum",
      email,
      roles: [{ role: "planner", association: aiw.name, endedAt: null }],
      purpose: expect.stringContaining("journal"),
      kept: expect.stringContaining("12 months"),
    },
  ]);
});

test("a row of staff ends twelve months after the last role, and no moment before", async () => {
  await expireAll(aYearOn);
  expect(await row()).toMatchObject({ name: "Xaverine Quittenbaum" });
  await changeRole(officeOf(aiw), staffId, null);
  await expireAll(later(aYearOn, -1));
  expect(await row()).toMatchObject({ name: "Xaverine Quittenbaum", email });
  await expireAll(aYearOn);
  expect(await row()).toMatchObject({ name: "", email: staffId });
});

test("a restore blanks again whom it brings back, and ends every way in", async () => {
  const before = await row();
  await changeRole(officeOf(aiw), staffId, null);
  await expireAll(aYearOn);
  const { name, emailVerified } = before;
  await db.staff.update({ where: { id: staffId }, data: { name, email, emailVerified } });
  const role = { staffId_associationId: { staffId, associationId: aiw.id } };
  await db.staffRole.update({ where: role, data: { endedAt: null } });

  await eraseAgain(aYearOn);
  expect(await row()).toMatchObject({ name: "", email: staffId });
  expect(await db.staffRole.findUnique({ where: role })).toMatchObject({ endedAt: aYearOn });
});
