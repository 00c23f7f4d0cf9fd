import { DateTime } from "luxon";
import { doorsOpenAt } from "#app/features/rooms/rooms.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { whenWords } from "#app/ui/when.ts";
import type { Frame } from "./mail-content.ts";
import { reminderLead } from "./notifications.ts";

type Spoken = Pick<Frame, "locale"> & {
  session: Pick<Frame["session"], "startsAt" | "endsAt" | "zone">;
};

const known = new Map<string, ReturnType<typeof speak>>();
const most = 500;

/**
 * A mail may be read tomorrow: it names the day and never says "today". Hundreds are told of the same
 * session, each several times in a mail: it is put into words once.
 */
export function spokenDates(spoken: Spoken) {
  const { startsAt, endsAt, zone } = spoken.session;
  const name = [startsAt.getTime(), endsAt.getTime(), zone, spoken.locale].join();
  const found = known.get(name);
  if (found) return found;
  if (known.size >= most) known.clear();
  const said = speak(spoken);
  known.set(name, said);
  return said;
}

function speak({ session, locale }: Spoken) {
  const { startsAt, endsAt, zone } = session;
  const german = locale === "de";
  const at = (instant: Date) =>
    DateTime.fromJSDate(instant, { zone }).setLocale(german ? "de" : "en-GB");
  const clock = (instant: Date) => at(instant).toFormat(german ? "H:mm" : "HH:mm");
  const { date, time } = whenWords({ startsAt, endsAt, zone, locale, now: startsAt });
  const short = (instant: Date) => {
    const weekday = at(instant).toFormat("ccc").replace(".", "");
    return german
      ? `${weekday}., ${at(instant).toFormat("d. LLLL")}, ${clock(instant)} Uhr`
      : `${weekday}, ${at(instant).toFormat("d LLLL")}, ${clock(instant)}`;
  };
  return {
    /** "Dienstag, 1. Dezember 2026" */
    date,
    /** "10:00–11:00 Uhr"; in English with the place whose clock it is */
    span: german ? time : `${time} (${place(zone)} time)`,
    /** "10:00", without "Uhr" */
    clock: clock(startsAt),
    /** "Mo., 30. November, 17:59 Uhr", of any other moment */
    moment: (instant: Date) => short(instant),
    /** "Heute, in einer Stunde", at the moment the mail is written; by default an hour before. */
    soon: (writtenAt = new Date(startsAt.getTime() - reminderLead.hour)) => {
      const { relative, isToday } = whenWords({ startsAt, endsAt, zone, locale, now: writtenAt });
      const minutes = Math.round((startsAt.getTime() - writtenAt.getTime()) / 60_000);
      const soon = minutes >= 55 && minutes <= 65 ? m.mails_in_an_hour() : relative;
      return isToday ? m.mails_today({ soon }) : m.mails_not_today({ soon });
    },
    /** When the room opens for a guest, and for an expert, who tries picture and sound before. */
    doors: clock(doorsOpenAt({ startsAt }, "attendee")),
    expertDoors: clock(doorsOpenAt({ startsAt }, "expert")),
    /** "Di., 1. Dezember, 10:00 Uhr" */
    short: short(startsAt),
  };
}

const place = (zone: string) => zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
