import type {
  CompanyForm,
  ContactForm,
  MembershipForm,
} from "#app/features/companies/companies.ts";
import { setContacts } from "#app/features/companies/contacts.server.ts";
import { enterCompany } from "#app/features/companies/enter-company.server.ts";
import type { FieldForm } from "#app/features/profiles/profiles.ts";
import { writeFields } from "#app/features/profiles/write-fields.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { type Association, officeOf, theEveningBefore } from "#tests/support/cast.ts";

type Details = Partial<CompanyForm> & {
  membership?: Partial<MembershipForm>;
  /** Of the profile; what says no level is public. */
  fields?: (Omit<FieldForm, "level" | "items"> & {
    says: string | string[];
    level?: FieldForm["level"];
  })[];
  contacts?: ContactForm[];
};

const longMember = new Date("2019-01-01");

/** "Blechwerk Berkelaue GmbH" in Stadtlohn, a member of `home`; name, place and industry are public. */
export async function aCompany(home: Association, details: Details = {}) {
  const { membership, fields = [], contacts, ...company } = details;
  const office = officeOf(home);
  const entered = await enterCompany(
    office,
    {
      ...{ name: "Blechwerk Berkelaue GmbH", industryCode: "25" },
      ...{ nameLevel: "public", placeLevel: "public", industryLevel: "public" },
      sites: [{ postcode: "48703", place: "Stadtlohn" }],
      ...company,
    },
    { since: longMember, ...membership },
  );
  if (!entered.ok) throw new Error(entered.refusal);
  const id = entered.companyId;
  const writings = fields.map(({ says, level = "public", ...field }) => ({
    ...field,
    ...{ level, items: [says].flat().map((text) => ({ text })) },
  }));
  const by = { now: theEveningBefore, writer: "house" as const, associationId: home.id };
  if (writings.length > 0) await transact((tx) => writeFields(tx, id, writings, by));
  if (contacts) await setContacts(office, id, contacts);
  return db.company.findUniqueOrThrow({ where: { id } });
}
