import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import type { Part } from "#app/features/alliance/settings.ts";
import { SettingsControls, SettingsForm } from "#app/features/alliance/settings-form.tsx";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { getSettings } from "#app/features/alliance/settings-queries.server.ts";
import { previewSettings, saveSettings } from "#app/features/alliance/settings-reply.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Markdown } from "#app/ui/markdown.tsx";

const parts = ["contact", "imprint", "privacy"] as const satisfies Part[];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, settings] = await Promise.all([getDesk(scope, request), getSettings(scope, parts)]);
  return { frame, ...settings, saved: new URL(request.url).searchParams.has("gespeichert") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const sent = await sentForm(request);
  const part = parts.find((each) => each === sent.get("part")) ?? "contact";
  const reply =
    sent.get("intent") === "preview"
      ? previewSettings(part, sent)
      : await saveSettings(scope, part, sent);
  if (reply) return data(reply, { status: reply.status });
  const page = pathsIn(scope.locale).settingsLegal(scope.association.slug);
  return redirect(`${page}?gespeichert`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.settings_legal()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SettingsLegal() {
  const { frame, values, prints, saved } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const titles = {
    contact: m.settings_contact,
    imprint: m.settings_imprint,
    privacy: m.settings_privacy,
  };
  return (
    <SettingsPage frame={frame} page="legal" title={m.settings_legal()} saved={saved && !reply}>
      {parts.map((part) => (
        <section key={part} aria-labelledby={`titel-${part}`}>
          <h2 id={`titel-${part}`}>{titles[part]()}</h2>
          <SettingsForm
            {...{ part, reply }}
            print={prints[part]}
            after={
              part !== "contact" && (
                <Button kind="quiet" name="intent" value="preview">
                  {m.settings_preview()}
                </Button>
              )
            }
          >
            <SettingsControls {...{ part, values, reply }} />
          </SettingsForm>
          {part !== "contact" && reply?.part === part && reply.status === 200 && (
            <div className="text-preview" lang="de">
              <p className="small soft">{m.settings_preview_not_saved()}</p>
              <Markdown text={reply.typed[part] ?? ""} />
            </div>
          )}
        </section>
      ))}
    </SettingsPage>
  );
}
