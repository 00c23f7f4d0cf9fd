import { m } from "#app/generated/paraglide/messages.js";
import type { Say } from "./letter-parts.ts";

/** A seat is held for a time: for somebody who waited, or until they confirm that they signed up. */
export const offeredSeat: Say = (mail, frame) => (mail.confirms ? toConfirm : freed)(mail, frame);

/** A seat has become free for somebody who waits. */
const freed: Say = (mail, { words, subject, dates }) => ({
  subject: m.mails_offered_subject(subject),
  heading: m.mails_offered_heading(),
  paragraphs: [
    m.mails_offered_text({
      ...words,
      until: dates.moment(mail.offeredUntil ?? mail.session.startsAt),
    }),
  ],
  button: { label: m.mails_offered_button(), href: mail.links.place },
  hint: m.mails_offered_hint(),
});

/** A seat is held for somebody whose address nobody has confirmed yet. */
const toConfirm: Say = (mail, { words, subject, dates }) => ({
  subject: m.mails_confirm_subject(subject),
  heading: m.mails_confirm_heading(),
  paragraphs: [
    m.mails_confirm_text({
      ...words,
      until: dates.moment(mail.offeredUntil ?? mail.session.startsAt),
    }),
  ],
  button: { label: m.mails_confirm_button(), href: mail.links.place },
  hint: m.mails_confirm_hint(),
});
