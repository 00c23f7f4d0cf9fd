import type { Role } from "./rooms.ts";

/** How a guest may be named where others see it. */
export const namings = ["name", "name-company", "company"] as const;
export type Naming = (typeof namings)[number];

type Named = { displayName: string; company: string };

/** What each choice reads like; only those that differ, and the name comes first. */
export const namesToChoose = (named: Named): { naming: Naming; text: string }[] =>
  named.company.trim()
    ? namings.map((naming) => ({ naming, text: shownName(naming, named) }))
    : [{ naming: "name", text: named.displayName }];

export function shownName(naming: Naming, { displayName, company }: Named): string {
  if (!company.trim() || naming === "name") return displayName;
  return naming === "company" ? company : `${displayName}, ${company}`;
}

/** The choice as sent or kept; the name where it is none. */
export const namingIn = (chosen: unknown): Naming =>
  namings.find((one) => one === chosen) ?? "name";

type Coming = Named & { role: Role; session: { format: string }; pass: object | null };

/** In a round everybody speaks, so a guest comes in under the name of their choice; else as signed up. */
export const comingAs = <Visitor extends Coming>(visitor: Visitor, form: FormData): Visitor =>
  speaksFromTheStart(visitor)
    ? { ...visitor, displayName: shownName(namingIn(form.get("naming")), visitor) }
    : visitor;

/** Whether the role alone leads onto the stage. */
export const speaksByRole = (role: Role) => role === "expert" || role === "moderator";

type Speaking = Pick<Coming, "role" | "session" | "pass">;

/** A guest of a round with a seat: camera and microphone are theirs from the door on. */
export const speaksFromTheStart = ({ role, session, pass }: Speaking) =>
  role === "attendee" && session.format === "round" && !pass;
