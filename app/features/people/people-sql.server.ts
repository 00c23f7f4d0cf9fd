import { hasBounced } from "#app/features/identity/reached.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { ownChannel, seenByName } from "#app/features/registration/visibility.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { germanLike, inGermanOrder } from "#app/platform/german.server.ts";
import type { MarkFilter, PeopleFilter, Sorting } from "./people.ts";

/**
 * Who stands on the list: by name, as the policy has it; a partner's guests only once opened. A row of
 * one's own channel that was blanked stands there without a name, so that the list adds up for ever.
 */
export const listed = (scope: Pick<Scope, "association">, isOpened: boolean) =>
  isOpened ? Prisma.sql`(${seenByName(scope)} OR ${ownChannel(scope)})` : ownChannel(scope);

const isNamed = Prisma.sql`registration."erasedAt" IS NULL`;

/** The rows of a filter, over `registration` and its `session`. */
export const narrowed = (scope: Pick<Scope, "association">, filter: PeopleFilter) => {
  const { q, session, state, mark, channel, district } = filter;
  const conditions = [
    (q || mark || district) && isNamed,
    q && found(q),
    session && Prisma.sql`registration."sessionId" = ${session}`,
    state && Prisma.sql`registration.status = ${state}`,
    mark && marked(scope)[mark],
    channel && Prisma.sql`registration."throughId" = ${channel}`,
    district === "-" && Prisma.sql`registration.ags IS NULL`,
    district && district !== "-" && Prisma.sql`registration.ags = ${district}`,
  ].filter((condition) => typeof condition === "object");
  return Prisma.join([Prisma.sql`TRUE`, ...conditions], " AND ");
};

/** Each word somewhere in name, company, address, postcode or telephone, however that is written. */
function found(typed: string) {
  const words = typed.split(/\s+/).slice(0, 8);
  const each = words.map((word) => {
    const places = [
      ...["name", "company", "email"].map((column) => germanLike(`registration.${column}`, word)),
      Prisma.sql`registration.postcode = ${word}`,
      ...(isTelephone(word) ? [dialled(word)] : []),
    ];
    return Prisma.sql`(${Prisma.join(places, " OR ")})`;
  });
  return Prisma.join(each, " AND ");
}

const isTelephone = (word: string) => /^[+(\d][\d/().-]*$/.test(word) && /(\D*\d){3}/.test(word);

/** +49 2563, 0049 2563 and 02563 are one number. */
const dialled = (word: string) => {
  const digits = word.replace(/^(\+49|0049)/, "0").replace(/\D/g, "");
  return Prisma.sql`(registration.phone IS NOT NULL AND strpos(regexp_replace(
    regexp_replace(registration.phone, '^\\s*(\\+49|0049)\\s*(\\(0\\))?', '0'), '\\D', '', 'g'), ${digits}) > 0)`;
};

const active = Prisma.sql`registration.status IN ('seated', 'offered', 'waiting')`;

/** An answer to an older invitation no longer counts once a newer one is out (RFC 5546, 2.1.5). */
export const isCurrent = Prisma.sql`reply.sequence >= coalesce(registration."requestedSequence", 0)`;

export const declined = Prisma.sql`EXISTS (SELECT FROM "CalendarReply" reply
  WHERE reply."registrationId" = registration.id AND reply.answer = 'DECLINED'
    AND ${isCurrent})`;

/** Which of one's own guests learnt by their newest check that it will probably not work. */
export const hasPoorCheck = (scope: Pick<Scope, "association">) => Prisma.sql`(
  ${ownChannel(scope)} AND EXISTS (SELECT FROM "DeviceCheck" device
    WHERE device."registrationId" = registration.id AND device.verdict = 'poor'))`;

export const colleagues = Prisma.sql`(SELECT count(*)::int FROM "Registration" colleague
  WHERE colleague."broughtById" = registration.id)`;

const marked = (scope: Pick<Scope, "association">): Record<MarkFilter, Prisma.Sql> => ({
  unverified: Prisma.sql`(registration."verifiedAt" IS NULL AND registration.email <> '' AND ${active})`,
  verified: Prisma.sql`registration."verifiedAt" IS NOT NULL`,
  bounced: hasBounced,
  "no-address": Prisma.sql`registration.email = ''`,
  declined: Prisma.sql`(${declined} AND ${active})`,
  colleagues: Prisma.sql`(registration."broughtById" IS NOT NULL OR ${colleagues} > 0)`,
  "by-hand": Prisma.sql`registration."enteredByStaffId" IS NOT NULL`,
  "poor-check": Prisma.sql`(${hasPoorCheck(scope)} AND ${active})`,
  noted: Prisma.sql`(registration.note IS NOT NULL AND ${ownChannel(scope)})`,
});

const sorted: Record<Sorting, string> = {
  registered: `registration."registeredAt" DESC`,
  name: `${inGermanOrder("registration.name")} ASC`,
  company: `${inGermanOrder("registration.company")} ASC`,
  session: `session."startsAt" ASC`,
  state: `array_position(ARRAY['offered', 'waiting', 'seated', 'expired', 'withdrawn'], registration.status) ASC`,
};
const against: Record<string, string> = { ASC: "DESC", DESC: "ASC" };

/** Who has no name any more comes last. Ties go by session and ticket, so that no page misses anybody. */
export function inOrder({ sort, reversed }: PeopleFilter) {
  const usual = sorted[sort];
  const order = reversed ? usual.replace(/ASC$|DESC$/, (way) => against[way] ?? way) : usual;
  return Prisma.raw(
    `ORDER BY (registration."erasedAt" IS NOT NULL), ${order}, session."startsAt", registration.ticket, registration.id`,
  );
}
