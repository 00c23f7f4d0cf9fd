import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { KeepingForm } from "#app/features/alliance/keeping-form.tsx";
import { shortening } from "#app/features/alliance/settings.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { getSettings } from "#app/features/alliance/settings-queries.server.ts";
import { previewSettings, saveSettings } from "#app/features/alliance/settings-reply.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { countOverAfter } from "#app/features/registration/keeping-queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, settings] = await Promise.all([
    getDesk(scope, request),
    getSettings(scope, ["keeping"]),
  ]);
  return { frame, ...settings, saved: new URL(request.url).searchParams.has("gespeichert") };
}

/** A shorter time asks once, with the number of those who would go at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const sent = await sentForm(request);
  const days = shortening(sent, scope.association.retentionDays);
  const over = days === null ? null : await countOverAfter(scope, days);
  if (over && over.registrations > 0)
    return data({ reply: previewSettings("keeping", sent), over }, { status: 200 });
  const reply = await saveSettings(scope, "keeping", sent);
  if (reply) return data({ reply, over: null }, { status: reply.status });
  const page = pathsIn(scope.locale).settingsKeeping(scope.association.slug);
  return redirect(`${page}?gespeichert`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.settings_keeping()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SettingsKeeping() {
  const { frame, values, prints, saved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <SettingsPage
      frame={frame}
      page="keeping"
      title={m.settings_keeping_title()}
      saved={saved && !sent}
    >
      <KeepingForm
        values={values}
        print={prints.keeping}
        reply={sent?.reply}
        over={sent?.over ?? null}
      />
    </SettingsPage>
  );
}
