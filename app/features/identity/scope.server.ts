import { currentTime } from "#app/platform/clock.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound, param } from "#app/platform/http.server.ts";
import { localeFor } from "#app/platform/i18n.server.ts";
import { keptValue } from "#app/platform/kept-values.server.ts";
import type { Actor, Scope, ScopeAssociation } from "./scope.ts";

/** The scope of a page of one association: `/{slug}/…`. An unknown slug answers 404. */
export async function requireScope(
  request: Request,
  params: Record<string, string | undefined>,
): Promise<Scope> {
  return orNotFound(await findScope(request, param(params, "association")));
}

/** The same for a slug that may be nobody's. */
export async function findScope(request: Request, slug: string): Promise<Scope | null> {
  const association = await keptValue(`association ${slug}`, async () => {
    const [found] = await rowsOf<ScopeAssociation>(
      Prisma.sql`SELECT ${columns} FROM "Association" WHERE slug = ${slug}`,
    );
    return found;
  });
  return association ? scopeOf(request, association, { kind: "visitor" }) : null;
}

/** The scope behind a link from a mail, once the room that owns the link has found its row. */
export async function scopeBehindLink(request: Request, associationId: string, actor: Actor) {
  const association = await db.association.findUnique({
    where: { id: associationId },
    select: fields,
  });
  return scopeOf(request, orNotFound(association), actor);
}

/** The installation's own pages belong to no association: only language and time. */
export async function openScope(request: Request): Promise<Pick<Scope, "now" | "locale">> {
  return { now: await currentTime(), locale: localeFor(request) };
}

/** Who reads a programme: of the association that the address names, or the common one. */
export const readerOf = (
  request: Request,
  params: Record<string, string | undefined>,
): Promise<Pick<Scope, "now" | "locale"> & Partial<Scope>> =>
  params.association ? requireScope(request, params) : openScope(request);

/** The scope in which the house itself acts for an association: worker, seed and commands. */
export async function houseScope(associationId: string, now?: Date): Promise<Scope> {
  const association = await db.association.findUniqueOrThrow({
    where: { id: associationId },
    select: fields,
  });
  return {
    association,
    actor: { kind: "house" },
    now: now ?? (await currentTime()),
    locale: "de",
  };
}

async function scopeOf(
  request: Request,
  association: ScopeAssociation,
  actor: Actor,
): Promise<Scope> {
  return { association, actor, ...(await openScope(request)) };
}

/** What every scope knows of its association. */
export const fields = {
  id: true,
  slug: true,
  name: true,
  shortName: true,
  namedAsHost: true,
  namedAsHostEn: true,
  brandColour: true,
  zone: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  retentionDays: true,
  senderAddress: true,
  senderPassedAt: true,
} as const;

const columns = Prisma.raw(
  Object.keys(fields)
    .map((field) => `"${field}"`)
    .join(", "),
);
