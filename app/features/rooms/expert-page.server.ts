import { engagementByExpertToken, stageToken } from "#app/features/experts/links.server.ts";
import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { findQuestionsToRun } from "#app/features/questions/find-to-run.server.ts";
import { adoptersInOrder } from "#app/features/sessions/visibility.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { whenWords } from "#app/ui/when.ts";
import { deviceOf, deviceState } from "./expert-device.server.ts";

/** The engagement behind an expert's link and the scope of its host. @throws 404 */
export async function expertBehind(request: Request, token: string) {
  const engagement = orNotFound(await engagementByExpertToken(token));
  const { id, session } = engagement;
  const { hostId } = orNotFound(session);
  const scope = await scopeBehindLink(request, hostId, { kind: "expert", engagementId: id });
  const kept = await deviceOf(request);
  return { engagement, scope, kept, state: await deviceState(scope, engagement, kept) };
}

export type ExpertVisit = Awaited<ReturnType<typeof expertBehind>>;

/** What anyone who holds the link may see; the rest only on the expert's own device. */
export async function getExpertPage(visit: ExpertVisit) {
  const { engagement, scope, state } = visit;
  const sessionId = orNotFound(engagement.sessionId);
  const { showings, host, pools, ...session } = await db.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: fields,
  });
  const pool = pools[0] ?? { limit: 0, taken: 0, waiting: 0 };
  const { expert } = engagement;
  return {
    state,
    sessionId,
    title: session.title,
    ...{ format: session.format, role: "expert" },
    isCancelled: session.cancelledAt !== null,
    isOver: session.endsAt <= scope.now,
    expert: scope.locale === "en" ? expert.nameEn : expert.name,
    when: whenWords({ ...session, locale: scope.locale, now: scope.now }),
    host: nameOf(scope, host),
    partners: showings.map(({ association }) => association.name),
    office: scope.association.contactPhone,
    own:
      state === "own"
        ? { ...pool, questions: await questionsOf(scope, sessionId), stage: stageToken(engagement) }
        : null,
  };
}

export type ExpertPage = Awaited<ReturnType<typeof getExpertPage>>;

/** In turn, without a word on who asked. */
const questionsOf = async (scope: Scope, sessionId: string) =>
  (await findQuestionsToRun(scope, sessionId))
    .filter(({ standing }) => standing !== "declined")
    .map(({ id, text }) => ({ id, text }));

const nameOf = ({ locale }: Scope, host: { namedAsHost: string; namedAsHostEn: string }) =>
  locale === "en" ? host.namedAsHostEn : host.namedAsHost;

const fields = {
  title: true,
  format: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  cancelledAt: true,
  host: { select: { namedAsHost: true, namedAsHostEn: true } },
  showings: { ...adoptersInOrder, select: { association: { select: { name: true } } } },
  pools: { where: { associationId: null }, select: { limit: true, taken: true, waiting: true } },
} satisfies Prisma.SessionSelect;
