import type { Scope } from "#app/features/identity/scope.ts";
import { findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { whenWords } from "#app/ui/when.ts";

type Full = { id: string; title: string; startsAt: Date; endsAt: Date; zone: string };

/** A circular to those who wait, begun for the office: the dates that have a free seat. Null where none has. */
export async function offerOfDates(scope: Scope, session: Full) {
  const { locale, now } = scope;
  const free = await findFreeDates(scope, session.id);
  if (free.length === 0) return null;
  const { title } = session;
  const dates = free.map((date) => {
    const { long } = whenWords({ ...date, locale, now });
    return date.title === title ? `- ${long}` : `- ${long}: ${date.title}`;
  });
  return {
    subject: m.circulars_offer_subject({ title }).slice(0, 140),
    text: m.circulars_offer_text({
      ...{ title, dates: dates.join("\n") },
      when: whenWords({ ...session, locale, now }).long,
    }),
    audience: "waiting",
    offersDates: "ja",
  };
}
