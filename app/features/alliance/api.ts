/** What the API says of associations. */
import { z } from "zod";
import { paths } from "#app/paths.ts";
import type { Operation } from "#app/platform/open-api.ts";
import { Slug } from "./alliance.ts";

export const ApiAssociation = z.object({
  slug: Slug.describe("Names it in other addresses of this API."),
  name: z.string(),
  town: z.string(),
  url: z.url().describe("Its programme."),
});
export type ApiAssociation = z.output<typeof ApiAssociation>;

export const ApiAssociationList = z.object({ items: z.array(ApiAssociation) });

const aiw: ApiAssociation = {
  slug: "aiw",
  name: "Unternehmensverband AIW",
  town: "Stadtlohn",
  url: "https://verbund.example/aiw",
};

export const allianceOperations: Operation[] = [
  {
    path: paths.api("/associations"),
    method: "get",
    id: "findAssociations",
    summary: "Every association, by name",
    answers: {
      200: {
        description: "All of them; there are no pages.",
        schema: "AssociationList",
        examples: [{ summary: "One association", value: { items: [aiw] } }],
      },
    },
  },
];
