import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ColourForm } from "#app/features/alliance/colour-form.tsx";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { logoLimits } from "#app/features/alliance/logo.ts";
import { LogoForm } from "#app/features/alliance/logo-form.tsx";
import { removeLogo, setLogo } from "#app/features/alliance/set-logo.server.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { getSettings } from "#app/features/alliance/settings-queries.server.ts";
import { previewSettings, saveSettings } from "#app/features/alliance/settings-reply.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { formWithFile } from "#app/platform/file-form.server.ts";

/** The colour is judged while one chooses. */
export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, { name, headline, logo }, settings] = await Promise.all([
    getDesk(scope, request),
    getFrame(scope),
    getSettings(scope, ["colour"]),
  ]);
  const saved = new URL(request.url).searchParams.has("gespeichert");
  return { frame, portal: { name, headline }, logo, ...settings, saved };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const sent = await formWithFile(request, "logo", logoLimits.bytes);
  const page = pathsIn(scope.locale).settingsLook(scope.association.slug);
  const saved = () => redirect(`${page}?gespeichert`, 303);
  const intent = sent.form.get("intent");
  if (intent === "remove-logo") {
    await removeLogo(scope);
    return saved();
  }
  if (intent === "set-logo") {
    const set = sent.isTooLarge
      ? { ok: false as const, problem: "too-heavy" as const }
      : await setLogo(scope, sent.file?.content ?? new Uint8Array());
    return set.ok ? saved() : data({ reply: null, problem: set.problem }, { status: 400 });
  }
  const reply =
    intent === "preview"
      ? previewSettings("colour", sent.form)
      : await saveSettings(scope, "colour", sent.form);
  return reply ? data({ reply, problem: null }, { status: reply.status }) : saved();
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.settings_look()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SettingsLook() {
  const { frame, portal, logo, values, prints, saved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <SettingsPage frame={frame} page="look" title={m.settings_look()} saved={saved && !sent}>
      <section>
        <h2>{m.settings_logo()}</h2>
        <LogoForm logo={logo} name={portal.name} problem={sent?.problem ?? null} />
      </section>
      <section>
        <h2>{m.settings_colour()}</h2>
        <ColourForm
          stored={values.brandColour ?? ""}
          print={prints.colour}
          reply={sent?.reply}
          portal={portal}
        />
      </section>
    </SettingsPage>
  );
}
