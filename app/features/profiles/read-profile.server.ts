import { type Level, maySee, type Reach } from "#app/features/companies/levels.ts";
import { runningAt } from "#app/features/companies/reach.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type FieldKey, fieldKeys, type Item, type ProfileLocale } from "./profiles.ts";

/** A profile as one reader sees it: what is not for them is not in it. */
export type Profile = {
  id: string;
  kind: "company" | "institution";
  name: string;
  site: { postcode: string; place: string; ags: string | null } | null;
  industryCode: string | null;
  changedAt: Date;
  verifiedAt: Date | null;
  /** In the reader's language where it is said, else in the other; in the order of reading. */
  fields: { key: FieldKey; locale: ProfileLocale; items: Item[] }[];
};

export type Reader = { reach: Reach; now: Date; locale: ProfileLocale };

/** @throws 404 for a company that is none, merged, hidden, or whose name is not for this reader */
export async function getProfile(
  { reach, now, locale }: Reader,
  companyId: string,
): Promise<Profile> {
  const company = orNotFound(
    await db.company.findFirst({
      where: { id: companyId, mergedIntoId: null, hiddenAt: null },
      include: {
        fields: true,
        sites: {
          orderBy: { position: "asc" },
          take: 1,
          select: { postcode: true, place: true, ags: true },
        },
        memberships: { where: runningAt(now), select: { associationId: true } },
      },
    }),
  );
  const memberOf = company.memberships.map(({ associationId }) => associationId);
  const isSeen = (level: string) => maySee(level as Level, memberOf, reach);
  orNotFound(isSeen(company.nameLevel) || null);
  const seen = company.fields
    .map((field) => ({ ...field, items: field.items as Item[] }))
    .filter(({ level, items }) => isSeen(level) && items.length > 0);
  const inOrder = fieldKeys.flatMap((key) => {
    const said = seen.filter((field) => field.key === key);
    const field = said.find((one) => one.locale === locale) ?? said[0];
    return field ? [{ key, locale: field.locale as ProfileLocale, items: field.items }] : [];
  });
  return {
    ...{ id: company.id, kind: company.kind as Profile["kind"], name: company.name },
    site: isSeen(company.placeLevel) ? (company.sites[0] ?? null) : null,
    industryCode: isSeen(company.industryLevel) ? company.industryCode : null,
    ...{ changedAt: company.changedAt, verifiedAt: company.verifiedAt, fields: inOrder },
  };
}
