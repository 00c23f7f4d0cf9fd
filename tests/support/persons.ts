import { nextCodeWords } from "#app/features/identity/asked-codes.server.ts";
import { comeInByCode } from "#app/features/representations/come-in.server.ts";
import { askPersonCode, awaitedIn } from "#app/features/representations/person-codes.server.ts";
import {
  endPersonLogin,
  openLogin,
  personOf,
} from "#app/features/representations/person-logins.server.ts";
import { findPerson } from "#app/features/representations/person-scope.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newId, newShortId } from "#app/platform/ids.server.ts";
import { theEveningBefore } from "./cast.ts";
import { aNetwork } from "./login.ts";

/** "Nora Neumann", who acts for these companies, under an address of her own. */
export async function aPerson(
  companies: { id: string }[],
  email = `nora-${newShortId()}@example.org`,
) {
  const data = { email, name: "Nora Neumann", locale: "de" };
  const id = await transact((tx) => personOf(tx, data));
  for (const { id: companyId } of companies)
    await db.representation.create({
      data: { id: newId(), personId: id, companyId, since: theEveningBefore, givenBy: "house" },
    });
  return { id, email, name: data.name };
}

/** The Cookie header of a browser in which this person is in. */
export const cookieOf = async ({ id }: { id: string }) =>
  (await transact((tx) => openLogin(tx, id))).split(";", 1)[0] ?? "";

/** A browser at the pages of companies: it keeps what it is given and sends it back. */
export function aCompanyBrowser(clientIp = aNetwork()) {
  const jar = new Map<string, string>();
  const keep = (headers: string[]) => {
    for (const header of headers) {
      const [pair = ""] = header.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  const request = () => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Request("http://localhost/betrieb", { headers: { Cookie: cookies } });
  };
  const scope = () => ({ now: new Date(), locale: "de" as const });
  return {
    request,
    /** Asks for a code. @returns when the next one may come, where none was sent. */
    async ask(email: string) {
      const asking = { request: request(), clientIp };
      keep([await askPersonCode(scope(), asking, { email, back: "/betrieb" })]);
      const waiting = await awaitedIn(request());
      return waiting && nextCodeWords(scope(), waiting.asked);
    },
    /** Whether this code lets somebody in here. */
    async enter(code: string) {
      const waiting = await awaitedIn(request());
      const cookies = waiting && (await comeInByCode(scope(), waiting, code));
      if (cookies) keep(cookies);
      return cookies !== null;
    },
    /** Who is in here, or null. */
    person: async () => (await findPerson(request()))?.person ?? null,
    leave: (which: "this" | "all") => endPersonLogin(request(), which),
  };
}

/** Somebody says that a company is theirs; it waits for the office. */
export async function aClaim(company: { id: string }, association: { id: string }, email?: string) {
  const person = await aPerson([], email);
  const row = { companyId: company.id, associationId: association.id, personId: person.id };
  const data = {
    id: newId(),
    ...row,
    message: "Ich führe den Betrieb.",
    askedAt: theEveningBefore,
  };
  const { id } = await db.claim.create({ data });
  return { id, person };
}

/** Somebody who is in, as their verbs take it. */
export const scopeOf = (
  person: { id: string; email: string; name: string },
  now = theEveningBefore,
) => ({
  ...{ now, locale: "de" as const, actor: { kind: "person" as const } },
  person: { ...person, locale: "de" },
});
