import { inBoth, pathsIn } from "#app/paths.ts";
import { headOf } from "#app/ui/head.ts";
import type { Archived } from "./archive-queries.server.ts";

type Page = {
  frame: { slug: string; name: string; shortName: string };
  recording: Archived;
  site: string;
  locale: "de" | "en";
};

/** Title and description of a recording's page, and what search engines read of it: schema.org's VideoObject. */
export function recordingHead({ frame, recording, site, locale }: Page) {
  const { id, title, session, publishedAt, deleteOn, minutes, host } = recording;
  const go = pathsIn(locale);
  const description = session.summary || session.title;
  return [
    ...headOf({
      title: `${title} · ${frame.shortName}`,
      ...{ description, site, locale, siteName: frame.name },
      address: inBoth((each) => each.recording(frame.slug, id)),
    }),
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "VideoObject",
        ...{ name: title, description, inLanguage: session.language },
        url: `${site}${go.recording(frame.slug, id)}`,
        contentUrl: `${site}${go.recordingFile(frame.slug, id)}`,
        uploadDate: publishedAt?.toISOString(),
        ...(deleteOn && { expires: deleteOn.toISOString().slice(0, 10) }),
        ...(minutes && { duration: `PT${minutes}M` }),
        isAccessibleForFree: true,
        publisher: {
          "@type": "Organization",
          name: host.name,
          url: `${site}${go.portal(host.slug)}`,
        },
        recordedAt: {
          "@type": "Event",
          name: session.title,
          startDate: session.startsAt.toISOString(),
        },
      },
    },
  ];
}
