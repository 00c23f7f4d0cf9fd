import {
  availabilityOf,
  type Phase,
  phaseOf,
  type Seats,
} from "#app/features/sessions/sessions.ts";
import { State, type StateKind } from "#app/ui/state.tsx";
import { phaseWords, seatsWords } from "./seat-words.ts";

type Props = {
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelledAt: Date | null;
  replacedBy: { startsAt: Date } | null;
  seats: Seats;
  now: Date;
};

const kindOfPhase: Record<Phase, StateKind | null> = {
  running: "now",
  over: "over",
  cancelled: "off",
  coming: null,
};

/** How a session stands: by its phase, and while it is to come, by its seats. */
export function SeatState({ seats, now, ...session }: Props) {
  const availability = availabilityOf(seats);
  const kind = kindOfPhase[phaseOf(session, now)] ?? availability.kind;
  return <State kind={kind}>{phaseWords(session, now) ?? seatsWords(availability)}</State>;
}
