import { expect } from "vitest";
import type { InquiryForm } from "#app/features/approaches/approaches.ts";
import { inquire } from "#app/features/approaches/inquire.server.ts";
import { requireInquiry } from "#app/features/approaches/inquiry-links.server.ts";
import { confirmInquiry } from "#app/features/approaches/own-inquiry.server.ts";
import { endInquiry } from "#app/features/privacy/take-back.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, guestOf, theEveningBefore } from "./cast.ts";
import { deliverMails, mailsTo } from "./mail.ts";

let people = 0;

/** Who asks an office, as typed. */
export const somebodyAsking = (more: Partial<InquiryForm> = {}): InquiryForm => {
  people += 1;
  return {
    ...{ name: "Bea Busch", company: "Busch Bau", email: `sucht${people}@example.org` },
    ...{ postcode: "48683", outsideGermany: false, text: "Wer lasert uns 400 Halterungen?" },
    ...more,
  };
};

/** Asked, and not yet confirmed by its mail. @returns its id */
export async function anInquiry(
  association: Association,
  form = somebodyAsking(),
  now = theEveningBefore,
) {
  const asked = await inquire(guestOf(association, now), form, `203.0.113.${people}`);
  expect(asked).toEqual({ ok: true });
  return (await db.inquiry.findFirstOrThrow({ where: { address: form.email.toLowerCase() } })).id;
}

/** The same, confirmed. */
export async function aConfirmedInquiry(
  association: Association,
  form?: InquiryForm,
  now = theEveningBefore,
) {
  const id = await anInquiry(association, form, now);
  await confirmInquiry(guestOf(association, now), id);
  return id;
}

/** What stands behind the link in the newest mail to this address. */
export async function behindMailTo(email: string, now = theEveningBefore) {
  await deliverMails(now);
  const mail = (await mailsTo(email)).at(-1);
  const token = /\/anfrage\/geschaeftsstelle\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  return { mail, ...(await requireInquiry(new Request("http://localhost/"), { token })) };
}

/** How an inquiry of this person ends by their wish, and how an older backup has it. */
export async function anEndingInquiry(
  association: Association,
  { question: text = "", ...person }: Omit<RegistrationForm, "outsideGermany" | "contact">,
  now: Date,
) {
  const { name, company, email, phone } = person;
  const asked = somebodyAsking({ name, company, email, phone, text });
  const before = await db.inquiry.findUniqueOrThrow({
    where: { id: await anInquiry(association, asked) },
  });
  return {
    end: () => endInquiry(guestOf(association, now), before.id),
    bringBack: () => db.inquiry.create({ data: before }),
  };
}
