import { redirect } from "@remix-run/node";
import { pathsIn } from "#app/paths.ts";
import { doorBehind, passOf } from "./pass.server.ts";
import { getRoomFacts } from "./queries.server.ts";
import { visitorAtDoor } from "./stage-door.server.ts";
import { scopeOfVisitor } from "./visitor.server.ts";

/** Who has gone in and may still be there; anybody else goes to the door. */
export async function insideBehind(request: Request, token: string) {
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const facts = await getRoomFacts(scope, visitor);
  const pass = await passOf(request, doorBehind(token));
  if (!pass || facts.entrance !== "open") throw redirect(pathsIn(scope.locale).room(token));
  return { visitor, scope, facts };
}
