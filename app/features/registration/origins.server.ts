import { answering } from "#app/features/alliance/responsible.server.ts";
import { type District, districtNamed } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Problem, RegistrationForm } from "./registration.ts";

type Session = {
  id: string;
  hostId: string;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  /** Of a second date: the full one, and until when its waiting list comes first. */
  secondDateOfId: string | null;
  openToAllAt: Date | null;
};

/** A district a guest may come from, and who answers for it. Null: abroad, or not known. */
export type Origin = {
  district: District | null;
  allianceId: string | null;
  responsibleId: string | null;
};

/** What a sign-up meets: the session, and where its guest may come from, the likeliest first. */
export type Origins = {
  session: Session;
  origins: [Origin, ...Origin[]];
  /** Whether the house was told any postcodes: before that it asks nobody back. */
  knowsPostcodes: boolean;
};

type Row = Session &
  Omit<Origin, "district"> & {
    ags: string | null;
    kind: string;
    name: string;
    knowsPostcodes: boolean;
  };
type Typed = Pick<RegistrationForm, "district" | "postcode" | "outsideGermany">;

/** Everything that is read before a sign-up, at once. @throws 404 where this association does not show the session. */
export async function findOrigins(
  scope: Scope,
  sessionId: string,
  { outsideGermany, district, postcode }: Typed,
): Promise<Origins> {
  const ags = outsideGermany ? null : (district ?? null);
  const code = outsideGermany ? null : (postcode ?? null);
  const throughId = scope.association.id;
  const rows = await rowsOf<Row>(Prisma.sql`
    SELECT session.id, session."hostId", session."startsAt", session."endsAt", session."cancelledAt",
      session."secondDateOfId", session."openToAllAt",
      district.ags, district.kind, district.name, answers."allianceId", answers."responsibleId",
      EXISTS (SELECT FROM "Postcode") AS "knowsPostcodes"
    FROM "Session" session
    LEFT JOIN LATERAL (${districtsMeant(ags, code)}) district ON true
    LEFT JOIN LATERAL (
      ${answering({ sessionId, throughId, ags: Prisma.sql`district.ags` })}) answers ON true
    WHERE session.id = ${sessionId} AND ${shownBySql(scope)}
    ORDER BY district.places DESC, district.population DESC`);
  const [session, ...others] = rows;
  if (!session) throw notFound();
  const { knowsPostcodes } = session;
  return { session, origins: [originIn(session), ...others.map(originIn)], knowsPostcodes };
}

/** The district with this key, else those that the postcode may lie in; the likeliest has most places and people. */
const districtsMeant = (ags: string | null, postcode: string | null) => Prisma.sql`
  SELECT ags, kind, name, 0 AS places, population FROM "District" WHERE ags = ${ags}
  UNION ALL
  SELECT ags, kind, name, places, population FROM "Postcode" JOIN "District" USING (ags)
    WHERE code = ${ags ? null : postcode}`;

const originIn = ({ ags, kind, name, allianceId, responsibleId }: Row): Origin => ({
  district: ags === null ? null : districtNamed({ ags, kind, name }),
  allianceId,
  responsibleId,
});

type Answer = { ok: true; origin: Origin } | { ok: false; problem: Problem; options: District[] };

/**
 * Where the guest comes from: as chosen, else as the postcode says; asks back where that is open, in
 * several districts or in none that is known.
 */
export function originOf({ origins, knowsPostcodes }: Origins, typed: Typed): Answer {
  const [origin, ...others] = origins;
  if (!typed.outsideGermany && typed.district && !origin.district)
    return { ok: false, problem: "district-unknown", options: [] };
  const isUnknown = Boolean(typed.postcode) && !typed.outsideGermany && !origin.district;
  if (isUnknown && knowsPostcodes) return { ok: false, problem: "district-open", options: [] };
  if (others.length === 0) return { ok: true, origin };
  const options = origins.flatMap(({ district }) => district ?? []);
  return { ok: false, problem: "district-ambiguous", options };
}
