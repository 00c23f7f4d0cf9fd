import type { Scope } from "#app/features/identity/scope.ts";
import { findLastHand } from "#app/features/sessions/find-last-hand.server.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { changeSeats } from "./change-seats.server.ts";
import { giveUpContingent } from "./give-up-contingent.server.ts";
import { keepSeats } from "./keep-seats.server.ts";
import { readSeatsWish, type SeatsRead, type SeatsWish } from "./read-seats.ts";

type Answer =
  | { ok: true }
  | ({ ok: false; status: 400; refusal: null } & Pick<SeatsRead, "typed" | "problems">)
  | {
      ok: false;
      status: 400 | 409;
      refusal: Refusal;
      /** Who was quicker, where the numbers are no longer those that the form has seen. */
      by: string | null;
      typed: null;
      problems: [];
    };

/** A sent form of the seats page. 400 where nobody can read what it wishes. */
export async function seatsByForm(scope: Scope, id: string, form: FormData): Promise<Answer> {
  const kept = await db.seatPool.findMany({
    where: { sessionId: id, associationId: { not: null } },
    select: { associationId: true, releasesAt: true },
  });
  const { wish, typed, problems } = readSeatsWish(form, scope.association.zone, kept);
  const refused = { ok: false, by: null, typed: null, problems: [] as [] } as const;
  if (!wish && problems.length === 0) return { ...refused, status: 400, refusal: "nothing-chosen" };
  if (!wish) return { ok: false, status: 400, refusal: null, typed, problems };
  const outcome = await obey(scope, id, wish);
  if (outcome.ok) return { ok: true };
  if (outcome.refusal === "round-too-large")
    return {
      ...{ ok: false, status: 400, refusal: null, typed },
      problems: [{ field: "plaetze", problem: "round-too-large" }],
    };
  const isLate = outcome.refusal === "changed-meanwhile";
  const by = isLate ? await findLastHand(scope, id, "seats") : null;
  return { ...refused, status: 409, refusal: outcome.refusal, by };
}

function obey(scope: Scope, id: string, wish: SeatsWish) {
  if (wish.kind === "limit")
    return changeSeats(scope, id, wish.seats, { inAll: true, seen: wish.seen });
  if (wish.kind === "give-up") return giveUpContingent(scope, id);
  const { associationId, seen } = wish;
  if (wish.kind === "keep") return keepSeats(scope, id, wish);
  return keepSeats(scope, id, { associationId, seats: 0, releasesAt: scope.now, seen });
}
