import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { type Awaited, forgetAwaited, spendPersonCode } from "./person-codes.server.ts";
import { openLogin, personOf } from "./person-logins.server.ts";

/**
 * Spends a code in the browser that asked for it: the address is proven, and its person is in.
 * @returns the cookies, or null for a wrong, spent or old code, and for another browser's
 */
export async function comeInByCode(
  { locale }: Pick<Scope, "locale">,
  waiting: Awaited,
  typed: string,
) {
  if (!(await spendPersonCode(waiting, typed))) return null;
  const login = await transact(async (tx) =>
    openLogin(tx, await personOf(tx, { email: waiting.email, locale })),
  );
  return [login, await forgetAwaited()];
}
