import type { Scope } from "#app/features/identity/scope.ts";
import { changeSettings } from "./change-settings.server.ts";
import { type Part, readSettings, type SettingsField } from "./settings.ts";
import { findLastChange } from "./settings-queries.server.ts";

/** Why a part was not saved: fields that are wrong, or somebody who was faster. */
export type SettingsReply = {
  part: Part;
  status: 200 | 400 | 409;
  typed: Record<string, string>;
  wrong: SettingsField[];
  /** Who changed the part meanwhile, by name; "" where that is not known. */
  fasterBy: string | null;
};

/** Saves what was sent of a part. @returns null once it is saved. */
export async function saveSettings(
  scope: Scope,
  part: Part,
  sent: FormData,
): Promise<SettingsReply | null> {
  const { typed, form, wrong } = readSettings(part, sent);
  if (!form) return { part, status: 400, typed, wrong, fasterBy: null };
  const outcome = await changeSettings(scope, part, form, String(sent.get("print") ?? ""));
  if (outcome.ok) return null;
  const last = await findLastChange(scope, part);
  return { part, status: 409, typed, wrong: [], fasterBy: last?.by ?? "" };
}

/** What was typed, to look at before anything is saved. */
export function previewSettings(part: Part, sent: FormData): SettingsReply {
  const { typed, wrong } = readSettings(part, sent);
  return { part, status: wrong.length > 0 ? 400 : 200, typed, wrong, fasterBy: null };
}
