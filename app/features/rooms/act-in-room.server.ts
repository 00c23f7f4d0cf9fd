import type { Scope } from "#app/features/identity/scope.ts";
import { undoEnd } from "#app/features/moments/undo-end.server.ts";
import { prolong } from "#app/features/sessions/prolong.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { ActRefusal } from "./act-refusals.ts";
import { endRoom, reopenRoom } from "./end-room.server.ts";
import { leadBack, leadToAnotherRoom, leadToFallback } from "./lead-elsewhere.server.ts";
import { lockRoom } from "./lock-room.server.ts";
import { muteSpeaker } from "./mute-speaker.server.ts";
import { readmitPerson, removePerson } from "./remove-person.server.ts";
import { longestReason } from "./rooms.ts";

type Outcome = { ok: true } | { ok: false; refusal: ActRefusal };

/** What who runs a room sends from its pages: `intent`, and the person or the new end it is about. @throws 404 */
export async function actInRoom(scope: Scope, sessionId: string, form: FormData): Promise<Outcome> {
  const word = (name: string) => String(form.get(name) ?? "");
  switch (word("intent")) {
    case "prolong":
      return prolong(scope, sessionId, new Date(word("ende")));
    case "undo":
      return undoEnd(scope, sessionId);
    case "end":
      return endRoom(scope, sessionId);
    case "reopen":
      return reopenRoom(scope, sessionId);
    case "lock":
    case "unlock":
      return lockRoom(scope, sessionId, word("intent") === "lock");
    case "remove": {
      const reason = word("reason").replaceAll("\0", "").trim();
      if (!reason) return { ok: false, refusal: "reason-missing" };
      if (reason.length > longestReason) return { ok: false, refusal: "reason-long" };
      return removePerson(scope, sessionId, word("person"), reason);
    }
    case "readmit":
      return readmitPerson(scope, sessionId, word("person"));
    case "another-room":
      return leadToAnotherRoom(scope, sessionId);
    case "elsewhere":
      return leadToFallback(scope, sessionId, {
        url: word("url").trim() || null,
        phone: word("phone").trim().slice(0, 60) || null,
      });
    case "lead-back":
      return leadBack(scope, sessionId);
    case "mute":
      return muteSpeaker(scope, sessionId, word("person"));
    default:
      throw notFound();
  }
}
