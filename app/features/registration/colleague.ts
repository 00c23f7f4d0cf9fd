import type { Refusal } from "./registration.ts";

/** Whether two names as typed are one person's, under an address they share. */
export const isSameName = (one: string, other: string) => foldedName(one) === foldedName(other);
const foldedName = (name: string) => name.replace(/\s+/g, " ").trim().toLocaleLowerCase("de");

/** The last: of this name there is somebody under this address already. */
export type ColleagueRefusal = Refusal | "colleague-known";
