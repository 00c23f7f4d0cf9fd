import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { SettingsControls, SettingsForm } from "#app/features/alliance/settings-form.tsx";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { getSettings } from "#app/features/alliance/settings-queries.server.ts";
import { saveSettings } from "#app/features/alliance/settings-reply.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";

const parts = ["appearance", "certificates", "followUps"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, settings] = await Promise.all([getDesk(scope, request), getSettings(scope, parts)]);
  return { frame, ...settings, saved: new URL(request.url).searchParams.has("gespeichert") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const sent = await sentForm(request);
  const asked = String(sent.get("part"));
  const part = parts.find((each) => each === asked) ?? "appearance";
  const reply = await saveSettings(scope, part, sent);
  if (reply) return data(reply, { status: reply.status });
  const page = pathsIn(scope.locale).settings(scope.association.slug);
  return redirect(`${page}?gespeichert`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.settings_appearance()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Settings() {
  const { frame, values, prints, saved } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <SettingsPage
      frame={frame}
      page="appearance"
      title={m.settings_appearance_title()}
      saved={saved && !reply}
    >
      <p className="soft">{m.settings_appearance_lead()}</p>
      <SettingsForm part="appearance" print={prints.appearance} reply={reply}>
        <SettingsControls part="appearance" {...{ values, reply }} />
      </SettingsForm>
      <h2>{m.settings_certificates()}</h2>
      <p>{m.settings_certificates_lead()}</p>
      <SettingsForm part="certificates" print={prints.certificates} reply={reply}>
        <SettingsControls part="certificates" {...{ values, reply }} />
      </SettingsForm>
      <h2>{m.settings_follow_ups()}</h2>
      <p>{m.settings_follow_ups_lead()}</p>
      <SettingsForm part="followUps" print={prints.followUps} reply={reply}>
        <SettingsControls part="followUps" {...{ values, reply }} />
      </SettingsForm>
    </SettingsPage>
  );
}
