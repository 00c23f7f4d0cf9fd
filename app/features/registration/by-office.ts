/**
 * What an office does for somebody on the telephone: enters them, corrects what was typed, sends the
 * link again, notes something, gives their place back, or a free seat out of turn. No box is ticked on
 * anybody's behalf, and nothing the office does verifies an address.
 */
import { z } from "zod";
import {
  Fields,
  judgingRegion,
  type Problem,
  type Refusal,
  readingRegion,
} from "./registration.ts";

/** By telephone an address may be missing, and a postcode too. */
export const HandForm = Fields.omit({ contact: true, passOnToHost: true })
  .extend({
    email: Fields.shape.email.optional(),
    /** In which language the mails are. */
    language: z.enum(["de", "en"]).default("de"),
  })
  .check(judgingRegion(false))
  .transform(readingRegion);
export type HandForm = z.output<typeof HandForm>;

export const PersonForm = Fields.pick({ name: true, company: true, phone: true }).extend({
  email: Fields.shape.email.optional(),
});
export type PersonForm = z.output<typeof PersonForm>;

export type NoteProblem = "note-too-long";
export const longestNote = 1000;
const tooLong: NoteProblem = "note-too-long";
export const NoteForm = z.object({ note: z.string().trim().max(longestNote, tooLong).default("") });

export type OfficeProblem = Problem | NoteProblem;

/** Why a step of the office declines. */
export type OfficeRefusal =
  | Exclude<Refusal, "network-busy">
  | "already-registered"
  | "no-seat-free"
  | "not-in-queue"
  | "queue-moved"
  | "host-decides"
  | "without-address";
