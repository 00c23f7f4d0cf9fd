import type { Scope } from "#app/features/identity/scope.ts";
import {
  expectNoTestMail,
  expectTestMailWithin,
} from "#app/features/senders/expect-test-mail.server.ts";
import type { Refusal } from "#app/features/senders/senders.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { transact } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { finish, handOver, keepInMailbox, wayOut } from "#app/platform/mail.server.ts";
import { brandPair } from "#app/ui/colour.ts";
import { renderLetter } from "#emails/render.tsx";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Sends a mail from the address under examination to itself, and waits for the server's word: a refusal
 * is a finding of its own. It belongs to no delivery: who misses it asks for another.
 */
export async function sendTestMail(scope: Scope): Promise<Outcome> {
  const { association, now } = scope;
  if (!(await withinLimit("testMailsPerAssociation", association.id)))
    return { ok: false, refusal: "too-many-tests" };
  const id = newId();
  const expected = await transact((tx) => expectTestMailWithin(tx, scope, id));
  if (!expected) return { ok: false, refusal: "sender-unknown" };
  const mailbox = { name: association.name, address: expected.address };
  const mail = await finish({
    id,
    ...{ from: mailbox, to: mailbox, replyTo: association.contactEmail, calendar: null },
    ...renderLetter(testLetter(scope, expected.code)),
    date: now.toISOString(),
  });
  if (wayOut === "mailbox") {
    await transact((tx) => keepInMailbox(tx, [mail], now));
    return { ok: true };
  }
  const { ok } = await handOver(mail);
  if (ok) return { ok: true };
  await expectNoTestMail(scope);
  return { ok: false, refusal: "not-sent" };
}

/** The code stands in the subject, which signatures cover, in letters that no mail program encodes. */
function testLetter({ association, locale }: Scope, code: string) {
  const page = publicUrl + pathsIn(locale).settingsSender(association.slug);
  return {
    lang: locale,
    association: association.name,
    colours: { ...brandPair(association.brandColour), host: null },
    subject: `${m.settings_test_subject()} [${code}]`,
    heading: m.settings_test_heading(),
    greeting: m.login_mail_greeting(),
    paragraphs: [m.settings_test_text()],
    button: { label: m.settings_test_button(), href: page },
    hint: m.settings_test_hint(),
    facts: [],
    closing: m.login_mail_closing(),
    links: [],
  };
}
