import type { Scope } from "#app/features/identity/scope.ts";
import { notFound } from "#app/platform/http.server.ts";
import { type AnswerReply, Text } from "./approaches.ts";
import { settleApproach } from "./desk-approaches.server.ts";
import {
  answerInquiry,
  reopenInquiry,
  settleInquiry,
  takeInquiry,
} from "./settle-inquiry.server.ts";

type Reply = { ok: true } | { ok: false; status: 200 | 400; reply: AnswerReply };

/** A press beside an inquiry on the desk; an answer is shown once more before it is sent. @throws 404 */
export async function actOnInquiry(scope: Scope, sent: FormData): Promise<Reply> {
  const said = (name: string) => String(sent.get(name) ?? "").replaceAll("\0", "");
  const [intent, inquiry, answer] = [said("intent"), said("inquiry"), said("answer")];
  if (intent === "preview" || intent === "answer") {
    const text = Text.safeParse(answer);
    const back = (status: 200 | 400, problem: string | null): Reply => ({
      ...{ ok: false, status },
      reply: { inquiry, answer: text.success ? text.data : answer, problem },
    });
    if (!text.success) return back(400, text.error.issues[0]?.message ?? "text-missing");
    if (intent === "preview") return back(200, null);
    return answerInquiry(scope, inquiry, text.data);
  }
  if (intent === "take" || intent === "leave")
    return takeInquiry(scope, inquiry, intent === "take");
  if (intent === "settle-approach") return settleApproach(scope, said("approach"));
  if (intent === "settle") return settleInquiry(scope, inquiry);
  if (intent === "reopen") return reopenInquiry(scope, inquiry);
  throw notFound();
}
