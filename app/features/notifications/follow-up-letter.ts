import { m } from "#app/generated/paraglide/messages.js";
import type { Fact, LetterProps } from "#emails/letter.tsx";
import { spokenDates } from "./dates.ts";
import { contactWords, frameOf, materialsFact, throughWords, whenFact } from "./letter-parts.ts";
import type { FollowUpMail } from "./mail-content.ts";

const words = {
  there: [m.mails_after_there_heading, m.mails_after_there_text],
  missed: [m.mails_after_missed_heading, m.mails_after_missed_text],
  unknown: [m.mails_after_unknown_heading, m.mails_after_unknown_text],
} as const;

/** Who missed it, and nothing of it can be had. */
const nothingLeft = [m.mails_after_missed_heading, m.mails_after_missed_bare] as const;

const hasRest = ({ wasThere, session, recordings, openOnes, nextDates }: FollowUpMail) =>
  wasThere !== "missed" ||
  session.materials + recordings.length + openOnes.length + nextDates.length > 0;

/** What remains of a session: first its one button, then what was answered, then where everything lies. */
export function followUpLetter(mail: FollowUpMail): LetterProps {
  const frame = frameOf(mail);
  const { links, answers, nextDates, through, locale } = mail;
  const [heading, text] = hasRest(mail) ? words[mail.wasThere] : nothingLeft;
  const button = buttonOf(mail);
  return {
    ...frame.base,
    subject: m.mails_after_subject({ title: mail.session.title }),
    heading: heading(),
    greeting: m.mails_greeting_named({ name: mail.name }),
    paragraphs: [
      text(frame.words),
      ...mail.openOnes.map((question) => m.mails_after_open({ question })),
      ...(button ? [] : [contactWords(mail)]),
    ],
    button,
    hint: links.feedback ? m.mails_after_feedback_hint() : null,
    ...(answers.length > 0 && {
      asked: {
        title: m.mails_after_answers(),
        entries: answers.map(({ question, by, answer }) => ({
          question,
          by,
          answer: answer ?? m.mails_after_spoken(),
        })),
        further:
          mail.furtherAnswers > 0
            ? {
                label: m.mails_after_further({ count: mail.furtherAnswers }),
                href: links.session,
              }
            : null,
      },
    }),
    facts: factsOf(mail),
    closing: [
      m.mails_after_why(),
      frame.hosted,
      frame.pooled && throughWords(through, locale),
      m.mails_reply({ name: through.contactName }),
      nextDates.length > 0 && m.mails_after_news_why({ name: through.name }),
    ]
      .filter(Boolean)
      .join(" "),
    links: [
      frame.imprint,
      ...(links.news ? [{ label: m.mails_after_news_end(), href: links.news }] : []),
    ],
  };
}

function buttonOf({ links, session, recordings, wasThere }: FollowUpMail) {
  if (links.feedback) return { label: m.mails_after_feedback_button(), href: links.feedback };
  const [recording] = recordings;
  if (wasThere !== "missed") return null;
  if (recording) return { label: m.mails_after_recording_link(), href: recording.href };
  return session.materials > 0 ? { label: m.mails_materials_link(), href: links.place } : null;
}

function factsOf(mail: FollowUpMail): Fact[] {
  const { session, locale, links } = mail;
  return [
    whenFact(mail),
    ...materialsFact(mail, links.place),
    ...mail.recordings.map(({ title, href }) => ({
      ...{ term: m.mails_after_recording(), main: title },
      link: { label: m.mails_after_recording_link(), href },
    })),
    ...(mail.hasCertificate
      ? [
          {
            ...{ term: m.mails_after_certificate(), main: m.mails_after_certificate_ready() },
            link: { label: m.mails_after_certificate_link(), href: links.place },
          },
        ]
      : []),
    ...mail.nextDates.map(({ href, title, ...date }) => {
      const { date: day, span } = spokenDates({ session: { ...session, ...date }, locale });
      const more = `${span} · ${title}`;
      const page = { label: m.mails_to_session(), href };
      return { term: m.mails_after_next(), main: day, more, link: page };
    }),
  ];
}
