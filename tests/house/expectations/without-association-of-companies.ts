import { inRoom, type Reason } from "./reasons.ts";

/** The same of what is asked about companies. */
export const ofCompanies: Reason[] = [
  {
    because:
      "shows companies by what their levels let a reader see, whose reach every statement is given",
    files: [
      ...inRoom(
        "finding",
        ...["answer", "candidates", "find-companies", "index-words"],
        ...["listed", "places-in-line", "suggest"],
      ),
    ],
  },
];
