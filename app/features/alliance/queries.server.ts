import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/** Every association of the installation, by name, with what its own page says first. */
export async function findAssociations({ locale }: Pick<Scope, "locale">) {
  const all = await db.association.findMany({
    orderBy: { id: "asc" },
    select: { slug: true, name: true, town: true, intro: true, introEn: true },
  });
  return sortedBy(all, ({ name }) => name).map(({ intro, introEn, ...association }) => ({
    ...association,
    intro: locale === "en" ? introEn : intro,
  }));
}

/** The texts an association answers for itself: imprint and privacy, in markdown. */
export const getLegalTexts = ({ association }: Scope) =>
  db.association.findUniqueOrThrow({
    where: { id: association.id },
    select: { imprint: true, privacy: true },
  });

/** The logo with this hash. @throws 404 where there is none, or another one by now. */
export async function getLogo(slug: string, hash: string) {
  const found = await db.logo.findFirst({ where: { hash, association: { slug } } });
  const { bytes, type } = orNotFound(found);
  return { bytes: Buffer.from(bytes), type };
}

/** The sites that may frame the widget. */
export async function findAllowedOrigins({ association }: Scope) {
  const { allowedOrigins } = await db.association.findUniqueOrThrow({
    where: { id: association.id },
    select: { allowedOrigins: true },
  });
  return allowedOrigins;
}
