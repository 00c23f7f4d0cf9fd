import { m } from "#app/generated/paraglide/messages.js";
import { calendarFile } from "#app/platform/calendar.server.ts";
import { runWithLocale } from "#app/platform/i18n.server.ts";
import { type FinishedMail, finish, type Mail } from "#app/platform/mail.server.ts";
import { renderLetter } from "#emails/render.tsx";
import { spokenDates } from "./dates.ts";
import type { Telling } from "./decide.ts";
import { letterOf } from "./desk-letters.ts";
import type { Draft } from "./frame.server.ts";
import { changeLine } from "./letter-parts.ts";

/** Puts a draft into words and bytes, once. `at` is the Date of the mail and DTSTAMP of the calendar. */
export async function write(
  id: string,
  draft: Draft,
  telling: Telling,
  at: Date,
): Promise<FinishedMail> {
  const { from, to, replyTo, unsubscribe } = draft;
  const { letter, calendar } = runWithLocale(draft.mail.locale, () => ({
    letter: letterOf(draft.mail, at),
    calendar: calendarOf(draft, telling, at),
  }));
  const rendered = renderLetter(letter);
  const date = at.toISOString();
  return finish({ id, from, to, replyTo, calendar, date, unsubscribe, ...rendered });
}

function calendarOf(
  draft: Draft,
  { calendar: method, sequence }: Telling,
  at: Date,
): Mail["calendar"] {
  const { calendar, mail, from, to } = draft;
  if (!method || !calendar || !("session" in mail)) return null;
  const cancelled = method === "CANCEL";
  const url = cancelled ? calendar.page : calendar.entry;
  const { title, startsAt, endsAt } = mail.session;
  const { doors, expertDoors } = spokenDates(mail);
  const clock = mail.template.startsWith("expert-") ? expertDoors : doors;
  const content = calendarFile({
    method,
    uid: calendar.uid,
    sequence,
    cancelled,
    startsAt,
    endsAt,
    title,
    description: [
      ...(cancelled
        ? []
        : [m.mails_calendar_text({ clock, url, phone: mail.through.contactPhone })]),
      isChange(mail.template) ? changeLine(mail) : "",
    ]
      .filter(Boolean)
      .join("\n"),
    location: url,
    url,
    organizer: from,
    attendee: to,
    at,
  });
  return { method, content };
}

/** Only who hears of a change is told what it changed. */
const isChange = (template: string) => /(rescheduled|cancelled)$/.test(template);
