import { createHash } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { fieldsOf, type Part } from "./settings.ts";

type Stored = Record<string, unknown>;

/** What the association says in these parts: a value for each field, and each part's print. */
export async function getSettings<P extends Part>({ association }: Scope, parts: readonly P[]) {
  const stored: Stored = await db.association.findUniqueOrThrow({ where: { id: association.id } });
  const names = parts.flatMap(fieldsOf);
  return {
    values: Object.fromEntries(names.map((name) => [name, String(stored[name])])),
    prints: Object.fromEntries(parts.map((part) => [part, printOf(part, stored)])) as Record<
      P,
      string
    >,
  };
}

/** A short print of a part's values; another value makes another print. */
export const printOf = (part: Part, stored: Stored) =>
  createHash("sha256")
    .update(JSON.stringify(fieldsOf(part).map((name) => stored[name])))
    .digest("base64url")
    .slice(0, 16);

/** Who changed a part last, and when; null if nobody of the office has. */
export async function findLastChange({ association }: Scope, part: Part) {
  const fact = await db.fact.findFirst({
    where: {
      associationId: association.id,
      type: "association.changed",
      payload: { path: ["part"], equals: part },
    },
    orderBy: { id: "desc" },
    select: { recordedAt: true, staffId: true },
  });
  if (!fact?.staffId) return null;
  const person = await db.staff.findUnique({
    where: { id: fact.staffId },
    select: { name: true },
  });
  return { at: fact.recordedAt, by: person?.name ?? null };
}
