import { realTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { isMailCode, mailCode } from "./mail-code.server.ts";
import { codeLivesSeconds, triesOfACode } from "./staff.ts";

const purpose = "login-code";

export const loginCodeOf = (id: string) => mailCode(purpose, id);

/** A new code for a normalised address, whether or not anybody has it; it lives by the real clock. */
export const newLoginCode = (address: string) => {
  const createdAt = realTime();
  const expiresAt = new Date(createdAt.getTime() + codeLivesSeconds * 1000);
  return { id: newId(), address, createdAt, expiresAt };
};

/**
 * Spends a code that this browser has asked for. A wrong one counts against each of its codes that are
 * still alive, and against nobody else's. @returns whether one opened.
 */
export async function spendLoginCode(ids: string[], address: string, typed: string) {
  const counted = await db.loginCode.updateManyAndReturn({
    where: {
      ...{ id: { in: ids }, address },
      ...{ expiresAt: { gt: realTime() }, tries: { lt: triesOfACode } },
    },
    data: { tries: { increment: 1 } },
    select: { id: true },
  });
  const right = counted.find(({ id }) => isMailCode(purpose, id, typed));
  if (!right) return false;
  const { count } = await db.loginCode.deleteMany({ where: { id: right.id } });
  return count === 1;
}
