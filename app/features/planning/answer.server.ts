import type { Scope } from "#app/features/identity/scope.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { discardDraft } from "./discard-draft.server.ts";
import type { DraftState } from "./draft-state.server.ts";
import { planSessions } from "./plan-sessions.server.ts";
import {
  DraftId,
  type Held,
  mostDates,
  type Problems,
  type Refusal,
  type Typed,
  word,
} from "./planning.ts";
import { readPlan } from "./read-plan.ts";
import { typedIn, withFirstDateAt, withOneMoreDate, withoutDate } from "./read-typed.ts";
import { saveDraft } from "./save-draft.server.ts";

/** What the form comes back with when it did not go through; what was typed stays. */
export type Reply = {
  held: Held;
  typed: Typed;
  problems: Problems;
  refusal: Exclude<Refusal, "draft-changed"> | null;
  /** Which of several dates was refused. */
  date: Date | null;
  /** Who has saved the same draft meanwhile. */
  newer: DraftState | null;
};

export type Answer =
  | { go: "session" | "draft"; id: string; to: string }
  | { go: "start" }
  | { go: "again"; status: 400 | 409; reply: Reply };

/**
 * One of the buttons of the form: all but "publish" keep the draft and show it again. "ask" does so once
 * it can be published, and the page asks.
 */
export async function answerPlanning(scope: Scope, sent: FormData): Promise<Answer> {
  const intent = String(sent.get("intent") ?? "publish");
  const typed = changed(typedIn(sent), intent);
  const held = heldIn(sent);
  const again = (status: 400 | 409, reply: Partial<Reply>): Answer => ({
    go: "again",
    status,
    reply: { held, typed, problems: {}, refusal: null, date: null, newer: null, ...reply },
  });
  const refused = (refusal: Exclude<Refusal, "draft-changed"> | DraftState, date?: Date) => {
    if (typeof refusal !== "string") return again(409, { newer: refusal });
    const fresh = refusal === "draft-gone" ? { held: { id: newShortId(), edition: 0 } } : {};
    return again(409, { refusal, date: date ?? null, ...fresh });
  };
  if (intent === "discard") {
    await discardDraft(scope, held.id);
    return { go: "start" };
  }
  if (intent === "ask") {
    const reading = readPlan(typed, { zone: scope.association.zone, now: scope.now });
    if (!reading.ok) return again(400, { problems: reading.problems });
  }
  if (intent !== "publish") {
    const saved = await saveDraft(scope, held, typed, { over: intent === "save-over" });
    if (!saved.ok) return refused(saved.refusal);
    return { go: "draft", id: held.id, to: anchorOf(intent) };
  }
  const reading = readPlan(typed, { zone: scope.association.zone, now: scope.now });
  if (!reading.ok) return again(400, { problems: reading.problems });
  const beside = {
    seriesOf: word(typed, "series") || undefined,
    secondDateOf: word(typed, "second") || undefined,
    like: word(typed, "like") || undefined,
  };
  const planned = await planSessions(scope, held, reading.plan, beside);
  if (!planned.ok) {
    const { dates } = reading.plan;
    const date = dates.length > 1 ? dates[planned.date ?? -1]?.startsAt : undefined;
    return refused(planned.refusal, date);
  }
  return { go: "session", id: planned.sessionId, to: "" };
}

/** Keeps a draft from the page's own script. */
export async function keepTyped(scope: Scope, sent: FormData) {
  const held = heldIn(sent);
  const typed = typedIn(sent);
  const writer = String(sent.get("writer") ?? "").slice(0, 40) || undefined;
  const saved = await saveDraft(scope, held, typed, { writer });
  return saved.ok
    ? { typed, held: { id: held.id, edition: saved.edition }, savedAt: scope.now, newer: null }
    : {
        typed,
        held,
        savedAt: null,
        newer: saved.refusal === "draft-gone" ? ("gone" as const) : saved.refusal,
      };
}

/** Where the form says nothing readable, a draft of its own. */
function heldIn(sent: FormData): Held {
  const id = DraftId.safeParse(sent.get("draft"));
  const edition = String(sent.get("edition") ?? 0);
  return id.success && /^\d{1,9}$/.test(edition)
    ? { id: id.data, edition: Number(edition) }
    : { id: newShortId(), edition: 0 };
}

function changed(typed: Typed, intent: string): Typed {
  const [what = "", value = ""] = intent.split(/=(.*)/s);
  if (what === "time") return withFirstDateAt(typed, value);
  if (what === "without-date") return withoutDate(typed, Number(value));
  const isRoom = (typed.day?.length ?? 0) < mostDates;
  return what === "one-more-date" && isRoom ? withOneMoreDate(typed) : typed;
}

/** The part of the page that the button was about. */
const anchors: Record<string, string> = {
  time: "#wann",
  "free-times": "#wann",
  "one-more-date": "#wann",
  "without-date": "#wann",
  similar: "#aehnlich",
  preview: "#vorschau",
  ask: "?veroeffentlichen",
};
const anchorOf = (intent: string) => anchors[intent.split("=")[0] ?? ""] ?? "";
