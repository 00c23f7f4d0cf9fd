import type { Scope } from "#app/features/identity/scope.ts";
import type { ExpertVisit } from "#app/features/rooms/expert-page.server.ts";
import { findTapedConsents, type TapedPerson } from "#app/features/taping/own-consents.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { takeBackTaped } from "./take-back.server.ts";

const nobody: TapedPerson = { registrations: [], engagements: [], staff: [] };

/** What a page shows of them, with whether one of them was just taken back. */
const shown = async (person: TapedPerson, { now }: Pick<Scope, "now">, query: URLSearchParams) => ({
  consents: await findTapedConsents(person),
  isDone: query.get("ok") === "zurueck",
  now,
});

/** Back on the page, where it says that it is done. */
export const takenBack = "?ok=zurueck#einwilligungen";

/** What an expert agreed to in the session of this page; on another's device there is nothing to see. */
export const findTapedOfExpert = (
  { state, engagement, scope }: ExpertVisit,
  query: URLSearchParams,
) => shown(state === "own" ? { ...nobody, engagements: [engagement.id] } : nobody, scope, query);

/** A sent form that takes it back, on the expert's own device. @returns whether it was one. @throws 404 */
export async function takeBackAsExpert({ state, engagement, scope }: ExpertVisit, sent: FormData) {
  if (!isTakingBack(sent)) return false;
  if (state !== "own") throw notFound();
  await takeBackTaped(scope, { ...nobody, engagements: [engagement.id] }, consentIn(sent));
  return true;
}

type Login = { staffId: string };

/** What somebody of staff agreed to, in the sessions of all associations that they serve or served. */
export const findTapedOfStaff = (
  { staffId }: Login,
  scope: Pick<Scope, "now">,
  query: URLSearchParams,
) => shown({ ...nobody, staff: [staffId] }, scope, query);

/** A sent form that takes one of these back. @returns whether it was one */
export async function takeBackAsStaff(
  { now }: Pick<Scope, "now">,
  { staffId }: Login,
  sent: FormData,
) {
  if (!isTakingBack(sent)) return false;
  const by = { now, actor: { kind: "staff", staffId } };
  await takeBackTaped(by, { ...nobody, staff: [staffId] }, consentIn(sent));
  return true;
}

const isTakingBack = (sent: FormData) => sent.get("intent") === "take-back";
const consentIn = (sent: FormData) => String(sent.get("consent") ?? "");
