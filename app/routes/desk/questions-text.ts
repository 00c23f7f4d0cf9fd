import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { findQuestions } from "#app/features/questions/desk-queries.server.ts";
import { readQuestionFilter } from "#app/features/questions/question-filter.ts";
import { whenWords } from "#app/ui/when.ts";

/** The questions of the address as plain text, to copy into a mail or to take along. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireTakingAway(request, params, "read");
  const groups = await findQuestions(scope, readQuestionFilter(new URL(request.url).searchParams));
  const { locale, now } = scope;
  const blocks = groups.map(({ session, questions }) => {
    const head = `${session.title}\n${whenWords({ ...session, locale, now }).long}`;
    const lines = questions.map(({ text }, n) => `${n + 1}. ${text.replace(/\s*\n\s*/g, "\n   ")}`);
    return `${head}\n\n${lines.join("\n")}`;
  });
  return new Response(`${blocks.join("\n\n\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
