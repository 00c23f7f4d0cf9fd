import type { Scope } from "#app/features/identity/scope.ts";
import {
  readSeatsWish,
  type SeatsRead,
  type SeatsWish,
} from "#app/features/sessions/read-seats.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { changeSeats } from "./change-seats.server.ts";
import { giveUpContingent } from "./give-up-contingent.server.ts";
import { keepSeats } from "./keep-seats.server.ts";

type Answer =
  | { ok: true }
  | ({ ok: false; status: 400; refusal: null } & Pick<SeatsRead, "typed" | "problems">)
  | { ok: false; status: 400 | 409; refusal: Refusal; typed: null; problems: [] };

/** A sent form of the seats page. 400 where nobody can read what it wishes. */
export async function seatsByForm(scope: Scope, id: string, form: FormData): Promise<Answer> {
  const { wish, typed, problems } = readSeatsWish(form, scope.association.zone);
  const refused = { ok: false, typed: null, problems: [] as [] } as const;
  if (!wish && problems.length === 0) return { ...refused, status: 400, refusal: "nothing-chosen" };
  if (!wish) return { ok: false, status: 400, refusal: null, typed, problems };
  const outcome = await obey(scope, id, wish);
  if (outcome.ok) return { ok: true };
  return { ...refused, status: 409, refusal: outcome.refusal };
}

function obey(scope: Scope, id: string, wish: SeatsWish) {
  if (wish.kind === "limit") return changeSeats(scope, id, wish.seats, { inAll: true });
  if (wish.kind === "give-up") return giveUpContingent(scope, id);
  const { associationId } = wish;
  if (wish.kind === "keep") return keepSeats(scope, id, wish);
  return keepSeats(scope, id, { associationId, seats: 0, releasesAt: scope.now });
}
