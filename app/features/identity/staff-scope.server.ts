import { redirect } from "@remix-run/node";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";
import { findLogin, type Login } from "./logins.server.ts";
import { fields, openScope } from "./scope.server.ts";
import type { Scope, StaffActor } from "./scope.ts";
import { hasRight, type Right, type Role } from "./staff.ts";

/** The scope of a page of the desk; `login` is the person behind it. */
export type StaffScope = Scope & { actor: StaffActor; login: Login };

/**
 * The door of every page of the desk: `/buero/{slug}/…`. Logged out: to the login and back. Without a role
 * that has `right`: 404, as if nothing were there. What is not a GET needs the second factor, else 403.
 */
export async function requireStaff(
  request: Request,
  params: Record<string, string | undefined>,
  right: Right = "read",
): Promise<StaffScope> {
  const { login, ...open } = await requireLogin(request);
  const held = orNotFound(
    await db.staffRole.findFirst({
      where: {
        staffId: login.staffId,
        endedAt: null,
        association: { slug: param(params, "association") },
      },
      select: { role: true, association: { select: fields } },
    }),
  );
  const role = held.role as Role;
  if (!hasRight(role, right)) throw notFound();
  const { staffId, secondFactorAt } = login;
  const actor = { kind: "staff", staffId, role, mayAct: secondFactorAt !== null } as const;
  return { association: held.association, actor, login, ...open };
}

/**
 * The door of what leaves the desk: files, prints, texts to take along. What is read on a page is asked of a
 * login by code alone; what stays with whoever opened it, of the second factor too, and the way there is shown.
 */
export async function requireTakingAway(
  request: Request,
  params: Record<string, string | undefined>,
  right: Right,
): Promise<StaffScope> {
  const scope = await requireStaff(request, params, right);
  if (scope.actor.mayAct) return scope;
  const { pathname, search } = new URL(request.url);
  throw redirect(pathsIn(scope.locale).secondFactor(pathname + search), {
    headers: { "Cache-Control": "private, no-store" },
  });
}

/**
 * The door of pages that belong to the person, not to an association. `byCodeAlone` only for what leads to
 * the second factor and out.
 */
export async function requireLogin(request: Request, { byCodeAlone = false } = {}) {
  const open = await openScope(request);
  const login = await findLogin(request);
  const { pathname, search } = new URL(request.url);
  if (!login)
    throw redirect(`${pathsIn(open.locale).login(pathname + search)}`, {
      status: isReading(request) ? 302 : 303,
      headers: { "Cache-Control": "private, no-store" },
    });
  if (!isReading(request) && !byCodeAlone && !login.secondFactorAt)
    throw new Response(secondFactorMissing, { status: 403 });
  return { login, ...open };
}

/** The body of the 403 that root turns into words. */
export const secondFactorMissing = "second factor missing";

const isReading = ({ method }: Request) => method === "GET" || method === "HEAD";

/** The associations a person serves, with the role, by name. */
export async function findOwnRoles({ staffId }: Pick<Login, "staffId">) {
  const held = await db.staffRole.findMany({
    where: { staffId, endedAt: null },
    orderBy: { associationId: "asc" },
    select: {
      role: true,
      association: { select: { id: true, slug: true, name: true, shortName: true, zone: true } },
    },
  });
  const roles = held.map(({ role, association }) => ({ role: role as Role, ...association }));
  return sortedBy(roles, ({ name }) => name);
}
