import { redirect } from "@remix-run/node";
import type { Reach } from "#app/features/companies/levels.ts";
import { reachOf, runningAt } from "#app/features/companies/reach.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { loginBehind } from "./person-logins.server.ts";

/** A person of companies who is in. */
export type PersonScope = Pick<Scope, "now" | "locale"> & {
  person: { id: string; name: string; email: string; locale: string };
  actor: { kind: "person" };
};

/** Who is in, or null. */
export async function findPerson(request: Request): Promise<PersonScope | null> {
  const login = await loginBehind(request);
  return (
    login && { ...(await openScope(request)), person: login.person, actor: { kind: "person" } }
  );
}

/** The same; who is not in is led to where one comes in, and back afterwards. */
export async function requirePerson(request: Request): Promise<PersonScope> {
  const scope = await findPerson(request);
  if (scope) return scope;
  const { locale } = await openScope(request);
  const { pathname, search } = new URL(request.url);
  throw redirect(pathsIn(locale).companies(pathname + search));
}

/** What somebody may see: as a member of the associations of the companies that they act for now. */
export async function readsWith({ person, now }: Pick<PersonScope, "person" | "now">) {
  const companies = { people: { some: { personId: person.id, until: null } }, mergedIntoId: null };
  const memberships = await db.membership.findMany({
    where: { ...runningAt(now), company: companies },
    select: { associationId: true },
  });
  return reachOf(memberships.map(({ associationId }) => associationId));
}

/** The same for whoever is in behind a request; null: nobody. */
export async function readerOfPerson(request: Request): Promise<Reach | null> {
  const scope = await findPerson(request);
  return scope && readsWith(scope);
}
