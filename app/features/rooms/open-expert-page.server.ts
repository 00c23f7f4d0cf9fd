import { bindDevice } from "#app/features/experts/device.server.ts";
import { askDeviceCode, openByCode } from "#app/features/experts/device-codes.server.ts";
import { nothingAsked } from "#app/features/identity/asked-codes.ts";
import { keepDevice } from "./expert-device.server.ts";
import type { ExpertVisit } from "./expert-page.server.ts";

export type OpeningRefusal = "other-device" | "code-wrong";
type Outcome =
  | { ok: true; isAsked: boolean; cookies: string[] }
  | { ok: false; refusal: OpeningRefusal };

/**
 * A sent form of an expert's page: any press but those of a code binds the link to this device. `cookies`
 * are what the browser keeps.
 */
export async function openExpertPage(
  visit: ExpertVisit,
  form: FormData,
  clientIp: string,
): Promise<Outcome> {
  const intent = form.get("intent");
  if (intent === "ask-code" || intent === "open") return openDevice(visit, form, clientIp);
  const { engagement, scope, kept } = visit;
  const bound = await bindDevice(scope, engagement, kept.device);
  if (!bound.ok) return bound;
  return { ok: true, isAsked: false, cookies: await keepDevice(kept) };
}

/** `intent=ask-code` has a code mailed, `intent=open` makes this device the expert's own by it. */
export async function openDevice(
  { engagement, scope, kept }: Pick<ExpertVisit, "engagement" | "scope" | "kept">,
  form: FormData,
  clientIp: string,
): Promise<Outcome> {
  if (form.get("intent") === "ask-code") {
    const asked = await askDeviceCode(scope, engagement, kept, clientIp);
    return { ok: true, isAsked: true, cookies: await keepDevice({ ...kept, asked }) };
  }
  const typed = String(form.get("code") ?? "").replace(/\D/g, "");
  const opened = await openByCode(scope, engagement, kept, typed);
  if (!opened.ok) return opened;
  const cookies = await keepDevice({ ...kept, asked: nothingAsked });
  return { ok: true, isAsked: false, cookies };
}
