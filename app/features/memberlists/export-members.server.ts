import { industryName } from "#app/features/companies/industries.ts";
import { memberOf, reachOf } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { sizeWords } from "#app/features/profiles/field-words.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import type { Row, Sheet, SheetFormat } from "#app/platform/sheet.server.ts";
import { asCell, dayText } from "./cells.ts";
import { fieldOf, isOfProfile, type Target, targets } from "./columns.ts";
import type { MemberListFact, PlainKey } from "./memberlists.ts";
import { findStanding, type Standing } from "./standing.server.ts";
import { kindText, targetText } from "./texts.ts";

/** Companies that are read at once, while everybody else waits. */
const atOnce = 250;
const mostInWorkbook = 20_000;

/** What a list that is taken away has for columns: those that can be brought in, each of them once. */
const exported = targets.filter(
  (target) => !["postcodePlace", "contactFirstName", "contactLastName"].includes(target),
);

/** The association's own members as a list that, brought in again, changes nothing; null where a workbook is too small. */
export async function exportMembers(scope: Scope, format: SheetFormat): Promise<Sheet | null> {
  const { association, now } = scope;
  const found = await db.company.findMany({
    where: memberOf(association.id, now),
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  const ids = sortedBy(found, ({ name }) => name).map(({ id }) => id);
  if (format === "xlsx" && ids.length > mostInWorkbook) return null;
  const fact = { associationId: association.id, count: ids.length };
  await transact((tx) =>
    record<MemberListFact>(tx, { type: "member-list.exported", ...fact }, scope),
  );
  return {
    name: m.memberlists_sheet(),
    zone: association.zone,
    columns: exported.map((target) => ({
      label: targetText(target),
      width: isOfProfile(target) ? 36 : 20,
    })),
    rows: rowsOf(scope, ids),
  };
}

async function* rowsOf({ association, now, locale }: Scope, ids: string[]) {
  const about = { associationId: association.id, now, reach: await reachOf([association.id]) };
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const standing = new Map(
      (await findStanding(db, about, { ids: some })).map((one) => [one.id, one]),
    );
    yield some.flatMap((id): Row[] => {
      const company = standing.get(id);
      return company ? [exported.map((target) => cellOf(company, target, locale))] : [];
    });
  }
}

function cellOf(company: Standing, target: Target, locale: "de" | "en"): string {
  const { plain, contacts, fields } = company;
  const [contact] = contacts;
  if (isOfProfile(target) || target === "website") {
    const { key, locale: said } = fieldOf(target);
    const held = fields.find((one) => one.key === key && one.locale === said && one.isSeen);
    if (!held) return "";
    if (key === "sizeClass") return sizeWords(held.items[0]?.text ?? "");
    return key === "links" ? (held.items[0]?.text ?? "") : asCell(held.items, key);
  }
  if (target === "industry") {
    const code = plain.industryCode ?? "";
    return code && `${code} ${industryName(code, locale) ?? ""}`.trim();
  }
  if (target === "membershipKind") return kindText(plain.membershipKind ?? "");
  if (target === "since") return dayText(plain.since ?? "");
  if (target === "contactName") return contact?.name ?? "";
  if (target === "contactRole") return contact?.role ?? "";
  if (target === "email" || target === "phone") return contact?.[target] ?? "";
  return plain[target as PlainKey] ?? "";
}
