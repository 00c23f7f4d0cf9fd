import type { BrowserContext } from "playwright-core";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { ask } from "./ask.ts";
import { type Association, officeOf } from "./cast.ts";

/** Somebody of an office, logged in with the second factor at a running server of the demo. */
export async function aLogin(url: string, association: Association, role: Role = "owner") {
  const entry = { email: `${newShortId()}@example.org`, name: "Heike Kamp", role };
  const { staffId } = await enterStaff(officeOf(association, new Date()), entry);
  const { cookie } = await ask(`${url}/demo`, { form: { staff: staffId } });
  return { staffId, cookie };
}

/** The same in a browser. */
export async function sitAt(context: BrowserContext, url: string, cookie: string) {
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url }]);
}
