/**
 * A question (Frage) is what somebody wants to hear from the expert of a session. It knows its asker by id only, and
 * of them others read what the asker chose: the name, the company, or nothing. It is asked with the sign-up, before
 * and during the session; others ask along with their vote. The host or the expert lets it be seen, merges what asks
 * the same, and answers it, spoken or written; none is lost.
 */
/** As long as a question may be, in characters. */
export const longestQuestion = 1000;

/** As long as a written answer may be, in characters. */
export const longestAnswer = 4000;

/** So many of one asker may wait for an answer in one session. */
export const mostOpenOfOne = 10;

/** Who asks and votes: a seat, somebody who asks without coming, or a browser that came in without its mail. */
export type Voter = { kind: "registration" | "asker" | "pass"; id: string };

export const voterKey = ({ kind, id }: Voter) => `${kind} ${id}`;

/** What others read of the asker; who runs the room reads the name. */
export const waysShown = ["nobody", "company", "name"] as const;
export type ShownAs = (typeof waysShown)[number];

export type NewQuestion = {
  sessionId: string;
  asker: Voter;
  text: string;
  shownAs: ShownAs;
  at: Date;
};

export type QuestionFact = {
  type: `question.${
    | "asked"
    | "changed"
    | "withdrawn"
    | "claim-asked"
    | "claimed"
    | "merged"
    | "parted"
    | "written"
    | "settled"
    | "reopened"
    | Done}`;
  questionId: string;
  sessionId: string;
  associationId?: string;
};

/** Whether questions show in the room before anybody has let them through. */
export type ShowingFact = {
  type: "question.all-at-once" | "question.all-once-read";
  sessionId: string;
  associationId: string;
};

/** What who runs the session does with a question, and how that stands in the journal. */
export const acts = ["approve", "decline", "begin", "spoken", "park", "first", "reopen"] as const;
export type Act = (typeof acts)[number];
type Done = "approved" | "declined" | "begun" | "spoken" | "parked" | "first";

export const doneBy: Record<Act, Done | "reopened"> = {
  approve: "approved",
  decline: "declined",
  begin: "begun",
  spoken: "spoken",
  park: "parked",
  first: "first",
  reopen: "reopened",
};

/** Why somebody cannot ask, vote, change or withdraw right now. */
export type AskRefusal = "session-over" | "too-many" | "answered-already";

export type AskForm = { text: string; shownAs: ShownAs };

/** What may be wrong with a typed question. */
export type AskProblem = "question-missing" | "question-too-long";
