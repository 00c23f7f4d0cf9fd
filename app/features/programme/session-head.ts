import { inBoth, pathsIn } from "#app/paths.ts";
import { headOf } from "#app/ui/head.ts";
import { type Locale, whenWords } from "#app/ui/when.ts";
import { eventData } from "./event-data.ts";

type Page = {
  frame: { slug: string; name: string; shortName: string };
  session: Parameters<typeof eventData>[0] & { id: string; host: { slug: string } };
  site: string;
  locale: Locale;
  now: Date;
  picture: NonNullable<Parameters<typeof headOf>[0]["picture"]>;
};

/** Title, description and picture of a session's page, and what search engines read of it. */
export function sessionHead({ frame, session, site, locale, now, picture }: Page) {
  const go = pathsIn(locale);
  const { day, time } = whenWords({ ...session, locale, now });
  return [
    ...headOf({
      title: `${session.title} · ${frame.shortName}`,
      description: [`${day}, ${time}`, session.summary].filter(Boolean).join(" · "),
      site,
      locale,
      address: inBoth((each) => each.session(frame.slug, session.id)),
      siteName: frame.name,
      picture,
    }),
    {
      "script:ld+json": eventData(session, {
        url: `${site}${go.session(frame.slug, session.id)}`,
        hostUrl: `${site}${go.portal(session.host.slug)}`,
        image: `${site}${picture.href}`,
        now,
      }),
    },
  ];
}
