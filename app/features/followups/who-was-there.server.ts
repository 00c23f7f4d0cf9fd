import { isEnough } from "#app/features/attendance/certificates.ts";
import { findPresence, type Hour } from "#app/features/attendance/minutes.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { wasThere } from "./followups.ts";

/** A seat whose person is written to. */
export type Followed = {
  id: string;
  sessionId: string;
  address: string;
  through: { id: string; certificateFrom: number };
  session: Hour;
};

export type About = { sessionId: string; now: Date };

/** Of each seat, whether its person was there, and long enough for a certificate. */
export async function whoWasThere(tx: Tx, seats: Followed[], { sessionId, now }: About) {
  const [session] = seats.map((seat) => seat.session);
  const told = { OR: [{ attendances: { some: {} } }, { lifeSigns: { some: {} } }] };
  const signals = await tx.roomEntry.findFirst({
    where: { ...told, registrationId: { not: null }, room: { sessionId } },
    select: { identity: true },
  });
  const led = await tx.roomMove.findFirst({
    where: { sessionId, kind: "fallback", takenBackAt: null },
    select: { id: true },
  });
  const ids = seats.map(({ id }) => id);
  const known = session ? await findPresence({ now }, session, ids, tx) : new Map();
  const length = session ? Math.round((+session.endsAt - +session.startsAt) / 60_000) : 0;
  const about = { anybodyWasThere: signals !== null, wasLedElsewhere: led !== null };
  return new Map(
    seats.map(({ id, through }) => {
      const minutes: number = known.get(id)?.minutes ?? 0;
      const hasCertificate = isEnough(minutes, length, through.certificateFrom);
      return [id, { was: wasThere({ ...about, minutes }), hasCertificate }] as const;
    }),
  );
}
