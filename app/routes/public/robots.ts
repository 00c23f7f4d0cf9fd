import { paths } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";

/** Personal pages stay out of search engines; the sitemap lists what is for everybody. */
const personal = ["platz/", "raum/", "experte/", "meine-daten", "buero/"];

export const loader = () =>
  new Response(
    [
      "User-agent: *",
      ...personal.flatMap((start) => [`Disallow: /${start}`, `Disallow: /en/${start}`]),
      "Disallow: /dev/",
      "",
      `Sitemap: ${publicUrl}${paths.sitemap()}`,
      "",
    ].join("\n"),
    {
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Cache-Control": "public, max-age=3600",
      },
    },
  );
