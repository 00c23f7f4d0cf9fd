import type { Page } from "playwright-core";
import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { askByMail } from "#app/features/questions/ask-by-mail.server.ts";
import { claimQuestion, requireClaim } from "#app/features/questions/claim-question.server.ts";
import { claimToken } from "#app/features/questions/claims.server.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { arrivingBy } from "./browser.ts";
import { type Association, guestOf, officeOf } from "./cast.ts";
import type { PublicPage } from "./pages.ts";

type Ground = { host: Association; sessionId: string; registrationId: string };

/** One question that everybody reads, one whose owner has not pressed yet, and one whose owner has. */
export async function askedAhead({ host, sessionId, registrationId }: Ground) {
  const now = new Date();
  const guest = { ...guestOf(host, now), actor: { kind: "guest" as const, registrationId } };
  const text = "Zählt der Urlaub aus dem Vorjahr mit, wenn er im Betrieb schon verplant ist?";
  const asked = await askQuestion(guest, sessionId, { text, shownAs: "company" });
  if (!asked.ok) throw new Error(asked.refusal);
  await actOnQuestion(officeOf(host, now), { sessionId, questionId: asked.questionId }, "approve");

  const byMail = async (email: string) => {
    const form = { name: "Bea Busch", company: "Busch Bau", email, shownAs: "name" as const };
    await askByMail(guestOf(host, now), sessionId, { ...form, text: "Und Minijobs?" }, "192.0.2.7");
    const { id } = await db.asker.findFirstOrThrow({ where: { sessionId, address: email } });
    const question = await db.question.findFirstOrThrow({ where: { askerId: id } });
    return claimToken({ id: question.id, generation: 0 });
  };
  const claimed = await byMail("bea-busch@example.org");
  const { scope, question } = await requireClaim(new Request("http://localhost/"), {
    token: claimed,
  });
  await claimQuestion(scope, question.id);
  return { claim: await byMail("bea-beck@example.org"), claimed };
}

type Asked = Awaited<ReturnType<typeof askedAhead>>;

/** The pages of who asks without a seat. */
export function asksOutside(slug: string, sessionId: string, { claim, claimed }: Asked) {
  const path: PublicPage["path"] = (go) => go.ask(slug, sessionId);
  const pages: PublicPage[] = [
    { name: "asking without a seat", path },
    { name: "asking, with errors", path, act: (page) => sent(page, "anna"), status: 400 },
    { name: "asking, sent", path, act: (page) => sent(page, "bea-bruns@example.org") },
    { name: "a question to claim", path: (go) => go.question(claim) },
    { name: "an own question", path: (go) => go.question(claimed) },
  ];
  return pages;
}

async function sent(page: Page, email: string) {
  const typed = { text: "Gilt das auch für Minijobs?", name: "Bea", company: "Busch Bau", email };
  for (const [field, value] of Object.entries(typed))
    await page.locator(`main form [name=${field}]`).fill(value);
  await moveClock((await clockOffset()) + 3000);
  return arrivingBy(page, () => page.locator("main form [type=submit]").last().click());
}

/** The page that checks certificates. */
export const certificateChecks: PublicPage[] = [
  { name: "certificate", path: (go) => go.certificate() },
  {
    name: "certificate, with errors",
    path: (go) => go.certificate(),
    act: (page) => checked(page, "7KXM"),
    status: 400,
  },
  {
    name: "certificate, not known",
    path: (go) => go.certificate(),
    act: (page) => checked(page, "7KXM-2PQ9-BHTD"),
    status: 409,
  },
];

async function checked(page: Page, number: string) {
  await page.locator("[name=number]").fill(number);
  await page.locator("[name=name]").fill("Anna Blum");
  return arrivingBy(page, () => page.locator("main form [type=submit]").click());
}
