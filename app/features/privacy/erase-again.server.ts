import { silence } from "#app/features/notifications/forget.server.ts";
import { giveUpPlaces, lockToForget } from "#app/features/registration/forget.server.ts";
import { withdrawIn } from "#app/features/taping/withdraw-consent.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { eraseOthersAgain } from "./erase-others-again.server.ts";
import { forgetPersons, makeLast } from "./forget-persons.server.ts";

/** As many registrations as one transaction erases. */
const atOnce = 100;

/**
 * Writes down what was erased before, in a database that may not know it; safe to repeat. Each is named
 * "kind:id", as the list of erasures has it; an id alone is a registration's.
 */
export async function rememberErasures(names: string[], erasedAt: Date): Promise<number> {
  const { count } = await db.erasure.createMany({
    data: names.map((name) => ({ ...subjectIn(name), erasedAt })),
    skipDuplicates: true,
  });
  return count;
}

const subjectIn = (name: string) => {
  const [, subjectKind = "registration", subjectId = name] = /^(\w+):(.+)$/.exec(name) ?? [];
  return { subjectKind, subjectId };
};

/**
 * After an older backup was restored: erases everybody who is remembered as erased and is not any more. Their places are freed; nobody is written to, they had their last mail before.
 * @returns how many were erased again.
 */
export async function eraseAgain(now: Date): Promise<number> {
  const scope = { now, actor: { kind: "house" as const } };
  const back = await db.$queryRaw<{ id: string }[]>`
    SELECT registration.id FROM "Erasure" JOIN "Registration" registration
      ON "subjectKind" = 'registration' AND registration.id = "subjectId"
    WHERE registration."erasedAt" IS NULL`;
  for (let from = 0; from < back.length; from += atOnce)
    await transact(async (tx) => {
      const ids = back.slice(from, from + atOnce).map(({ id }) => id);
      const held = await lockToForget(tx, ids);
      await silence(tx, ids);
      await giveUpPlaces(tx, scope, held);
      await withdrawIn(tx, scope, { subjectKind: "registration", subjectId: { in: ids } });
      await forgetPersons(tx, scope, held, ids);
      await makeLast(tx, scope, ids);
    });
  return back.length + (await transact((tx) => eraseOthersAgain(tx, scope)));
}
