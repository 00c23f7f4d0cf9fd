import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { QueryProblem } from "./api.ts";

const queryProblemText: Record<QueryProblem, () => string> = {
  "slug-malformed": m.api_slug_malformed,
  "district-malformed": m.api_district_malformed,
  "moment-malformed": m.api_moment_malformed,
  "page-malformed": m.api_page_malformed,
  "page-size-malformed": m.api_page_size_malformed,
};

export const wordsForQuery = (problem: string) => own(queryProblemText, problem)?.() ?? problem;
