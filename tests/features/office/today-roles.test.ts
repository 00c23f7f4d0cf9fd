import { expect, test } from "vitest";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { lineOf } from "#app/features/office/today-lines.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
import {
  anAssociation,
  anna,
  aSession,
  ben,
  guestOf,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

test("lines lead only where the person may go", async () => {
  const aiw = await anAssociation("aiw");
  const { id } = await aSession(aiw, { seats: 1 });
  for (const form of [anna, ben]) await register(guestOf(aiw), id, form);
  const as = (role: Role): Scope => ({
    ...officeOf(aiw),
    actor: { kind: "staff", staffId: "", role, mayAct: true },
  });
  const kinds = async (role: Role) => (await findWork(as(role))).map(({ kind }) => kind).sort();
  expect(await kinds("planner")).toEqual(["unverified", "waiting"]);
  expect(await kinds("reader")).toEqual(["unverified", "waiting"]);
  expect(await kinds("moderator")).toEqual(["waiting"]);

  const [waiting] = await findWork(as("moderator"));
  if (!waiting) throw new Error("nobody waits");
  const { slug, zone } = aiw;
  const here = { slug, zone, locale: "de" as const, now: theEveningBefore };
  const leadsTo = (mayPlan: boolean) => lineOf(waiting, { ...here, mayPlan }).step.href;
  const go = pathsIn("de");
  expect(leadsTo(true)).toBe(go.plan(slug, `?zweitertermin=${id}`));
  expect(leadsTo(false)).toBe(go.deskSession(slug, id));
});
