import type { Scope } from "#app/features/identity/scope.ts";
import type { Refusal } from "./companies.ts";
import { setContacts } from "./contacts.server.ts";
import { beginMembership, endMembership } from "./memberships.server.ts";
import {
  readContacts,
  readDayIn,
  readMembership,
  type TypedContact,
  type TypedMembership,
  type Wrong,
} from "./read-company.ts";
import { verifyCompany } from "./verify-company.server.ts";

/** What the page shows again: which form, as it was typed, and what is wrong with it. */
type Reply = {
  refusal: Refusal | null;
  membership?: { typed?: TypedMembership; until?: string; wrong: Wrong };
  contacts?: { typed: TypedContact[]; wrong: Wrong };
};
type Acted = { ok: true; done: string } | { ok: false; status: number; reply: Reply };

const done = (what: string): Acted => ({ ok: true, done: what });
const wrongIn = (reply: Omit<Reply, "refusal">): Acted => ({
  ...{ ok: false, status: 400 },
  reply: { refusal: null, ...reply },
});
const refused = (refusal: Refusal, reply: Omit<Reply, "refusal"> = {}): Acted => ({
  ...{ ok: false, status: 409 },
  reply: { refusal, ...reply },
});

/** What one of the forms on a company's page at the desk does. */
export async function actOnMember(scope: Scope, companyId: string, form: FormData): Promise<Acted> {
  switch (form.get("intent")) {
    case "seen":
      await verifyCompany(scope, companyId);
      return done("seen");
    case "end": {
      const until = readDayIn(form, "until");
      const typed = String(form.get("until") ?? "");
      if (!until)
        return wrongIn({
          membership: { until: typed, wrong: [{ field: "until", code: "day-malformed" }] },
        });
      const ended = await endMembership(scope, companyId, until);
      return ended.ok
        ? done("changed")
        : refused(ended.refusal, { membership: { until: typed, wrong: [] } });
    }
    case "begin": {
      const { typed, ...read } = readMembership(form);
      if (!read.ok) return wrongIn({ membership: { typed, wrong: read.wrong } });
      const begun = await beginMembership(scope, companyId, read.value);
      return begun.ok
        ? done("changed")
        : refused(begun.refusal, { membership: { typed, wrong: [] } });
    }
    case "contacts": {
      const { typed, ...read } = readContacts(form);
      if (!read.ok) return wrongIn({ contacts: { typed, wrong: read.wrong } });
      await setContacts(scope, companyId, read.value);
      return done("changed");
    }
    default:
      return done("");
  }
}
