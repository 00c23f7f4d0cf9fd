/** Every state a registration can be in; the first three hold or await a seat. */
export const statuses = ["seated", "offered", "waiting", "withdrawn", "expired"] as const;
export type Status = (typeof statuses)[number];
export const activeStatuses = ["seated", "offered", "waiting"] as const;

/** What happens to a registration, as it is written down. */
export type RegistrationFact = {
  type: `registration.${
    | "seated"
    | "waiting"
    | "repeated"
    | "promoted"
    | "offered"
    | "asked-to-confirm"
    | "asking-undone"
    | "accepted"
    | "second-date"
    | "moved"
    | "passed-over"
    | "expired"
    | "withdrawn"
    | "address-corrected"
    | "address-change-asked"
    | "link-asked"
    | "noted"
    | "details-corrected"
    | "erased"}`;
  registrationId: string;
  sessionId: string;
  /** The association it came through. */
  associationId: string;
  /** At "address-corrected": the row that holds the address to be told CANCEL, if it held a REQUEST. */
  formerAddressId?: string | null;
  /** At "address-change-asked": the row that holds the address to be asked. */
  addressChangeId?: string;
  /** At "promoted" by hand: how many were before them in the queue. */
  passed?: number;
};

/** Every line that the history of a place may have. */
export type PlaceEvent = RegistrationFact["type"] | "registration.calendar-answered";

/** What a calendar answers to an invitation. */
export type CalendarAnswer = "ACCEPTED" | "TENTATIVE" | "DECLINED";
