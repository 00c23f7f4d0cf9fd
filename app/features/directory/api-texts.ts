import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { CompanyProblem } from "./api.ts";

const problemText: Record<CompanyProblem, () => string> = {
  "association-missing": m.directory_api_association_missing,
  "district-malformed": m.api_district_malformed,
  "postcode-malformed": m.directory_api_postcode_malformed,
  "km-malformed": m.directory_api_km_malformed,
  "industry-malformed": m.directory_api_industry_malformed,
  "page-malformed": m.api_page_malformed,
  "page-size-malformed": m.api_page_size_malformed,
};

export const wordsForQuery = (problem: string) => own(problemText, problem)?.() ?? problem;
