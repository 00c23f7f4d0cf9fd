import type { Scope } from "#app/features/identity/scope.ts";
import { entranceFor, isNewerThan, ownEntry } from "./entries.server.ts";
import { minutesUntil, type Refusal } from "./rooms.ts";
import { giveSign } from "./signals.server.ts";
import type { Visitor } from "./visitor.server.ts";

type Outcome = { ok: true; minutesLeft: number; endsAt: Date } | { ok: false; refusal: Refusal };

/** The page's own sign of life; the answer says whether it may stay and how long is left. */
export async function recordPresence(
  { now }: Pick<Scope, "now">,
  visitor: Visitor,
  { pass, identity }: { pass: string | null; identity: string },
): Promise<Outcome> {
  const mayStay = pass && (await ownEntry(visitor, pass));
  const entry = mayStay && (await ownEntry(visitor, identity));
  if (!entry) return { ok: false, refusal: "not-entered" };
  const entrance = await entranceFor(visitor, now);
  if (entrance !== "open") return { ok: false, refusal: entrance };
  if (await isNewerThan(visitor, entry.issuedAt)) return { ok: false, refusal: "elsewhere" };
  await giveSign(identity, now);
  const { endsAt } = visitor.session;
  return { ok: true, minutesLeft: Math.max(0, minutesUntil(endsAt, now)), endsAt };
}
