/**
 * The floor (Wort) is who may speak next. A guest raises a hand (Hand heben) and hears about which place it has; who
 * runs the room or speaks in it invites somebody onto the stage (Bühne), and nobody stands there who has not said yes.
 * Whose turn it is follows one rule, and each hand says why it stands where it does. In a round everybody speaks
 * anyhow: there a hand asks for the next turn.
 */
export type Turn = "first-time" | "district" | "time";

/** A raised hand, as far as its turn goes by it; `district`: of the seat, null where nobody knows it. */
export type Hand = { id: string; raisedAt: Date; hasSpoken: boolean; district: string | null };

/**
 * Whose turn it is, one after the other: first who has not spoken yet, then whose district was not heard, then who
 * raised first. After each turn its district counts as heard, so that a district with ten hands does not stand before
 * everybody else. A district that nobody knows is never one that was not heard.
 */
export function handsInTurn<H extends Hand>(
  hands: H[],
  heard: Iterable<string>,
): (H & { turn: Turn })[] {
  const districts = new Set(heard);
  const left = hands.toSorted(byTime);
  const inTurn: (H & { turn: Turn })[] = [];
  while (left.length > 0) {
    const next = left.reduce((best, one) => (comesBefore(one, best, districts) ? one : best));
    left.splice(left.indexOf(next), 1);
    inTurn.push({ ...next, turn: turnOf(next, districts) });
    if (next.district) districts.add(next.district);
  }
  return inTurn;
}

const byTime = (a: Hand, b: Hand) =>
  a.raisedAt.getTime() - b.raisedAt.getTime() || (a.id < b.id ? -1 : 1);

const isNews = ({ district }: Hand, heard: Set<string>) =>
  district !== null && !heard.has(district);

/** Of two in their order of time, whether the later one goes first all the same. */
function comesBefore(one: Hand, best: Hand, heard: Set<string>) {
  if (one.hasSpoken !== best.hasSpoken) return best.hasSpoken;
  return isNews(one, heard) && !isNews(best, heard);
}

const turnOf = (hand: Hand, heard: Set<string>): Turn =>
  isNews(hand, heard) ? "district" : hand.hasSpoken ? "time" : "first-time";

/** What a guest knows of their own: the hand's place is said as "etwa", for others may come before. */
export type OwnFloor = {
  hand: { place: number; of: number } | null;
  invitation: { id: string; isOnStage: boolean } | null;
};

/** Somebody of the audience, as who runs the room and who speaks sees them; `identity` of their newest entry. */
type Shown = { registrationId: string; identity: string; name: string };

/** A raised hand. */
export type HandShown = Shown & { turn: Turn; isHere: boolean };

/** Who is asked onto the stage, or stands there. */
export type InvitedShown = Shown & { isOnStage: boolean };

/** Who neither has a hand up nor is asked onto the stage. */
export const offFloor: OwnFloor = { hand: null, invitation: null };

export type FloorShown = { hands: HandShown[]; invited: InvitedShown[] };

/** Why nothing came of it. */
export type FloorRefusal = "not-inside" | "on-stage" | "nothing-to-answer" | "everybody-speaks";

/** Somebody was said to interpret into sign language; of a guest the seat. */
export type SigningFact = {
  type: "floor.signing-marked" | "floor.signing-unmarked";
  sessionId: string;
  associationId: string;
  registrationId: string | null;
};

export type FloorFact = {
  type: `floor.${"guest-invited" | "guest-taken-off" | "hand-lowered"}`;
  sessionId: string;
  associationId: string;
  registrationId: string;
};
