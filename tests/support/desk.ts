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

/** The same at the desk: `go` to any page of it, `step` to one of a session; with a form they send it. */
export async function aClerk(url: string, association: Association, role: Role = "owner") {
  const { cookie, staffId } = await aLogin(url, association, role);
  const desk = `${url}/buero/${association.slug}`;
  const go = (path: string, form?: Record<string, string>) =>
    ask(desk + path, { headers: { Cookie: cookie }, form });
  const step = (id: string, name: string, form?: Record<string, string>) =>
    go(`/termine/${id}/${name}`, form);
  return { go, step, staffId };
}

/** The same in a browser. */
export async function sitAt(context: BrowserContext, url: string, cookie: string) {
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url }]);
}
