import { register } from "#app/features/registration/register.server.ts";
import { newEntry, roomFor } from "#app/features/rooms/enter.server.ts";
import { giveSign } from "#app/features/rooms/signals.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  guest,
  guestOf,
  later,
  theEveningBefore,
  theSessionEnds,
} from "#tests/support/cast.ts";
import { guestVisitor, staffOf } from "../rooms/cast.ts";

/** A minute after a session of sixty minutes, at its host and at a partner that adopted it. */
export async function aHour() {
  const [own, other] = [await anAssociation("aiw"), await anAssociation("emsland")];
  const alliance = await anAlliance(own, other);
  const expert = await anExpert(own);
  const session = await aSession(own, { seats: 50, expert, alliance, adoptedBy: other });
  const at = later(theSessionEnds, 1);
  const [host, partner] = [await staffOf(own, "owner", at), await staffOf(other, "owner", at)];
  return { own, other, host, partner, session };
}

export type AttendedHour = Awaited<ReturnType<typeof aHour>>;
type Who = { name: string; minutes: number; through?: Association };

let count = 0;

/** Signed up, and there for so many minutes from the beginning on. @returns the registration's id */
export async function attended({ own, session }: AttendedHour, { name, minutes, through }: Who) {
  count += 1;
  const scope = guestOf(through ?? own, theEveningBefore);
  const outcome = await register(scope, session.id, { ...guest(count), name });
  const id = (outcome.ok && outcome.registrationId) || "";
  if (minutes > 0) {
    const room = await roomFor(session.id, session.startsAt);
    const identity = await newEntry(await guestVisitor(id), room.id, session.startsAt);
    await giveSign(identity, session.startsAt);
    await db.attendance.create({
      data: {
        ...{ participantSid: `PA_${newId()}`, identity },
        ...{ joinedAt: session.startsAt, leftAt: later(session.startsAt, minutes) },
      },
    });
  }
  return id;
}
