import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { readForm } from "#app/platform/form-reply.server.ts";
import {
  announcementForm,
  type ChatProblem,
  type ChatRefusal,
  type ChatReply,
  chatForm,
} from "./chat.ts";
import { announceToAll, endAnnouncement, removeMessage, switchChat } from "./run-chat.server.ts";
import { sayInChat } from "./say.server.ts";

const refusalText: Record<ChatRefusal, () => string> = {
  closed: m.chat_closed,
  "too-fast": m.chat_too_fast,
};

const problemText: Record<ChatProblem, () => string> = {
  missing: m.chat_missing,
  "too-long": m.chat_too_long,
};

const announcementText: Record<ChatProblem, () => string> = {
  missing: m.chat_announcement_missing,
  "too-long": m.chat_announcement_too_long,
};

const said = (sent: FormData, name: string) => String(sent.get(name) ?? "").replaceAll("\0", "");

export const isChatting = (sent: FormData) => sent.get("intent") === "chat-say";
export const isRunningChat = (sent: FormData) => /^(chat|announcement)-/.test(said(sent, "intent"));

/** Says what the form holds. @throws 404 for who has no place in the session */
export async function sayByForm(
  scope: Scope,
  sessionId: string,
  sent: FormData,
): Promise<ChatReply> {
  const read = readForm(sent, chatForm);
  if (!read.ok) return refused(true, wordsOf(read.problems, problemText), read.typed);
  const outcome = await sayInChat(scope, sessionId, read.value);
  if (outcome.ok) return { ok: true, said: outcome.id };
  return refused(false, refusalText[outcome.refusal](), read.typed);
}

/** What who speaks or runs the session presses around the chat. @throws 404 for all but the host */
export async function runChatByForm(scope: Scope, sessionId: string, sent: FormData) {
  const intent = said(sent, "intent");
  if (intent === "chat-say") return sayByForm(scope, sessionId, sent);
  if (intent === "chat-remove") return removeMessage(scope, sessionId, said(sent, "message"));
  if (intent === "announcement-end") return endAnnouncement(scope, sessionId);
  if (intent !== "announcement-make") return switchChat(scope, sessionId, intent === "chat-on");
  const read = readForm(sent, announcementForm);
  if (!read.ok) return refused(true, wordsOf(read.problems, announcementText), read.typed);
  return announceToAll(scope, sessionId, read.value.sentence);
}

const refused = (field: boolean, text: string, typed: Record<string, string>) => ({
  ...{ ok: false as const, field, text, typed },
});

function wordsOf(problems: Record<string, string[]>, words: Record<ChatProblem, () => string>) {
  const isLong = Object.values(problems).flat().includes("too-long");
  return words[isLong ? "too-long" : "missing"]();
}
