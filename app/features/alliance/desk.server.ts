import { findOwnRoles, type StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { coloursAddress } from "./frame.server.ts";

/** What the frame of the desk shows: whose it is, who sits at it, where else they may. */
export async function getDesk({ association, actor, login }: StaffScope, request: Request) {
  const [roles, colours] = await Promise.all([
    findOwnRoles(login),
    coloursAddress(association.slug),
  ]);
  const { slug, name, shortName, zone } = association;
  return {
    slug,
    name,
    shortName,
    zone,
    colours,
    person: { name: login.name, role: actor.role, mayAct: actor.mayAct },
    others: roles.filter((held) => held.slug !== slug),
    isDemo: !isProduction,
    pathname: new URL(request.url).pathname,
  };
}

export type DeskFrame = Awaited<ReturnType<typeof getDesk>>;
