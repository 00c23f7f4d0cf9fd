import { bindDevice } from "#app/features/experts/device.server.ts";
import { askDeviceCode, openByCode } from "#app/features/experts/device-codes.server.ts";
import { deviceCookie, type ExpertVisit, newDevice } from "./expert-page.server.ts";

export type OpeningRefusal = "other-device" | "code-wrong" | "too-many-tries";
type Outcome = { ok: true; cookie: string | null } | { ok: false; refusal: OpeningRefusal };

/**
 * A sent form: `intent=ask-code` has a code mailed, `intent=open` opens the page on a further device by it, any other
 * press binds the link to this device. `cookie` is what the browser keeps.
 */
export async function openExpertPage(visit: ExpertVisit, form: FormData): Promise<Outcome> {
  const { engagement, scope } = visit;
  const intent = form.get("intent");
  if (intent === "ask-code") {
    await askDeviceCode(scope, engagement);
    return { ok: true, cookie: null };
  }
  const device = visit.device ?? newDevice();
  const isByCode = intent === "open";
  const typed = String(form.get("code") ?? "").replace(/\D/g, "");
  const opened = isByCode
    ? await openByCode(scope, engagement, typed)
    : await bindDevice(scope, engagement, device);
  if (!opened.ok) return opened;
  const kept = isByCode ? { device, provenFor: engagement.linkGeneration } : { device };
  return { ok: true, cookie: await deviceCookie(engagement.id).write(kept) };
}
