import {
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { findAllowedOrigins } from "#app/features/alliance/queries.server.ts";
import { widgetPolicy } from "#app/features/alliance/widget.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { filtersIn, queryOf } from "#app/features/programme/programme-address.ts";
import { findProgrammePage } from "#app/features/programme/queries.server.ts";
import { WidgetList } from "#app/features/programme/widget-list.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import widgetSheet from "#app/widget.css?url";

/** As many sessions as a frame shows; the others stand in the programme. */
const atMost = 12;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: widgetSheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const { text: _, ...filters } = filtersIn(new URL(request.url));
  const [frame, origins, { rows, count }] = await Promise.all([
    getFrame(scope),
    findAllowedOrigins(scope),
    findProgrammePage(scope, { ...filters, pageSize: atMost }),
  ]);
  mayKeep(context, lastingOf(rows, { ...scope, filters }));
  const { now, locale } = scope;
  const framed = {
    "Content-Security-Policy": widgetPolicy(origins),
    "X-Frame-Options": "SAMEORIGIN",
  };
  return data({ frame, rows, count, filters, now, locale }, { headers: framed });
}

/** The only page of the house that other sites may frame: those its association names. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.widget_title({ name: shown?.frame.name ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Widget() {
  const { frame, rows, count, filters, now, locale } = useLoaderData<typeof loader>();
  const { slug, name } = frame;
  const all = pathsIn(locale).portal(slug, queryOf(filters));
  return (
    <main className="widget" id="inhalt" aria-labelledby="programm">
      <h1 className="unseen" id="programm">
        {m.widget_title({ name })}
      </h1>
      {rows.length > 0 ? <WidgetList {...{ slug, rows, now }} /> : <p>{m.widget_none()}</p>}
      <p>
        <a href={all} target="_top">
          {rows.length < count ? m.widget_more({ count }) : m.widget_all({ name })}
        </a>
      </p>
      <script src="/widget.js" defer />
    </main>
  );
}
