import { runChatByForm, sayByForm } from "#app/features/chat/chat-by-form.server.ts";
import {
  announceToAll,
  endAnnouncement,
  removeMessage,
  switchChat,
} from "#app/features/chat/run-chat.server.ts";
import { sayInChat } from "#app/features/chat/say.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { theEveningBefore } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };
const words = { message: "Guten Morgen", shownAs: "nobody" as const };

/** A chat that is on, in a session that the partner has adopted, with something said in it. */
async function chatting(world: World) {
  const { id: registrationId, sessionId } = await world.seat();
  const id = newId();
  await db.session.update({ where: { id: sessionId }, data: { chatOpen: true } });
  const by = { authorKind: "registration", authorId: registrationId, shownAs: "nobody" };
  await db.chatMessage.create({
    data: { id, sessionId, ...by, text: "Leak-question?", saidAt: theEveningBefore },
  });
  return { messageId: id, sessionId, actor: { kind: "guest" as const, registrationId } };
}

const ofTheSeat = {
  ...{ own: "ok", partner: "ok", foreign: "ok" },
  because: "The seat behind the link writes, whichever association the scope names.",
};

/** What is written in the room, and who takes it away. */
export const chatVerbs: Record<string, Line> = {
  "chat/run-chat: switchChat": {
    call: async (scope, world) => switchChat(scope, (await chatting(world)).sessionId, false),
    ...only,
  },
  "chat/run-chat: removeMessage": {
    call: async (scope, world) => {
      const { sessionId, messageId } = await chatting(world);
      return removeMessage(scope, sessionId, messageId);
    },
    ...only,
  },
  "chat/run-chat: announceToAll": {
    call: async (scope, world) =>
      announceToAll(scope, (await chatting(world)).sessionId, "Gleich geht es los."),
    ...only,
  },
  "chat/run-chat: endAnnouncement": {
    call: async (scope, world) => endAnnouncement(scope, (await chatting(world)).sessionId),
    ...only,
  },
  "chat/chat-by-form: runChatByForm": {
    call: async (scope, world) =>
      runChatByForm(scope, (await chatting(world)).sessionId, form({ intent: "chat-off" })),
    ...only,
  },
  "chat/say: sayInChat": {
    call: async (scope, world) => {
      const { actor, sessionId } = await chatting(world);
      return sayInChat({ ...scope, actor }, sessionId, words);
    },
    ...ofTheSeat,
  },
  "chat/chat-by-form: sayByForm": {
    call: async (scope, world) => {
      const staff = { kind: "staff", staffId: "x", role: "moderator", mayAct: true } as const;
      const { sessionId } = await chatting(world);
      return sayByForm({ ...scope, actor: staff }, sessionId, form(words));
    },
    ...only,
  },
};
