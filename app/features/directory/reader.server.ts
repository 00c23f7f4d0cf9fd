import { publicReach } from "#app/features/companies/levels.ts";
import { reachOf, runningAt } from "#app/features/companies/reach.server.ts";
import type { Looker } from "#app/features/finding/finding.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { lastingOf, ofDirectory } from "#app/features/programme/lasting.server.ts";
import { findPerson } from "#app/features/representations/person-scope.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Lasting } from "#app/platform/kept-pages.server.ts";

/** Somebody before the directory of one portal: what they may see, and whose members it lists. */
export type DirectoryReader = Looker & {
  /** Sees nothing but what everybody may see. */
  isGuest: boolean;
};

/** Who reads here: a person of companies what those may see, everybody else what is public. */
export async function readerOf(request: Request, scope: Scope): Promise<DirectoryReader> {
  const [guest, person] = await Promise.all([guestOf(scope), findPerson(request)]);
  if (!person) return guest;
  const memberships = await db.membership.findMany({
    where: {
      company: {
        mergedIntoId: null,
        representations: { some: { personId: person.person.id, until: null } },
      },
      ...runningAt(scope.now),
    },
    select: { associationId: true },
  });
  const reach = await reachOf(memberships.map(({ associationId }) => associationId));
  return { ...guest, reach, isGuest: false };
}

/** Everybody: what feeds, sitemap and API tell. */
export async function guestOf({ association, now, locale }: Scope): Promise<DirectoryReader> {
  const { allied } = await reachOf([association.id]);
  return {
    ...{ now, locale, portalId: association.id, associationIds: allied },
    ...{ reach: publicReach, isGuest: true },
  };
}

/** A view that found nothing is not worth keeping: anybody can ask for any number of those. */
export function lastingOfDirectory(scope: Scope, found = true): Lasting {
  if (!found) return { of: [], forMs: 0 };
  return { of: [ofDirectory], forMs: lastingOf([], scope).forMs };
}
