/**
 * A feed is a view of the programme for machines: calendars, readers, other websites. It says when a
 * session is and where its page stands; how many seats are left stands on that page alone.
 */
export type FeedItem = {
  /** One for the session's whole life, whoever shows it. */
  uid: string;
  url: string;
  title: string;
  /** When, with whom, hosted by whom: one line each. */
  lines: string[];
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelled: boolean;
  revision: number;
  publishedAt: Date;
  topic: string;
  language: string;
};

export type Feed = {
  title: string;
  description: string;
  /** The page that shows the same. */
  home: string;
  self: string;
  locale: "de" | "en";
  items: FeedItem[];
};

/** RSS 2.0 with a link to itself, as the RSS Advisory Board's profile wants it. */
export function rssOf({ title, description, home, self, locale, items }: Feed): string {
  const channel = [
    element("title", title),
    element("link", home),
    element("description", description),
    element("language", locale),
    element("ttl", "60"),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(rssItem),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${channel.join("\n")}
</channel>
</rss>
`;
}

const rssItem = (item: FeedItem) =>
  [
    "<item>",
    element("title", item.title),
    element("link", item.url),
    `<guid isPermaLink="false">${escaped(item.uid)}</guid>`,
    element("pubDate", item.publishedAt.toUTCString()),
    element("category", item.topic),
    element("description", item.lines.map((line) => `<p>${escaped(line)}</p>`).join("")),
    "</item>",
  ].join("\n");

/** JSON Feed 1.1; `_session` is an extension of ours, which the format allows under an underscore. */
export function jsonFeedOf({ title, description, home, self, locale, items }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: locale,
    items: items.map((item) => ({
      id: item.uid,
      url: item.url,
      title: item.title,
      content_text: item.lines.join("\n"),
      date_published: item.publishedAt,
      language: item.language,
      tags: [item.topic],
      _session: {
        startsAt: item.startsAt,
        endsAt: item.endsAt,
        timeZone: item.zone,
        cancelled: item.cancelled,
      },
    })),
  });
}

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text in XML 1.0: no control characters but tab and line breaks, no half of a pair (2.2). */
export const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
