import { db } from "#app/platform/db.server.ts";
import type { Held } from "./approach-links.server.ts";

/** An approach as the side that holds the link may read it: no address that its owner has not released. */
export async function getApproachPage({
  approach,
  side,
  person,
}: Pick<Held, "approach" | "side" | "person">) {
  const entries = await db.approachEntry.findMany({
    where: { approachId: approach.id },
    orderBy: { seq: "asc" },
  });
  const ids = entries.flatMap(({ personId }) => personId ?? []);
  const people = await db.person.findMany({
    where: { id: { in: ids }, erasedAt: null },
    select: { id: true, name: true, email: true },
  });
  const { text, name, company, declinedAt, reportedAt, claimUntil, writtenAt } = approach;
  const thread = entries.map(({ id, personId, kind, text, at, ...entry }) => {
    const of = people.find((one) => one.id === personId);
    const isWriter = entry.side === "writer";
    const released = isWriter ? approach : of;
    const contact =
      kind === "contact" && released
        ? { email: released.email ?? "", phone: isWriter ? approach.phone : "" }
        : null;
    return {
      id,
      side: entry.side,
      by: isWriter ? name : (of?.name ?? ""),
      kind,
      text,
      at,
      contact,
    };
  });
  const isReleased = entries.some(
    (one) => one.kind === "contact" && one.side === side && one.personId === (person?.id ?? null),
  );
  return {
    ...{ side, text, name, company, to: approach.to.name, writtenAt, thread, isReleased },
    isNew: claimUntil !== null,
    isOver: declinedAt !== null,
    isReported: reportedAt !== null,
    ownContact:
      side === "writer"
        ? [approach.email, approach.phone].filter(Boolean).join(", ")
        : (person?.email ?? ""),
  };
}

export type ApproachPage = Awaited<ReturnType<typeof getApproachPage>>;
