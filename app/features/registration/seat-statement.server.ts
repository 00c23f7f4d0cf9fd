import type { Scope } from "#app/features/identity/scope.ts";
import { askedWith } from "#app/features/questions/ask.server.ts";
import { confirmUntil } from "#app/features/seats/promotion.ts";
import { takeTicket } from "#app/features/seats/seats.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { announce, recordFrom } from "#app/platform/facts.server.ts";
import { type AskedConsent, tickedWith } from "./consent.server.ts";
import type { RegistrationForm } from "./registration.ts";

/** The new row, but for the seat and what the person typed. */
export type Claim = {
  id: string;
  sessionId: string;
  hostId: string;
  throughId: string;
  allianceId: string | null;
  responsibleId: string | null;
  ags: string | null;
  broughtById: string | null;
  /** A seat is offered only, until its person has pressed. */
  mustConfirm: boolean;
  enteredByStaffId: string | null;
  locale: string;
  address: string;
  uid: string;
  senderName: string;
  senderAddress: string;
};

type Answer = { known: boolean; waiting: number | null };

/**
 * Ticket, seat, row and fact in one statement, with the question and the consents that came along:
 * the hot row is locked for its length only, and nothing is half done. Two sign-ups of one address at
 * once meet in the unique index; the second breaks with 23505.
 * @returns the place in the queue (0: seated), "known" for an address that holds a place already,
 *   null where it is not this simple: contingents, or a session cancelled in between (`seatUnderLock`).
 */
export async function seatStatement(
  scope: Pick<Scope, "now" | "actor">,
  claim: Claim,
  form: Pick<RegistrationForm, "name" | "company" | "email"> & Partial<RegistrationForm>,
  consents: AskedConsent[],
): Promise<number | "known" | null> {
  const { now } = scope;
  const { mustConfirm } = claim;
  const until = mustConfirm ? confirmUntil(now) : null;
  const isNew = Prisma.sql`NOT EXISTS (SELECT FROM known)`;
  const claimed = Prisma.sql`claimed`;
  const [answer] = await rowsOf<Answer>(Prisma.sql`
    WITH known AS (
      SELECT id FROM "Registration"
      WHERE "sessionId" = ${claim.sessionId} AND address = ${claim.address}
        AND address <> '' AND "broughtById" IS NULL AND ${claim.broughtById}::text IS NULL
        AND status IN ('seated', 'offered', 'waiting')
    ), seat AS (${takeTicket(claim.sessionId, isNew)}
    ), claimed AS (
      INSERT INTO "Registration" (
        id, "sessionId", "poolId", "hostId", "throughId", "allianceId", "responsibleId",
        "broughtById", "enteredByStaffId", name, company, email, address, phone, postcode, ags, "outsideGermany",
        locale, status, ticket, "registeredAt", "mustConfirm", "seatedAt", "offerExpiresAt", uid, "senderName",
        "senderAddress")
      SELECT
        ${claim.id}, ${claim.sessionId}, seat."poolId", ${claim.hostId}, ${claim.throughId},
        ${claim.allianceId}, ${claim.responsibleId}, ${claim.broughtById}, ${claim.enteredByStaffId},
        ${form.name}, ${form.company}, ${form.email}, ${claim.address}, ${form.phone ?? null},
        ${form.postcode ?? null}, ${claim.ags}, ${form.outsideGermany ?? false}, ${claim.locale},
        CASE WHEN seat.waiting > 0 THEN 'waiting' WHEN ${mustConfirm}::boolean THEN 'offered' ELSE 'seated' END,
        seat.ticket, ${now}, ${mustConfirm}::boolean,
        CASE WHEN seat.waiting = 0 AND NOT ${mustConfirm}::boolean THEN ${now}::timestamptz END,
        CASE WHEN seat.waiting = 0 THEN ${until}::timestamptz END,
        ${claim.uid}, ${claim.senderName}, ${claim.senderAddress}
      FROM seat
      RETURNING id, "sessionId", "throughId", status
    ), noted AS (${recordFrom(
      claimed,
      Prisma.sql`'registration.' || status`,
      Prisma.sql`"throughId"`,
      Prisma.sql`jsonb_build_object('registrationId', id, 'sessionId', "sessionId")`,
      scope,
    )})
    ${form.question ? askedWith(claimed, form.question, scope) : Prisma.empty}
    ${consents.length > 0 ? tickedWith(claimed, consents, scope) : Prisma.empty}
    SELECT EXISTS (SELECT FROM known) AS known, (SELECT waiting FROM seat) AS waiting`);
  if (answer?.known) return "known";
  const waiting = answer?.waiting ?? null;
  if (waiting === null) return null;
  const type = `registration.${waiting > 0 ? "waiting" : mustConfirm ? "offered" : "seated"}`;
  await announce({ type, sessionId: claim.sessionId });
  return waiting;
}
