import { m } from "#app/generated/paraglide/messages.js";
import { brandPair } from "#app/ui/colour.ts";
import { type Locale, whenWords } from "#app/ui/when.ts";

/** What other sites show beside a link to a session: 1200 × 630 is what they agree on. */
export const pictureSize = { width: 1200, height: 630 };

/** Raised with every change of how it is drawn, so that other sites fetch it anew. */
export const pictureEdition = 1;

type Pictured = {
  title: string;
  topic: { name: string };
  experts: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelledAt: Date | null;
  isOwn: boolean;
  host: { namedAsHost: string };
};

type Shown = {
  association: string;
  colours: { own: string; host: string };
  locale: Locale;
};

/** All that stands on the picture, as words and colours that can be read on paper. */
export function pictureWords(session: Pictured, { association, colours, locale }: Shown) {
  const { title, topic, experts, host, isOwn } = session;
  const { date, time } = whenWords({ ...session, now: session.startsAt, locale });
  return {
    association,
    topic: topic.name,
    title,
    date,
    time,
    experts,
    cancelled: session.cancelledAt ? m.sessions_cancelled() : "",
    hosted: m.portal_session_hosted({ host: host.namedAsHost }),
    own: brandPair(colours.own).light.brand,
    host: isOwn ? null : brandPair(colours.host).light.brand,
  };
}

export type PictureWords = ReturnType<typeof pictureWords>;

/** The picture in words, for those who do not see it. */
export const pictureAlt = ({ title, date, time, hosted }: PictureWords) =>
  `${title}. ${date}, ${time}. ${hosted}`;
