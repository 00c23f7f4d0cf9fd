import { timingSafeEqual } from "node:crypto";
import { fingerprints } from "#app/platform/secrets.server.ts";

/** Six digits, worked out from the row: reminders and retries make the same, and no row holds them. */
export const mailCode = (purpose: string, id: string) => codesOf(purpose, id)[0] ?? "";

/** Whether these digits are the code of this row, under `SECRET` or the one before it. */
export const isMailCode = (purpose: string, id: string, typed: string) =>
  codesOf(purpose, id).some((code) => isSame(code, typed));

const codesOf = (purpose: string, id: string) =>
  fingerprints(purpose, id).map((print) =>
    String(Buffer.from(print, "base64url").readUInt32BE() % 1_000_000).padStart(6, "0"),
  );

const isSame = (code: string, typed: string) =>
  code.length === typed.length && timingSafeEqual(Buffer.from(code), Buffer.from(typed));
