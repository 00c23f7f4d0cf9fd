import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AllianceInvitations, AllianceMembers } from "#app/features/alliance/alliance-parts.tsx";
import { findAlliances } from "#app/features/alliance/alliance-queries.server.ts";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { found } from "#app/features/alliance/found.server.ts";
import {
  inviteAssociation,
  revokeAllianceInvitation,
} from "#app/features/alliance/invite-association.server.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { refusalText } from "#app/features/alliance/texts.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Field, Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, all] = await Promise.all([getDesk(scope, request), findAlliances(scope)]);
  const go = pathsIn(scope.locale);
  const alliances = all.map(({ invitations, ...alliance }) => ({
    ...alliance,
    invitations: invitations.map(({ token, ...one }) => ({
      ...one,
      link: token && publicUrl + go.allianceInvitation(token),
    })),
  }));
  const { locale } = scope;
  return { frame, alliances, locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const form = await sentForm(request);
  const word = (name: string) => String(form.get(name) ?? "").trim();
  const done = () => redirect(pathsIn(scope.locale).alliances(scope.association.slug), 303);
  if (form.has("revoke")) await revokeAllianceInvitation(scope, word("revoke"));
  if (form.has("name")) {
    const name = word("name");
    if (!name || name.length > 80)
      return data({ wrong: m.founding_alliance_name_missing(), refusal: null }, { status: 400 });
    await found(scope, { name });
  }
  if (!form.has("invite")) return done();
  const invited = await inviteAssociation(scope, word("invite"));
  if (invited.ok) return done();
  return data({ wrong: undefined, refusal: invited.refusal }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.founding_alliances_title()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Alliances() {
  const { frame, alliances, locale } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <SettingsPage frame={frame} page="alliances" title={m.founding_alliances_title()}>
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      {alliances.map(({ id, name, members, invitations }) => (
        <section key={id}>
          <h2>{name}</h2>
          <AllianceMembers members={members} alliance={name} />
          <AllianceInvitations invitations={invitations} zone={frame.zone} />
          <form method="post" className="actions">
            <Hidden name="invite" value={id} />
            <Button>{m.founding_invite()}</Button>
          </form>
          <p className="soft">{m.founding_invite_hint()}</p>
          <p>
            <a href={pathsIn(locale).leaveAlliance(frame.slug, id)}>{m.pool_leave()}</a>
          </p>
        </section>
      ))}
      {alliances.length === 0 && (
        <Empty title={m.founding_alliances_none()}>
          <p>{m.founding_alliances_none_text()}</p>
          <form method="post" noValidate>
            <Field name="name" label={m.founding_alliance_name()} error={sent?.wrong} required />
            <p className="submit">
              <Button>{m.founding_alliance_found()}</Button>
            </p>
          </form>
        </Empty>
      )}
    </SettingsPage>
  );
}
