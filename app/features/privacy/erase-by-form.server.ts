import { forgetRequests } from "#app/features/identity/ask-own-data.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { foundUnder } from "#app/features/registration/known.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { endNewsUnder } from "./act-on-own-data.server.ts";
import { erase } from "./erase.server.ts";
import { eraseOthers } from "./erase-others.server.ts";

/**
 * The sent question "Endgültig löschen?": erases the registrations it named, and what else was ticked.
 * @returns whether nothing at all is left; then the link has had its use too.
 */
export async function eraseByForm(
  scope: Pick<Scope, "now">,
  address: string,
  sent: FormData,
): Promise<{ nothingLeft: boolean }> {
  const registrationIds = String(sent.get("registrations") ?? "").split(" ");
  await erase(scope, address, { registrationIds, withQuestions: sent.has("questions") });
  if (sent.has("news")) await endNewsUnder(scope, address);
  if (sent.has("others")) await eraseOthers(scope, address);
  const left = await foundUnder(db, address);
  const nothingLeft = Object.values({ ...left, proven: [] }).every(({ length }) => length === 0);
  if (nothingLeft) await transact((tx) => forgetRequests(tx, address));
  return { nothingLeft };
}
