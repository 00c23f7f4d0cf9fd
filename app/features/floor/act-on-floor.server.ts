import type { Scope } from "#app/features/identity/scope.ts";
import { namingIn } from "#app/features/rooms/shown-name.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { db } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { answerInvitation, leaveStage } from "./answer-invitation.server.ts";
import { clearFloor, inviteToStage, lowerHandOf, takeOffStage } from "./give-floor.server.ts";
import { lowerHand, raiseHand } from "./raise-hand.server.ts";
import { markSigning } from "./signing.server.ts";

/** What a guest sends from the room: the own hand, and the answer to an invitation. @throws 404 */
export function actForOneself(scope: Scope, visitor: Visitor, form: FormData) {
  switch (form.get("intent")) {
    case "raise":
      return raiseHand(scope, visitor);
    case "lower":
      return lowerHand(scope, visitor);
    case "accept":
      return answerInvitation(scope, visitor, {
        isYes: true,
        naming: namingIn(form.get("naming")),
      });
    case "decline":
      return answerInvitation(scope, visitor, { isYes: false, naming: "name" });
    case "leave-stage":
      return leaveStage(scope, visitor);
    default:
      throw notFound();
  }
}

/** What who runs the room or speaks in it does for a guest, whom the form names. @throws 404 */
export async function giveFloor(
  scope: Scope,
  sessionId: string,
  form: FormData,
): Promise<{ ok: true } | { ok: false; text: string }> {
  const sign = signs.indexOf(String(form.get("intent")));
  if (sign >= 0) return markSigning(scope, sessionId, String(form.get("person") ?? ""), sign === 0);
  const outcome = await give(scope, sessionId, form);
  return outcome.ok ? outcome : { ok: false, text: m.floor_refused() };
}

async function give(scope: Scope, sessionId: string, form: FormData) {
  const target = { sessionId, registrationId: await seatIn(sessionId, form) };
  switch (form.get("intent")) {
    case "invite":
      return inviteToStage(scope, target);
    case "take-off":
      return takeOffStage(scope, target);
    case "hand-down":
      return lowerHandOf(scope, target, false);
    case "has-spoken":
      return lowerHandOf(scope, target, true);
    default:
      throw notFound();
  }
}

/** What follows from a step of the room: who was sent out has neither hand nor stage when they are let in again. */
export async function followRoom(scope: Scope, sessionId: string, form: FormData) {
  const registrationId = form.get("intent") === "remove" && (await seatIn(sessionId, form));
  if (registrationId) await clearFloor(scope, { sessionId, registrationId });
}

/** By the seat itself, or by who sits there right now. */
async function seatIn(sessionId: string, form: FormData): Promise<string> {
  const identity = form.get("person");
  if (typeof identity !== "string") return String(form.get("seat") ?? "");
  const where = { identity, room: { sessionId } };
  const entry = await db.roomEntry.findFirst({ where, select: { registrationId: true } });
  return entry?.registrationId ?? "";
}

/** Whether this is a step of the stage and not one of the room around it. */
export const isOfFloor = (form: FormData) =>
  ["invite", "take-off", "hand-down", "has-spoken", ...signs].includes(String(form.get("intent")));

const signs = ["sign-on", "sign-off"];
