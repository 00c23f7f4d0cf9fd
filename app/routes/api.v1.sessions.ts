import type { LoaderFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import { SessionQuery } from "#app/features/sessions/api.ts";
import { findSessions } from "#app/features/sessions/api-queries.server.ts";
import { wordsForQuery } from "#app/features/sessions/api-texts.ts";
import { answerRead, readQuery } from "#app/platform/api-door.server.ts";
import { fieldErrors, problem } from "#app/platform/problems.server.ts";

export const loader = ({ request }: LoaderFunctionArgs) =>
  answerRead(request, async () => {
    const given = readQuery(request);
    const query = SessionQuery.safeParse(given);
    if (!query.success) {
      const errors = fieldErrors(query.error.issues, given, wordsForQuery);
      return problem("fields-invalid", { errors });
    }
    return Response.json(await findSessions(await openScope(request), query.data));
  });

export const action = loader;
