import type { Scope } from "#app/features/identity/scope.ts";
import { staffInSession } from "#app/features/rooms/moderation.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type Agreement, agreementOf, recordingPurpose, type SubjectKind } from "./taping.ts";

export type Agreements = { role: "expert" | "guest" | "staff"; name: string; is: Agreement }[];

/**
 * Who may be seen or heard on what was recorded of a session, and whether they agreed to it: experts, guests who came
 * on stage, in a round all who came, and whoever was asked. Staff without an answer were neither seen nor heard while
 * it ran. @throws 404 for all but the host
 */
export async function findAgreements(scope: Scope, sessionId: string): Promise<Agreements> {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope) },
      select: { format: true, consents: { where: { purpose: recordingPurpose } } },
    }),
  );
  const { consents, format } = session;
  const asked = (kind: SubjectKind) =>
    consents.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind ? [subjectId] : []));
  const came = format === "round" ? [{ entries: { some: {} } }] : [];
  const [experts, guests, staff] = await Promise.all([
    db.engagement.findMany({
      where: { sessionId, OR: [{ speaker: { isNot: null } }, { id: { in: asked("expert") } }] },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, expert: { select: { name: true } } },
    }),
    db.registration.findMany({
      where: {
        sessionId,
        OR: [
          { id: { in: asked("registration") } },
          { stageInvitations: { some: { answer: "yes" } } },
          ...came,
        ],
      },
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    }),
    db.staff.findMany({
      where: { id: { in: asked("staff").map((subject) => subject.split(" ")[0] ?? "") } },
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  const answer = (kind: SubjectKind, id: string) =>
    agreementOf(consents.find((one) => one.subjectKind === kind && one.subjectId === id));
  return [
    ...experts.map(({ id, expert: { name } }) => ({
      ...{ role: "expert" as const, name, is: answer("expert", id) },
    })),
    ...sortedBy(guests, ({ name }) => name).map(({ id, name }) => ({
      ...{ role: "guest" as const, name, is: answer("registration", id) },
    })),
    ...sortedBy(staff, ({ name }) => name).map(({ id, name }) => ({
      ...{ role: "staff" as const, name, is: answer("staff", staffInSession(id, sessionId)) },
    })),
  ];
}
