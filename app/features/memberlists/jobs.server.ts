import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { checkLines } from "./check-lines.server.ts";
import { type ListState, underWay } from "./memberlists.ts";
import { takeBackLines } from "./take-back-lines.server.ts";
import { writeLines } from "./write-lines.server.ts";

const steps: Partial<Record<ListState, typeof checkLines>> = {
  checking: checkLines,
  writing: writeLines,
  "taking-back": takeBackLines,
};

/** One step of the list that has waited longest. @returns whether there was one */
export async function workOnLists(): Promise<boolean> {
  const [next] = await db.memberList.findMany({
    where: { state: { in: underWay } },
    orderBy: { createdAt: "asc" },
    take: 1,
    select: { id: true, state: true },
  });
  if (!next) return false;
  return (await steps[next.state as ListState]?.(next.id, await currentTime())) ?? false;
}
