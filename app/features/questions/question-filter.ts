export const questionStates = ["open", "settled", "all"] as const;

/** What of the questions an address asks for. */
export type QuestionFilter = {
  q: string;
  /** An id; then also a session that is over. */
  session: string;
  state: (typeof questionStates)[number];
  isPast: boolean;
};

/** What nobody would have asked for counts as not asked: the open questions to what is to come. */
export function readQuestionFilter(search: URLSearchParams): QuestionFilter {
  const said = (name: string) => (search.get(name) ?? "").replaceAll("\0", "").trim().slice(0, 120);
  const state = { erledigt: "settled", alle: "all" }[said("stand")] ?? "open";
  return {
    q: said("q"),
    session: said("termin"),
    state: state as QuestionFilter["state"],
    isPast: said("zeit") === "vergangen",
  };
}

export function questionQuery(filter: QuestionFilter, change: Partial<QuestionFilter> = {}) {
  const { q, session, state, isPast } = { ...filter, ...change };
  const search = new URLSearchParams();
  if (q) search.set("q", q);
  if (session) search.set("termin", session);
  if (state !== "open") search.set("stand", state === "all" ? "alle" : "erledigt");
  if (isPast) search.set("zeit", "vergangen");
  return search.size > 0 ? `?${search}` : "";
}
