import { redirect } from "@remix-run/node";
import { engagementByStageToken } from "#app/features/experts/links.server.ts";
import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import { pathsIn } from "#app/paths.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { localeFor } from "#app/platform/i18n.server.ts";
import { deviceOf, deviceState } from "./expert-device.server.ts";
import { visitorWithPass } from "./pass-visitor.server.ts";
import { type Visitor, visitorBehind } from "./visitor.server.ts";

/**
 * Who comes through the door of a room. A link of a calendar entry is forwarded and lies on many devices:
 * onto the stage it leads only on one that the expert has opened; on any other one a code is asked for.
 * @throws 404, or the way to where the code is typed
 */
export async function visitorAtDoor(request: Request, token: string): Promise<Visitor> {
  const visitor = (await visitorWithPass(request, token)) ?? (await visitorBehind(token));
  const { engagementId, session } = visitor;
  if (engagementId && !session.cancelledAt && !(await isOwnDevice(request, engagementId)))
    throw redirect(pathsIn(localeFor(request)).stageDevice(token), {
      status: request.method === "GET" ? 302 : 303,
      headers: { "Cache-Control": "private, no-store" },
    });
  return visitor;
}

/** The expert's visit to the page that opens the stage on this device. @throws 404 for who needs none */
export async function stageVisit(request: Request, token: string) {
  await visitorBehind(token);
  const engagement = orNotFound(await engagementByStageToken(token));
  const { hostId } = orNotFound(engagement.session);
  const actor = { kind: "expert", engagementId: engagement.id } as const;
  const scope = await scopeBehindLink(request, hostId, actor);
  const kept = await deviceOf(request);
  return { engagement, scope, kept, state: await deviceState(scope, engagement, kept) };
}

async function isOwnDevice(request: Request, engagementId: string) {
  const engagement = await db.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { expertId: true, deviceHash: true },
  });
  const scope = { now: await currentTime() };
  return (await deviceState(scope, engagement, await deviceOf(request))) === "own";
}
