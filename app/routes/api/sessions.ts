import type { LoaderFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import { SessionQuery } from "#app/features/programme/api.ts";
import { findSessions } from "#app/features/programme/api-queries.server.ts";
import { wordsForQuery } from "#app/features/programme/api-texts.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { answerRead, readQuery } from "#app/platform/api-door.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { fieldErrors, problem } from "#app/platform/problems.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerRead(request, async () => {
    const given = readQuery(request);
    const query = SessionQuery.safeParse(given);
    if (!query.success) {
      const errors = fieldErrors(query.error.issues, given, wordsForQuery);
      return problem("fields-invalid", { errors });
    }
    const scope = await openScope(request);
    const found = await findSessions(scope, query.data);
    const shown = found.items.map(({ id }) => ({ id }));
    mayKeep(context, lastingOf(shown, { ...scope, filters: query.data }));
    return Response.json(found);
  });

export const action = loader;
