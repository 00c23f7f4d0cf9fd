import type { Verdict } from "#app/features/checks/checks.ts";
import { verdictWords } from "#app/features/checks/verdict-words.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Facts } from "#app/ui/facts.tsx";
import { whenWords } from "#app/ui/when.ts";
import { Consents } from "./consents.tsx";
import { dayWords, momentWords } from "./moments.ts";
import type { OwnRegistration } from "./queries.server.ts";
import { answerText, endText, kindText, statusText } from "./texts.ts";

type Props = { registration: OwnRegistration; eraseHref: string; now: Date };

/** One registration with everything that hangs on it. */
export function RegistrationSection({ registration: own, eraseHref, now }: Props) {
  const { session } = own;
  const when = whenWords({ ...session, locale: getLocale(), now });
  const at = (instant: Date | null) => instant && momentWords(instant, session.zone);
  const facts: [string, string | null | undefined | false][] = [
    [m.privacy_when(), when.long],
    [m.privacy_through(), own.through],
    [m.privacy_host(), own.host !== own.through && own.host],
    [m.privacy_responsible(), own.responsible],
    [m.privacy_status(), statusText(own.status)],
    [m.privacy_name(), own.name],
    [m.privacy_company(), own.company],
    [m.privacy_email(), own.email],
    [m.privacy_phone(), own.phone],
    [m.privacy_region(), [own.postcode, own.district].filter(Boolean).join(", ")],
    [m.privacy_registered(), at(own.registeredAt)],
    [m.privacy_verified(), at(own.verifiedAt) ?? m.privacy_not_verified()],
    [m.privacy_withdrawn(), at(own.withdrawnAt)],
    [m.privacy_brought(), own.broughtAlong && m.privacy_brought_yes()],
    [m.privacy_note(), own.note],
    [
      m.privacy_minutes(),
      own.attendance.connections.length > 0 &&
        m.privacy_minutes_words({ minutes: own.attendance.minutes }),
    ],
    [m.privacy_reply(), own.reply && answerText(own.reply.answer)],
    [
      m.checks_place(),
      own.deviceCheck &&
        `${verdictWords[own.deviceCheck.verdict as Verdict]()}, ${at(own.deviceCheck.checkedAt)}`,
    ],
    [
      m.feedback_own(),
      own.feedbackToken &&
        (own.feedbackToken.spent ? m.feedback_own_given() : m.feedback_own_not_given()),
    ],
    [m.privacy_signing(), own.signing.map(({ markedAt }) => at(markedAt)).join(", ")],
    [m.privacy_former(), own.former.map(({ email }) => email).join(", ")],
    [
      m.privacy_kept(),
      own.isUnused
        ? m.privacy_kept_unused({ day: dayWords(own.keptUntil, session.zone) })
        : m.privacy_kept_words({
            day: dayWords(own.keptUntil, session.zone),
            days: own.retentionDays,
            name: own.through,
          }),
    ],
  ];
  return (
    <section className="section">
      <h2>{session.title}</h2>
      <Facts items={facts.flatMap(([term, main]) => (main ? [{ term, main }] : []))} />
      {own.questions.length > 0 && (
        <>
          <h3>{m.privacy_questions()}</h3>
          <ul>
            {own.questions.map(({ text, askedAt }) => (
              <li key={text}>
                {text} <span className="soft">({at(askedAt)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {own.chat.length > 0 && (
        <>
          <h3>{m.privacy_chat()}</h3>
          <ul>
            {own.chat.map(({ text, saidAt }) => (
              <li key={at(saidAt) + text}>
                {text} <span className="soft">({at(saidAt)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Consents consents={own.consents} zone={session.zone} />
      {own.mails.length > 0 && (
        <details>
          <summary>{m.privacy_mails({ count: own.mails.length })}</summary>
          <ul className="small">
            {own.mails.map((mail, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes its order.
              <li key={n}>
                {kindText(mail.template)}: {endText(mail.status)},{" "}
                {at(mail.sentAt ?? mail.failedAt ?? mail.dueAt)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={eraseHref}>{m.privacy_erase_one()}</a>
      </p>
    </section>
  );
}
