/** What somebody of a company is told, or an office about them; one member for each thing that is said. */
export type PersonSaid =
  /** To whoever reads an address: the way in. `isKnown`: somebody acts for a company under it. */
  | { says: "code"; code: string; isKnown: boolean; entry: string }
  /** To who is asked to act for a company; `day`: the last on which the link answers. */
  | { says: "invited"; company: string; page: string; day: string }
  /** To who acts for it no more. */
  | { says: "taken-out"; company: string }
  | { says: "claim-decided"; company: string; isAccepted: boolean; page: string }
  /** To an office: somebody says that a member is theirs. */
  | { says: "claim-came"; company: string; page: string }
  /** To a company's people: who has written, never the words. */
  | {
      says: "approach";
      about: "new" | "said" | "silent";
      to: string;
      writer: string;
      company: string;
      page: string;
    };
