import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { allowOrigins } from "#app/features/alliance/allow-origins.server.ts";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { EmbedCode, FramingSites } from "#app/features/alliance/embed-parts.tsx";
import { findAllowedOrigins } from "#app/features/alliance/queries.server.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { refusalText } from "#app/features/alliance/texts.ts";
import { findTopics } from "#app/features/experts/topic-queries.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { feedLinks } from "#app/features/programme/feed-links.ts";
import { filtersIn, queryOf } from "#app/features/programme/programme-address.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, paths, pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const url = new URL(request.url);
  const [frame, origins, topics] = await Promise.all([
    getDesk(scope, request),
    findAllowedOrigins(scope),
    findTopics(scope),
  ]);
  const language = url.searchParams.get("in") === "en" ? "en" : "de";
  const { topic } = filtersIn(url);
  const filters = { topic: topics.find(({ slug }) => slug === topic)?.slug };
  const { slug } = scope.association;
  const query = queryOf(filters);
  const widget = inBoth((go) => go.widget(slug, query))[language];
  return {
    frame,
    origins,
    topics,
    chosen: { topic: filters.topic ?? "", language },
    code: {
      src: publicUrl + widget,
      script: publicUrl + paths.embedScript(),
      link: publicUrl + inBoth((go) => go.portal(slug, query))[language],
    },
    feeds: feedLinks({ slug, filters, site: publicUrl, locale: language }),
    saved: url.searchParams.has("gespeichert"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const sent = await sentForm(request);
  const typed = String(sent.get("origin") ?? "");
  const remove = sent.getAll("remove").map(String);
  const outcome = await allowOrigins(scope, { add: typed, remove });
  if (!outcome.ok) {
    const status = outcome.refusal === "origin-wrong" ? 400 : 409;
    return data({ typed, problem: outcome.refusal }, { status });
  }
  const page = pathsIn(scope.locale).settingsEmbed(scope.association.slug, "?gespeichert");
  return redirect(`${page}#seiten`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.settings_embed()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SettingsEmbed() {
  const { frame, saved, origins, feeds, ...code } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <SettingsPage
      frame={frame}
      page="embed"
      title={m.settings_embed_title()}
      saved={saved && !sent}
    >
      <p>{m.settings_embed_lead()}</p>
      <section id="seiten">
        <h2>{m.settings_origins_title()}</h2>
        <FramingSites
          origins={origins}
          typed={sent?.typed}
          problem={sent && refusalText[sent.problem]()}
        />
      </section>
      <section>
        <h2>{m.settings_embed_code()}</h2>
        <EmbedCode {...code} slug={frame.slug} name={frame.name} />
      </section>
      <section>
        <h2>{m.settings_embed_feeds()}</h2>
        <p className="soft">{m.settings_embed_feeds_hint()}</p>
        <dl className="addresses">
          {feeds.map(({ title, href }) => (
            <div key={href}>
              <dt>{title}</dt>
              <dd>
                <code>{href}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </SettingsPage>
  );
}
