import { db, type Prisma } from "#app/platform/db.server.ts";
import { recordingPurpose } from "./taping.ts";

/** One person, by the ids of all that they are or were. */
export type TapedPerson = { registrations: string[]; engagements: string[]; staff: string[] };

/** Their consents to be recorded. */
export const consentsOf = ({ registrations, engagements, staff }: TapedPerson) =>
  ({
    purpose: recordingPurpose,
    OR: [
      { subjectKind: "registration", subjectId: { in: registrations } },
      { subjectKind: "expert", subjectId: { in: engagements } },
      ...staff.map((id) => ({ subjectKind: "staff", subjectId: { startsWith: `${id} ` } })),
    ],
  }) satisfies Prisma.ConsentWhereInput;

/** Those that count, with what they are to: for the pages where they can be taken back. */
export async function findTapedConsents(person: TapedPerson) {
  const given = await db.consent.findMany({
    where: { ...consentsOf(person), verifiedAt: { not: null }, withdrawnAt: null },
    orderBy: [{ tickedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, tickedAt: true, wording: true, subjectKind: true },
      session: { select: { title: true, startsAt: true, endsAt: true, zone: true } },
      recipient: { select: { name: true } },
    },
  });
  return given.map(({ session, recipient, ...rest }) => ({
    ...rest,
    ...{ session: session?.title ?? "", when: whenOf(session), recipient: recipient.name },
    purpose: "Showing the recording of a session",
    kept: "as long as the recording",
    legalBasis: "Art. 6 (1) (a) GDPR",
  }));
}

type When = { startsAt: Date; endsAt: Date; zone: string };

const whenOf = (session: When | null) =>
  session && { startsAt: session.startsAt, endsAt: session.endsAt, zone: session.zone };

export type TapedConsent = Awaited<ReturnType<typeof findTapedConsents>>[number];
