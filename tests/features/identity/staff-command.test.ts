import { expect, test } from "vitest";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { runStaffCommand } from "#app/features/identity/command.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { findOwnRoles } from "#app/features/identity/staff-scope.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, officeOf } from "../../support/cast.ts";

const owner = (association: Association, email: string) =>
  enterStaff(officeOf(association, new Date()), { email, name: "Leitung", role: "owner" });

async function obeyed(...argv: string[]) {
  const lines: string[] = [];
  const code = await runStaffCommand(argv, (line) => lines.push(line));
  return { code, said: lines.join("\n") };
}

test("whoever runs the installation invites a new owner and gets the link", async () => {
  const { slug } = await anAssociation("aiw");
  const invited = await obeyed("invite", slug, "neu@example.org", "Neue Leitung");
  expect(invited.code, invited.said).toBe(0);
  expect(invited.said).toMatch(/\/buero\/einladung\/\S+$/);
  expect((await obeyed("list", slug)).said).toMatch(/owner +neu@example\.org .*\(invited\)/);
  expect((await obeyed("invite", slug, "neu", "Neue Leitung")).code).toBe(1);
  expect((await obeyed("invite", "gibt-es-nicht", "neu@example.org", "X")).code).toBe(1);
});

test("the last owner cannot be ended, demoted or leave", async () => {
  const aiw = await anAssociation("aiw");
  const { staffId } = await owner(aiw, "allein@example.org");
  expect((await obeyed("end", aiw.slug, "allein@example.org")).said).toContain(
    "at least one owner",
  );
  const scope = officeOf(aiw, new Date());
  for (const role of ["reader", null] as const)
    expect(await changeRole(scope, staffId, role)).toEqual({ ok: false, refusal: "last-owner" });
  const second = await owner(aiw, "zweite@example.org");
  const both = await Promise.all([
    changeRole(scope, staffId, null),
    changeRole(scope, second.staffId, null),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a reset second factor ends every login, and the next one sets up a new one", async () => {
  const aiw = await anAssociation("aiw");
  const { staffId } = await owner(aiw, "verloren@example.org");
  const now = new Date();
  await db.secondFactor.create({
    data: { staffId, sealedKey: new Uint8Array(60), createdAt: now, confirmedAt: now },
  });
  const row = { id: "l1", token: "t1", createdAt: now, updatedAt: now, expiresAt: now };
  await db.cookieSession.create({ data: { ...row, staffId, secondFactorAt: now } });
  expect((await obeyed("reset-second-factor", aiw.slug, "verloren@example.org")).code).toBe(0);
  expect(await db.secondFactor.count({ where: { staffId } })).toBe(0);
  expect(await db.cookieSession.count({ where: { staffId } })).toBe(0);
});

test("one person serves several associations, each with its own role", async () => {
  const [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  const { staffId } = await owner(aiw, "beide@example.org");
  const entry = { email: "Beide@Example.org", name: "Anders", role: "reader" } as const;
  expect(await enterStaff(officeOf(emsland, new Date()), entry)).toEqual({ staffId });
  const roles = await findOwnRoles({ staffId });
  expect(roles.map(({ slug, role }) => [slug, role])).toEqual([
    [aiw.slug, "owner"],
    [emsland.slug, "reader"],
  ]);
});
