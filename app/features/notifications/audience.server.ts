import { Prisma } from "#app/platform/db.server.ts";
import { experts, ledExperts, oneExpert, renewed } from "./audience-of-experts.server.ts";
import {
  addressChange,
  askedAgain,
  asks,
  circularReaders,
  claims,
  factors,
  lending,
  ownData,
  staff,
} from "./audience-of-people.server.ts";
import { afterPause, atOnce, change, columns, isChange, session } from "./audience-parts.server.ts";
import { personReaders } from "./person-drafts.server.ts";

/** An address that was corrected hears its CANCEL first, then the new one its invitation. */
const formerAddress = Prisma.sql`
  SELECT ${columns("'former-address'", "former", "former.id", "'registration:' || former.\"registrationId\"", atOnce)}, 0 AS turn
  FROM heard ${session}
  JOIN "FormerAddress" former ON former.id = heard.payload->>'formerAddressId'
  WHERE heard.type = 'registration.address-corrected'`;

const ownActs = Prisma.sql`
  SELECT ${columns(change, "registration", "registration.id", "'registration:' || registration.id", atOnce)}, 1
  FROM heard ${session}
  JOIN "Registration" registration ON registration.id = heard.payload->>'registrationId'
  WHERE heard.type IN ('registration.seated', 'registration.waiting', 'registration.repeated',
    'registration.promoted', 'registration.offered', 'registration.accepted',
    'registration.expired', 'registration.withdrawn', 'registration.address-corrected',
    'registration.link-asked', 'registration.erased') AND registration."erasedAt" IS NULL`;

/** A seat that the office asks to confirm is an offer like any other; its mail waits while that may be a slip. */
const askedToConfirm = Prisma.sql`
  SELECT ${columns("'offered'", "registration", "registration.id", "'registration:' || registration.id", afterPause)}, 1
  FROM heard ${session}
  JOIN "Registration" registration ON registration.id = heard.payload->>'registrationId'
  WHERE heard.type = 'registration.asked-to-confirm' AND registration."erasedAt" IS NULL`;

/** Who waits for a full session hears of its second date once that cannot be a slip any more. */
const broughtOver = Prisma.sql`
  SELECT ${columns(change, "registration", "registration.id", "'registration:' || registration.id", afterPause)}, 1
  FROM heard ${session}
  JOIN "Registration" registration ON registration.id = heard.payload->>'registrationId'
  WHERE heard.type = 'registration.second-date' AND registration."erasedAt" IS NULL`;

/** Everybody with a place, whichever association they came through. */
const guestsOfChange = Prisma.sql`
  SELECT ${columns(change, "registration", "registration.id", "'registration:' || registration.id", afterPause)}, 1
  FROM heard ${session}
  JOIN "Registration" registration ON registration."sessionId" = session.id
    AND registration.status IN ('seated', 'offered', 'waiting') AND registration."erasedAt" IS NULL
  WHERE ${isChange}`;

/** Everybody who had a seat when the reminder came due; who got one later has just been told. */
const reminded = Prisma.sql`
  SELECT ${columns(
    `'reminder-' || (heard.payload->>'kind')`,
    "registration",
    "registration.id",
    "'registration:' || registration.id",
    atOnce,
    "(heard.payload->>'startsAt')::timestamptz",
  )}, 1
  FROM heard ${session}
  JOIN "Registration" registration ON registration."sessionId" = session.id
    AND registration.status = 'seated'
    AND registration."seatedAt" <= (heard.payload->>'dueAt')::timestamptz
  WHERE heard.type = 'session.reminder-due'`;

/** Who has a seat and does not see it on an open page, where a running session goes on. */
const led = Prisma.sql`
  SELECT ${columns("split_part(heard.type, '.', 2)", "registration", "registration.id", "'registration:' || registration.id", atOnce)}, 1
  FROM heard ${session}
  JOIN "Registration" registration ON registration."sessionId" = session.id
    AND registration.status = 'seated' AND registration."erasedAt" IS NULL
    AND NOT EXISTS (SELECT FROM "RoomEntry" entry WHERE entry."registrationId" = registration.id
      AND entry."lastSeenAt" > heard."recordedAt" - interval '1 minute')
  WHERE heard.type IN ('room.led-elsewhere', 'room.led-back')`;

/** Everybody with a seat through the association that writes after a session. */
const followedUp = Prisma.sql`
  SELECT ${columns("'follow-up'", "registration", "registration.id", "'registration:' || registration.id", atOnce)}, 1
  FROM heard ${session}
  JOIN "Registration" registration ON registration."sessionId" = session.id
    AND registration."throughId" = heard."associationId"
    AND registration.status = 'seated' AND registration."erasedAt" IS NULL
  WHERE heard.type = 'follow-up.due'`;

const adopters = Prisma.sql`
  SELECT ${columns(
    `'adopter-' || ${change}`,
    "association",
    'showing."associationId"',
    `'adoption:' || showing."sessionId" || ':' || showing."associationId"`,
    afterPause,
  )}, 1
  FROM heard ${session}
  JOIN "Showing" showing ON showing."sessionId" = session.id AND NOT showing."isHost"
  WHERE ${isChange}`;

export const audiences = Prisma.join(
  [
    formerAddress,
    ownActs,
    askedToConfirm,
    broughtOver,
    ownData,
    addressChange,
    claims,
    asks,
    staff,
    factors,
    lending,
    personReaders,
    guestsOfChange,
    circularReaders,
    reminded,
    led,
    followedUp,
    experts,
    ledExperts,
    renewed,
    oneExpert,
    askedAgain,
    adopters,
  ],
  " UNION ALL ",
);
