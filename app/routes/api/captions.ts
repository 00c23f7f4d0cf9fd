import type { ActionFunctionArgs } from "@remix-run/node";
import { takeLine } from "#app/features/captions/service-door.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { answerWrite } from "#app/platform/api-door.server.ts";
import { param } from "#app/platform/http.server.ts";

export const action = ({ request, params }: ActionFunctionArgs) =>
  answerWrite(request, async () =>
    takeLine(await openScope(request), request, param(params, "sessionId")),
  );

export const loader = action;
