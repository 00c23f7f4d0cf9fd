import { findAlike } from "#app/features/companies/alike.server.ts";
import { getMember } from "#app/features/companies/get-member.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type FieldKey, fieldKeys, type Item } from "#app/features/profiles/profiles.ts";
import { db } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { type Left, undoneWithin } from "./mergers.ts";

/** A member with those of the office's list that may be the same. @throws 404 for another's, or one that left */
export async function getDoubles(scope: Scope, companyId: string) {
  const member = await getMember(scope, companyId);
  if (!member.isRunning) throw notFound();
  const { id, name, domain, sites } = member;
  const alike = await findAlike(scope, { name, domain: domain ?? "", sites });
  const doubles = alike.filter((one) => one.isOwn && one.id !== id);
  return { id, name, doubles: doubles.map((one) => ({ ...one, place: one.place ?? "" })) };
}

/** Two members beside each other, and what both say in different words, as far as the office reads it. */
export async function getPair(scope: Scope, keptId: string, mergedId: string) {
  const [kept, merged] = [await getMember(scope, keptId), await getMember(scope, mergedId)];
  if (!kept.isRunning || !merged.isRunning || keptId === mergedId) throw notFound();
  const where = { companyId: { in: [keptId, mergedId] }, level: { not: "hidden" } };
  const rows = await db.profileField.findMany({ where });
  const said = (companyId: string, key: string, locale: string) =>
    (rows.find((one) => one.companyId === companyId && one.key === key && one.locale === locale)
      ?.items ?? []) as Item[];
  const both = fieldKeys.flatMap((key) =>
    (["de", "en"] as const).flatMap((locale) => {
      const [ours, theirs] = [said(keptId, key, locale), said(mergedId, key, locale)];
      const differ = JSON.stringify(ours) !== JSON.stringify(theirs);
      return ours.length > 0 && theirs.length > 0 && differ ? [{ key, locale, ours, theirs }] : [];
    }),
  );
  return { kept: summaryOf(kept), merged: summaryOf(merged), both };
}

export type Pair = Awaited<ReturnType<typeof getPair>>;
export type Differing = { key: FieldKey; locale: "de" | "en"; ours: Item[]; theirs: Item[] };

const summaryOf = ({
  id,
  name,
  domain,
  sites,
  memberships,
}: Awaited<ReturnType<typeof getMember>>) => ({
  ...{ id, name, domain: domain ?? "" },
  sites: sites.map(({ street, postcode, place }) =>
    [street, `${postcode} ${place}`].filter(Boolean).join(", "),
  ),
  since: memberships[0]?.since ?? null,
  number: memberships[0]?.number ?? "",
});

/** What this office has merged into a company of its list of late. */
export async function findMergers(scope: Scope, keptId: string) {
  const { association, now } = scope;
  const since = new Date(now.getTime() - undoneWithin);
  const rows = await db.merger.findMany({
    where: { keptId, associationId: association.id, mergedAt: { gte: since } },
    orderBy: [{ mergedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, mergedAt: true, undoneAt: true, left: true },
      merged: { select: { name: true } },
    },
  });
  return rows.map(({ merged, left, ...one }) => ({
    ...one,
    name: merged.name,
    left: (left ?? {}) as Left,
  }));
}
