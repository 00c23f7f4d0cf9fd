import { isOutOfReach } from "#app/features/identity/reached.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { inGermanOrder } from "#app/platform/german.server.ts";
import { fewest } from "./counts-shown.ts";
import type { Unreached } from "./told.ts";

type Row = { id: string; name: string; phone: string | null; status: string; throughId: string };

/** With a place in a session, and not reached by mail. */
const readUnreached = (sessionId: string) =>
  db.$queryRaw<Row[]>(Prisma.sql`
    SELECT registration.id, registration.name, registration.phone, registration.status,
      registration."throughId"
    FROM "Registration" registration
    WHERE registration."sessionId" = ${sessionId} AND ${isOutOfReach}
      AND registration.status IN ('seated', 'offered', 'waiting')
    ORDER BY ${Prisma.raw(inGermanOrder("registration.name"))}, registration.id`);

/** Who hears nothing by mail of what is told to everybody with a place, and how many by state. */
export async function findUnreached({ association }: Pick<Scope, "association">, id: string) {
  const rows = await readUnreached(id);
  const isOwn = ({ throughId }: Row) => throughId === association.id;
  const others = rows.filter((row) => !isOwn(row)).length;
  const people: Unreached = {
    own: rows.filter(isOwn).map(({ id, name, phone }) => ({ id, name, phone })),
    others: others > 0 && others < fewest ? null : others,
  };
  return {
    people,
    seated: rows.filter(({ status }) => status === "seated").length,
    all: rows.length,
  };
}
