import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { widgetHeight } from "#app/features/alliance/widget.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { filtersIn, queryOf } from "#app/features/programme/programme-address.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { inBoth, paths, pathsIn } from "#app/paths.ts";
import { BackLink } from "#app/ui/links.tsx";

/** The widget as it stands on another site, with the script that such a site has. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const url = new URL(request.url);
  const { topic } = filtersIn(url);
  const language = url.searchParams.get("in") === "en" ? "en" : "de";
  const { slug } = scope.association;
  const src = inBoth((go) => go.widget(slug, queryOf({ topic })))[language];
  return { frame: await getDesk(scope, request), src };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.settings_try_title()} · ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SettingsTry() {
  const { frame, src } = useLoaderData<typeof loader>();
  return (
    <SettingsPage frame={frame} page="embed" title={m.settings_try_title()}>
      <BackLink href={pathsIn(getLocale()).settingsEmbed(frame.slug)}>
        {m.settings_embed()}
      </BackLink>
      <p className="soft">{m.settings_try_lead()}</p>
      <div className="foreign-page">
        <p aria-hidden="true">{m.settings_try_around()}</p>
        <iframe
          src={src}
          title={m.widget_title({ name: frame.name })}
          height={widgetHeight}
          data-verbund
        />
        <p aria-hidden="true">{m.settings_try_below()}</p>
      </div>
      <script src={paths.embedScript()} async />
    </SettingsPage>
  );
}
