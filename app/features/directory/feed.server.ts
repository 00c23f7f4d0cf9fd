import type { Scope } from "#app/features/identity/scope.ts";
import { escaped } from "#app/features/programme/feed.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { findNewest } from "./queries.server.ts";
import { guestOf } from "./reader.server.ts";

/** New public profiles as RSS 2.0: who it is, what they do in short, and where their page stands. */
export async function directoryFeed(scope: Scope): Promise<string> {
  const { association, locale } = scope;
  const go = pathsIn(locale);
  const companies = await findNewest(await guestOf(scope));
  const channel = [
    element("title", m.directory_feed_title(association)),
    element("link", publicUrl + go.directory(association.slug)),
    element("description", m.directory_feed_description()),
    element("language", locale),
    element("ttl", "60"),
    `<atom:link href="${escaped(publicUrl + go.directoryFeed(association.slug))}" rel="self" type="application/rss+xml"/>`,
    ...companies.map(({ id, name, createdAt, text }) =>
      [
        "<item>",
        element("title", name),
        element("link", publicUrl + go.listed(association.slug, id)),
        `<guid isPermaLink="false">company-${id}@${new URL(publicUrl).hostname}</guid>`,
        element("pubDate", createdAt.toUTCString()),
        ...(text ? [element("description", `<p>${escaped(text)}</p>`)] : []),
        "</item>",
      ].join("\n"),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${channel.join("\n")}
</channel>
</rss>
`;
}

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;
