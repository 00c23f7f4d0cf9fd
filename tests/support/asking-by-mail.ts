import { expect } from "vitest";
import { actOnClaim } from "#app/features/places/place-questions.server.ts";
import { type AskerForm, askByMail } from "#app/features/questions/ask-by-mail.server.ts";
import { requireClaim } from "#app/features/questions/claim-question.server.ts";
import { anAssociation, aSession, guestOf, theEveningBefore } from "./cast.ts";
import { deliverMails, mailsTo } from "./mail.ts";

const now = theEveningBefore;
let people = 0;

/** Who asks without a seat, as typed. */
export const somebody = (more: Partial<AskerForm> = {}): AskerForm => {
  people += 1;
  return {
    ...{ name: "Bea Busch", company: "Busch Bau", email: `bea${people}@example.org` },
    ...{ text: "Gilt das auch für Minijobs?", shownAs: "company" as const, ...more },
  };
};

/** The token in the newest mail to this address. */
export async function claimTokenFor(email: string) {
  await deliverMails(now);
  const mail = (await mailsTo(email)).at(-1);
  expect(mail?.subject).toMatch(/^Ist das Ihre Frage\?/);
  return /\/frage\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

/** What a token opens. */
export const behind = async (token: string) => {
  const claim = await requireClaim(new Request("http://localhost/"), { token });
  return { ...claim, scope: { ...claim.scope, now } };
};

/** A press on the page behind the mail. */
export async function press(token: string, fields: Record<string, string> = { intent: "claim" }) {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return actOnClaim(await behind(token), sent);
}

/** A session to come, and the form on its page, on the evening before. */
export async function aSessionToAsk() {
  const host = await anAssociation("aiw");
  const session = await aSession(host, { seats: 10 });
  const ask = (form: AskerForm) =>
    askByMail(guestOf(host, now), session.id, form, `198.51.100.${people}`);
  return { host, session, ask };
}
