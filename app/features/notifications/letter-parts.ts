import { asObject, hasArticle } from "#app/features/alliance/in-a-sentence.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { callTo } from "#app/paths.ts";
import { brandPair } from "#app/ui/colour.ts";
import type { Fact, LetterProps } from "#emails/letter.tsx";
import { spokenDates } from "./dates.ts";
import type { AssociationInMail, Frame, GuestMail } from "./mail-content.ts";

/** What every letter about a session has in common. */
export function frameOf({ locale, session, through, host }: Frame) {
  const dates = spokenDates({ session, locale });
  const pooled = through.name !== host.name;
  const words = { title: session.title, date: dates.date, clock: dates.clock };
  return {
    dates,
    /** Title and moment, as the sentences take them. */
    words,
    subject: { title: session.title, when: dates.short },
    base: {
      lang: locale,
      association: through.name,
      ways: waysTo(through.contactPhone),
      colours: { ...brandPair(through.brandColour), host: pooled ? strandOf(host) : null },
    } satisfies Partial<LetterProps>,
    hosted: m.mails_hosted({ host: locale === "de" ? host.namedAsHost : host.namedAsHostEn }),
    pooled,
    imprint: { label: m.mails_imprint(), href: through.imprint },
  };
}

const waysTo = (phone: string) => {
  const href = callTo(phone);
  return href ? [{ shown: phone, href }] : [];
};

const strandOf = ({ brandColour }: AssociationInMail) => {
  const { light, dark } = brandPair(brandColour);
  return { light: light.brand, dark: dark.brand };
};

/** The date in words stands in every mail: not every calendar takes an invitation by itself. */
export function whenFact({ session, locale }: Frame, more: Partial<Fact> = {}): Fact {
  const { date, span } = spokenDates({ session, locale });
  const term = more.gone ? m.mails_gone() : m.mails_when();
  return { term, main: date, more: span, ...more };
}

const shown = ({ locale, session }: Frame, times: { startsAt: Date; endsAt: Date }) =>
  spokenDates({ session: { ...session, ...times }, locale });

/** When it was to be before it was moved. */
export function formerlyFact(frame: Frame): Fact[] {
  const { formerly } = frame.session;
  if (!formerly) return [];
  const { date, span } = shown(frame, formerly);
  return [{ term: m.mails_formerly(), main: date, more: span, gone: true }];
}

/** The date that takes the place of a cancelled one, with its page. */
export function replacementFact(frame: Frame): Fact[] {
  const { replacement } = frame.session;
  if (!replacement) return [];
  const { date, span } = shown(frame, replacement);
  const label =
    replacement.title === frame.session.title ? m.mails_to_session() : replacement.title;
  return [
    {
      term: m.mails_replacement(),
      main: date,
      more: span,
      link: { label, href: replacement.page },
    },
  ];
}

/** The same in one line, for a calendar's description: what was moved, or what takes its place. */
export function changeLine(frame: Frame): string {
  const { formerly, replacement } = frame.session;
  if (replacement) {
    const { date, clock } = shown(frame, replacement);
    return m.mails_replacement_line({ date, clock, page: replacement.page });
  }
  if (!formerly) return "";
  const { date, clock } = shown(frame, formerly);
  return m.mails_formerly_line({ date, clock });
}

export const whereFact = ({ through }: Frame, link?: Fact["link"]): Fact => ({
  term: m.mails_where(),
  main: m.mails_where_words({ phone: through.contactPhone }),
  link,
});

export const withFact = ({ session }: Frame): Fact[] =>
  session.experts.length ? [{ term: m.mails_with(), main: session.experts.join(", ") }] : [];

/** Days ahead: a network that holds up sound and picture is not mended at ten o'clock. */
export const checkFact = ({ links: { check: href } }: { links: { check: string } }): Fact => ({
  term: m.mails_check(),
  main: m.mails_check_main(),
  link: { label: m.checks_link(), href },
});

/** People know before they come that it is to be recorded. */
export const tapingFact = ({ session: { isToBeRecorded, format } }: Frame): Fact[] =>
  isToBeRecorded
    ? [
        {
          term: m.taping_title(),
          main: format === "round" ? m.taping_planned_round() : m.taping_planned_public(),
        },
      ]
    : [];

/** Files lie on the page of one's own place; a mail only leads there. */
export const materialsFact = ({ session: { materials: count } }: Frame, href: string): Fact[] =>
  count > 0
    ? [
        {
          term: m.mails_materials(),
          main: m.mails_materials_count({ count }),
          link: { label: m.mails_materials_link(), href },
        },
      ]
    : [];

/** Who waits hears where a seat is free. */
export const freeFacts = ({ freeDates = [], session, locale }: GuestMail): Fact[] =>
  freeDates.map(({ href, title, ...date }) => {
    const { date: day, span } = spokenDates({ session: { ...session, ...date }, locale });
    const more = title === session.title ? span : `${span} · ${title}`;
    return { term: m.mails_free(), main: day, more, link: { label: m.mails_free_link(), href } };
  });

/** "über die Wirtschaftsvereinigung Steinfurt"; where no article is known, only the name. */
export function throughWords(association: AssociationInMail, locale: string) {
  const through = asObject(association, locale);
  return hasArticle(through)
    ? m.mails_through({ association: through })
    : m.mails_through_named({ association: association.name });
}

/** The way to one's own page, as a place or as a registration that waits. */
export const toPlace = (mail: GuestMail) =>
  mail.status === "waiting"
    ? toRegistration(mail)
    : { label: m.mails_to_place(), href: mail.links.place };
export const toRegistration = ({ links }: GuestMail) => ({
  label: m.mails_to_registration(),
  href: links.place,
});

const asksForConsents = [
  "seated",
  "waiting",
  "promoted",
  "accepted",
  "address-corrected",
  "reminder-day",
];

/** One line where the reader has the time to look at what was ticked and counts for nothing yet. */
export const openConsents = ({ template, hasOpenConsents }: GuestMail): string[] =>
  hasOpenConsents && asksForConsents.includes(template) ? [m.mails_consents_open()] : [];
/** Whom to ask instead. */
export const contactWords = ({ through: { contactName: name, contactPhone: phone } }: Frame) =>
  m.mails_contact({ name, phone });

type Heart = Pick<LetterProps, "subject" | "heading" | "paragraphs" | "button" | "hint">;

/** What a mail to a guest says between its greeting and its facts. */
export type Say = (mail: GuestMail, frame: ReturnType<typeof frameOf>) => Heart;
