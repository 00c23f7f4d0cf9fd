import { type FreeDate, findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { isKnownAddress } from "#app/features/registration/known.server.ts";
import { positionsOf } from "#app/features/seats/position.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { addressChangesOf } from "./address-change-draft.server.ts";
import { adoptionsOf } from "./adoption-rows.server.ts";
import { approachMailsOf, inquiryMailsOf } from "./asks-drafts.server.ts";
import { claimsOf } from "./claim-draft.server.ts";
import { circularsOf } from "./draft-circular.server.ts";
import { followUpsOf } from "./draft-follow-up.server.ts";
import { mailsToPersons } from "./person-drafts.server.ts";
import type { Due } from "./queue.server.ts";
import { ifAny, placesOf, type RegistrationRow, registration, session } from "./rows.server.ts";
import { mailsToStaff } from "./staff-drafts.server.ts";

type Wanted = Pick<Due, "id" | "template" | "recipientKind" | "recipientId" | "thread">;

const idsOf = (wanted: Wanted[], kind: string) =>
  wanted
    .filter(({ recipientKind }) => recipientKind === kind)
    .map(({ recipientId }) => recipientId);

const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));

/**
 * Reads how things stand for these recipients and keeps them so until the transaction ends. A row
 * that somebody else is changing right now is left out and named in `busy`: nobody waits.
 */
export async function recipientsOf(tx: Tx, wanted: Wanted[], now: Date) {
  const registrationIds = idsOf(wanted, "registration");
  const engagementIds = idsOf(wanted, "engagement");
  const locked = await ifAny(
    registrationIds,
    () => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Registration" WHERE id = ANY(${registrationIds}) FOR NO KEY UPDATE SKIP LOCKED`,
  );
  const lockedExperts = await ifAny(
    engagementIds,
    () => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Engagement" WHERE id = ANY(${engagementIds}) FOR NO KEY UPDATE SKIP LOCKED`,
  );

  const registrations = await placesOf(tx, registrationIds);
  const engagements = await ifAny(engagementIds, () =>
    tx.engagement.findMany({
      where: { id: { in: engagementIds } },
      select: {
        id: true,
        uid: true,
        linkGeneration: true,
        requestedSequence: true,
        releasedAt: true,
        createdAt: true,
        expert: { select: { name: true, nameEn: true, email: true, locale: true } },
        session: { select: session },
      },
    }),
  );
  const formerIds = idsOf(wanted, "former");
  const formers = await ifAny(formerIds, () =>
    tx.formerAddress.findMany({
      where: { id: { in: formerIds } },
      select: { id: true, email: true, sequence: true, registration: { select: registration } },
    }),
  );
  const free = new Set([...locked, ...lockedExperts].map(({ id }) => id));
  const busy = [...registrations, ...engagements].filter(({ id }) => !free.has(id));
  return {
    registrations: byId(registrations),
    engagements: byId(engagements),
    formers: byId(formers),
    requests: await requestsOf(tx, idsOf(wanted, "own-data")),
    "address-change": await addressChangesOf(tx, idsOf(wanted, "address-change"), now),
    question: await claimsOf(tx, idsOf(wanted, "question"), now),
    approach: await approachMailsOf(tx, idsOf(wanted, "approach"), now),
    inquiry: await inquiryMailsOf(tx, idsOf(wanted, "inquiry"), now),
    staff: await mailsToStaff(tx, idsOf(wanted, "staff"), now),
    person: await mailsToPersons(tx, idsOf(wanted, "person"), now),
    circulars: await circularsOf(tx, wanted),
    followUps: await followUpsOf(tx, wanted, registrations, now),
    adoptions: await adoptionsOf(tx, wanted),
    positions: await positionsOf(tx, registrations),
    freeDates: await freeDatesOf(tx, registrations, now),
    busy: new Set(busy.map(({ id }) => id)),
  };
}

export type Recipients = Awaited<ReturnType<typeof recipientsOf>>;
export type EngagementRow = Recipients["engagements"] extends Map<string, infer Row> ? Row : never;
export type FormerRow = Recipients["formers"] extends Map<string, infer Row> ? Row : never;
export type OwnDataRow = Recipients["requests"] extends Map<string, infer Row> ? Row : never;
export type AdoptionRow = Recipients["adoptions"] extends Map<string, infer Row> ? Row : never;

/** Whether anything at all is stored under the address: the mail says the truth, the page does not. */
async function requestsOf(tx: Tx, ids: string[]) {
  const requests = await ifAny(ids, () =>
    tx.ownDataRequest.findMany({ where: { id: { in: ids } } }),
  );
  const rows: ((typeof requests)[number] & { isKnown: boolean })[] = [];
  for (const request of requests)
    rows.push({ ...request, isKnown: await isKnownAddress(tx, request.address) });
  return byId(rows);
}

/** For those who wait: where guests of their association find a seat instead, by registration. */
async function freeDatesOf(tx: Tx, registrations: RegistrationRow[], now: Date) {
  const found = new Map<string, FreeDate[]>();
  const byView = new Map<string, FreeDate[]>();
  for (const { id, status, sessionId, through } of registrations) {
    if (status !== "waiting") continue;
    const view = `${sessionId} ${through.id}`;
    const dates =
      byView.get(view) ??
      (await findFreeDates({ association: through, now }, sessionId, (statement) =>
        tx.$queryRaw(statement),
      ));
    byView.set(view, dates);
    found.set(id, dates);
  }
  return found;
}
