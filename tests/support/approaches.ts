import { confirmApproach } from "#app/features/approaches/act-on-approach.server.ts";
import { approach } from "#app/features/approaches/approach.server.ts";
import { requireApproach } from "#app/features/approaches/approach-links.server.ts";
import type { ApproachForm } from "#app/features/approaches/approaches.ts";
import { publicReach } from "#app/features/companies/levels.ts";
import { eraseOthers } from "#app/features/privacy/erase-others.server.ts";
import { endApproach } from "#app/features/privacy/take-back.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, guestOf, theEveningBefore } from "./cast.ts";
import { aCompany } from "./companies.ts";
import { anEndingInquiry } from "./inquiries.ts";
import { deliverMails, mailsTo } from "./mail.ts";
import { aPerson } from "./persons.ts";

let writers = 0;

/** Who writes to a company, as typed. */
export const aWriter = (more: Partial<ApproachForm> = {}): ApproachForm => {
  writers += 1;
  const { name = "Bea Busch", company = "Busch Bau" } = more;
  return {
    ...{ name, company, email: more.email ?? `schreibt${writers}@example.org` },
    ...{ phone: more.phone ?? "02563 4711", text: more.text ?? "Lasern Sie uns 400 Halterungen?" },
  };
};

export const aGuestReader = { reach: publicReach, person: null };

/** Written to a company through this association, and confirmed; `asWriter`: what its writer's link holds. */
export async function anApproach(
  through: Association,
  { id: companyId }: { id: string },
  form = aWriter(),
  isConfirmed = true,
  now = theEveningBefore,
) {
  const target = { companyId, reader: aGuestReader };
  const written = await approach(guestOf(through, now), target, form, `192.0.2.${writers}`);
  if (!written.ok) throw new Error(written.refusal);
  const { id } = await db.approach.findFirstOrThrow({
    where: { companyId, address: form.email.toLowerCase() },
    orderBy: { id: "desc" },
  });
  if (isConfirmed) await confirmApproach(guestOf(through, now), id);
  const row = await db.approach.findUniqueOrThrow({ where: { id }, include: { to: true } });
  return { id, asWriter: { approach: row, side: "writer" as const, person: null } };
}

/** What stands behind the newest link to an approach in the mails to this address. */
export async function approachInMailTo(email: string, now = theEveningBefore) {
  await deliverMails(now);
  const mail = (await mailsTo(email)).at(-1);
  const token = /\/anfrage\/([\w.~-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const held = await requireApproach(new Request("http://localhost/"), { token });
  return { ...held, mail, scope: { ...held.scope, now } };
}

/** How an approach of this person ends by their wish, and how an older backup has it. */
async function anEndingApproach(
  association: Association,
  { name, company, email, phone, question: text = "" }: Omit<RegistrationForm, "outsideGermany">,
  now: Date,
) {
  const to = await aCompany(association);
  const { id } = await anApproach(association, to, aWriter({ name, company, email, phone, text }));
  const before = await db.approach.findUniqueOrThrow({ where: { id } });
  return {
    end: () => endApproach(guestOf(association, now), id),
    bringBack: () => db.approach.create({ data: before }),
  };
}

/** How somebody who acts for a company ends by their wish. */
async function anEndingPerson(association: Association, { name, email }: Named, now: Date) {
  const { id } = await aPerson([await aCompany(association)], email);
  const before = await db.person.update({ where: { id }, data: { name } });
  return {
    end: () => eraseOthers({ now }, email.toLowerCase()),
    bringBack: () => db.person.create({ data: before }),
  };
}
type Named = Pick<RegistrationForm, "name" | "email">;

/** The same for each kind of asking, and for who acts for a company. */
export const endingAsks = (person: Omit<RegistrationForm, "outsideGermany">, now: Date) => ({
  approach: (association: Association) => anEndingApproach(association, person, now),
  inquiry: (association: Association) => anEndingInquiry(association, person, now),
  person: (association: Association) => anEndingPerson(association, person, now),
});
