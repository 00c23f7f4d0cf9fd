/**
 * A question (Frage) is what somebody wants to hear from the expert of a session. It knows its asker
 * by id only and is anonymous to others unless the asker says otherwise. It is asked with the
 * sign-up, later also during and after the session; none is lost.
 */

/** As long as a question may be, in characters. */
export const longestQuestion = 1000;

export type NewQuestion = {
  sessionId: string;
  /** The registration that asks. */
  askerId: string;
  text: string;
  anonymous: boolean;
  at: Date;
};

export type QuestionFact = {
  type: "question.asked";
  questionId: string;
  sessionId: string;
  associationId?: string;
};
