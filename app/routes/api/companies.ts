import type { LoaderFunctionArgs } from "@remix-run/node";
import { listCompanies } from "#app/features/directory/api.server.ts";
import { CompanyListQuery } from "#app/features/directory/api.ts";
import { wordsForQuery } from "#app/features/directory/api-texts.ts";
import { lastingOfDirectory } from "#app/features/directory/reader.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { answerRead, readQuery } from "#app/platform/api-door.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { fieldErrors, problem } from "#app/platform/problems.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerRead(request, async () => {
    const given = readQuery(request);
    const query = CompanyListQuery.safeParse(given);
    if (!query.success) {
      const errors = fieldErrors(query.error.issues, given, wordsForQuery);
      return problem("fields-invalid", { errors });
    }
    const scope = await requireScope(request, { association: query.data.association });
    const found = await listCompanies(scope, query.data);
    mayKeep(context, lastingOfDirectory(scope, found.items.length > 0));
    return Response.json(found);
  });

export const action = loader;
