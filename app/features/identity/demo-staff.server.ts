import { db } from "#app/platform/db.server.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import { loginAs } from "./cookie-sessions.server.ts";
import type { Scope } from "./scope.ts";
import { type Role, roles } from "./staff.ts";

/** Everybody of staff, by association: one click each. Only in a demo, else 404. */
export async function findDemoStaff() {
  if (isProduction) throw notFound();
  const held = await db.staffRole.findMany({
    where: { endedAt: null },
    select: {
      role: true,
      staff: { select: { id: true, name: true } },
      association: { select: { slug: true, name: true } },
    },
  });
  const rank = ({ role }: { role: string }) => roles.indexOf(role as Role);
  return held
    .map(({ role, ...rest }) => ({ ...rest, role: role as Role }))
    .sort((a, b) => a.association.name.localeCompare(b.association.name) || rank(a) - rank(b));
}

/** Logs somebody of the demo in, the second factor counted as passed. @returns cookies and the desk. */
export async function enterDemo({ now }: Pick<Scope, "now">, request: Request, staffId: string) {
  const all = await findDemoStaff();
  const { association, staff } = orNotFound(all.find((one) => one.staff.id === staffId));
  return { slug: association.slug, headers: await loginAs(request, staff.id, now) };
}
