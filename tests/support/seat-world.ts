import { db } from "#app/platform/db.server.ts";
import { type Association, anAlliance, anAssociation, aSession } from "./cast.ts";
import {
  associations,
  type Guest,
  type Kept,
  type Paper,
  type Terms,
  type Who,
} from "./seat-paper.ts";

export type Cast = Record<Who, Association>;

/** One session of AIW, adopted by both partners, and what its seats were planned with. */
export type Ground = {
  sessionId: string;
  cast: Cast;
  terms: Terms;
  address: (n: number) => string;
  network: () => string;
};

export async function theCast() {
  const [aiw, emsland, steinfurt] = await Promise.all(
    associations.map((each) => anAssociation(each)),
  );
  if (!aiw || !emsland || !steinfurt) throw new Error("three associations");
  const alliance = await anAlliance(aiw, emsland, steinfurt);
  return { cast: { aiw, emsland, steinfurt }, alliance };
}

let grounds = 0;

export async function aGround(
  { cast, alliance }: Awaited<ReturnType<typeof theCast>>,
  { startsAt, asksFirst }: Terms,
  seats: number,
): Promise<Ground> {
  grounds += 1;
  const run = grounds;
  let calls = 0;
  const { id } = await aSession(cast.aiw, {
    startsAt: new Date(startsAt),
    seats,
    alliance,
    adoptedBy: [cast.emsland, cast.steinfurt],
  });
  const promotionPolicy = asksFirst ? "offer" : "direct";
  await db.session.update({ where: { id }, data: { promotionPolicy } });
  return {
    sessionId: id,
    cast,
    terms: { startsAt, asksFirst },
    address: (n) => `gast${n}.${run}@example.org`,
    network: () => `10.${run >> 8}.${run & 255}.${calls++ & 255}`,
  };
}

/** What stands in the database, as the paper would have it. */
export async function paperOf({ sessionId, cast }: Ground): Promise<Paper> {
  const whoIs = (id: string) => associations.find((who) => cast[who].id === id) as Who;
  const [pools, rows, adoptions] = await Promise.all([
    db.seatPool.findMany({ where: { sessionId } }),
    db.registration.findMany({ where: { sessionId }, orderBy: { ticket: "asc" } }),
    db.adoption.findMany({ where: { sessionId, endedAt: null } }),
  ]);
  const common = pools.find(({ associationId }) => associationId === null);
  if (!common) throw new Error("no common pool");
  const kept: Partial<Record<Who, Kept>> = {};
  for (const { associationId, limit, releasesAt, closedAt } of pools)
    if (associationId)
      kept[whoIs(associationId)] = {
        seats: limit,
        until: releasesAt?.getTime() ?? 0,
        isOpen: closedAt === null,
      };
  const ofPool = new Map(
    pools.map(({ id, associationId }) => [id, associationId ? whoIs(associationId) : "all"]),
  );
  const guests = rows.map(
    ({
      id,
      address,
      throughId,
      ticket,
      status,
      poolId,
      offerExpiresAt,
      broughtById,
      ...row
    }): Guest => {
      const seatOf = /seated|offered/.test(status) ? ofPool.get(poolId) : null;
      return {
        id,
        address,
        through: whoIs(throughId),
        ticket,
        status: status as Guest["status"],
        seatOf: (seatOf ?? null) as Guest["seatOf"],
        offeredUntil: status === "offered" ? (offerExpiresAt?.getTime() ?? null) : null,
        wasBrought: broughtById !== null,
        hasActed: row.verifiedAt !== null,
        askedAt: row.askedToConfirmAt?.getTime() ?? null,
      };
    },
  );
  const partners = adoptions.map(({ associationId }) => whoIs(associationId)).sort();
  return {
    seats: common.limit,
    kept,
    guests,
    tickets: common.nextTicket,
    showing: ["aiw", ...partners],
  };
}

const history =
  /^(seated|waiting( promoted| offered( accepted| expired)?)?)( asked-to-confirm asking-undone)*( asked-to-confirm( accepted| expired)?)?( withdrawn)?$/;

/** What was recorded of each registration, where it tells a story that cannot be. */
export async function impossibleHistories({ sessionId }: Ground): Promise<string[]> {
  const told = await db.$queryRaw<{ status: string; facts: string }[]>`
    SELECT r.status, string_agg(replace(f.type, 'registration.', ''), ' ' ORDER BY f.id) AS facts
    FROM "Registration" r JOIN "Fact" f ON f.payload->>'registrationId' = r.id
    WHERE r."sessionId" = ${sessionId} AND f.type IN ('registration.seated',
      'registration.waiting', 'registration.promoted', 'registration.offered',
      'registration.accepted', 'registration.asked-to-confirm', 'registration.asking-undone',
      'registration.expired', 'registration.withdrawn')
    GROUP BY r.id`;
  return told
    .filter(({ status, facts }) => !history.test(facts) || !facts.endsWith(lastWord(status, facts)))
    .map(({ status, facts }) => `${status}: ${facts}`);
}

/** A seat may have come at once, by promotion or by a taken offer, or be asked about no longer. */
const lastWord = (status: string, facts: string) => {
  if (status === "seated")
    return /(seated|promoted|accepted|asking-undone)$/.exec(facts)?.[0] ?? "seated";
  return status === "offered" ? (/(offered|asked-to-confirm)$/.exec(facts)?.[0] ?? status) : status;
};

/**
 * Guards that stand in the database while the test runs: no statement raises what is taken above the
 * limit, and at every commit the counts are those of the rows.
 */
export async function guardEveryStatement() {
  await db.$executeRawUnsafe(`
    CREATE FUNCTION "no seat too many"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.taken > OLD.taken AND NEW.taken > NEW."limit" THEN
        RAISE EXCEPTION 'a seat too many: % of %', NEW.taken, NEW."limit";
      END IF;
      RETURN NEW;
    END $$`);
  await db.$executeRawUnsafe(`
    CREATE TRIGGER "no seat too many" BEFORE UPDATE ON "SeatPool"
    FOR EACH ROW EXECUTE FUNCTION "no seat too many"()`);
  await db.$executeRawUnsafe(`
    CREATE FUNCTION "the counts are true"() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE pool record;
    BEGIN
      FOR pool IN
        SELECT p.taken, p.waiting, p."associationId", p."closedAt",
          count(r.id) FILTER (WHERE r."poolId" = p.id AND r.status IN ('seated', 'offered')) AS held,
          count(r.id) FILTER (WHERE r.status = 'waiting'
            AND r."throughId" = coalesce(p."associationId", r."throughId")) AS queue
        FROM "SeatPool" p LEFT JOIN "Registration" r ON r."sessionId" = p."sessionId"
        WHERE p."sessionId" = NEW."sessionId" GROUP BY p.id
      LOOP
        IF pool.taken <> pool.held OR (pool."closedAt" IS NULL AND pool.waiting <> pool.queue) THEN
          RAISE EXCEPTION 'the counts lie: %', pool;
        END IF;
      END LOOP;
      RETURN NULL;
    END $$`);
  for (const table of ["SeatPool", "Registration"])
    await db.$executeRawUnsafe(`
      CREATE CONSTRAINT TRIGGER "the counts are true" AFTER INSERT OR UPDATE ON "${table}"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "the counts are true"()`);
}
