import { inRoom, type Reason } from "./without-association.ts";

/** The same of companies and their people. */
export const ofCompanies: Reason[] = [
  {
    because: "makes the login of a company's person, or acts for whoever it is",
    files: inRoom(
      "representations",
      ...[
        "accept-invitation",
        "begin-representation",
        "claim",
        "come-in",
        "forget",
        "person-codes",
      ],
      ...["keep-profile", "person-logins", "own-data", "person-scope", "represented"],
    ),
  },
  {
    because: "reads or writes the profile that its caller has made sure somebody may edit",
    files: inRoom("profiles", "keep-fields"),
  },
  {
    because: "is the worker's: a job over every association's rows, or one step of it",
    files: [
      ...inRoom("notifications", "person-drafts", "drafts-of-companies"),
      ...inRoom("calls", "calls-sql"),
      ...inRoom("companies", "prove-domain"),
    ],
  },
  {
    because: "reads a portal's list as far as its reader may see it, whoever they are",
    files: inRoom("directory", "choices", "find-directory", "queries"),
  },
  {
    because: "is a step of a list, in its transaction, for the association whose list it is",
    files: [
      ...inRoom("memberlists", "check-lines", "evaluate", "forget-lists", "jobs", "standing"),
      ...inRoom("memberlists", "take-back-lines", "write-lines"),
      ...inRoom("companies", "referred", "write-many"),
      ...inRoom("profiles", "write-many"),
    ],
  },
  {
    because:
      "shows companies by what their levels let a reader see, whose reach every statement is given",
    files: inRoom(
      "finding",
      ...["answer", "candidates", "find-companies", "index-words"],
      ...["listed", "places-in-line", "suggest"],
    ),
  },
  {
    because: "is the installation's own: what only its operator runs",
    files: inRoom("memberlists", "command"),
  },
  {
    because: "is a step of a merger, in its transaction, for two companies of its office",
    files: [...inRoom("mergers", "forget", "move-rows"), ...inRoom("companies", "stands-for")],
  },
];
