import type { Scope } from "#app/features/identity/scope.ts";
import { isRoundTooLarge } from "#app/features/sessions/session-plan.ts";
import { localTime } from "#app/ui/local-time.ts";
import { readSeatsWish, usualRelease } from "./read-seats.ts";
import { getSeats, previewKeep, previewSeats } from "./seats-queries.server.ts";

/** The seats page as its address asks for it: what stands now, what was typed, and what it would do. */
export async function getSeatsPage(scope: Scope, sessionId: string, asked: URLSearchParams) {
  const { zone } = scope.association;
  const seats = await getSeats(scope, sessionId);
  const { typed, wish, problems } = readSeatsWish(asked, zone, seats.contingents);
  const chosen = seats.contingents.find(({ associationId }) => associationId === typed.verband);
  const until = chosen?.releasesAt ? localTime(chosen.releasesAt, zone) : null;
  const named = wish && "associationId" in wish ? wish.associationId : null;
  return {
    ...seats,
    isTooLarge: isRoundTooLarge(seats.format, seats.total),
    typed: {
      plaetze: typed.plaetze || String(seats.total),
      verband: typed.verband,
      fest: typed.fest || (chosen?.isOpen ? String(chosen.seats) : ""),
      bis: asked.has("bis") ? typed.bis : (until ?? usualRelease(seats.startsAt, zone, scope.now)),
    },
    problems,
    wish,
    name: seats.mayHave.find(({ id }) => id === named)?.name ?? nameIn(seats.contingents, named),
    preview: await previewOf(scope, sessionId, wish),
  };
}

const nameIn = (kept: { associationId: string; name: string }[], id: string | null) =>
  kept.find(({ associationId }) => associationId === id)?.name ?? "";

async function previewOf(scope: Scope, id: string, wish: ReturnType<typeof readSeatsWish>["wish"]) {
  if (wish?.kind === "limit") return previewSeats(scope, id, wish.seats);
  if (wish?.kind === "keep") return previewKeep(scope, id, wish);
  if (wish?.kind !== "release") return null;
  const { associationId } = wish;
  return previewKeep(scope, id, { associationId, seats: 0, releasesAt: scope.now });
}
