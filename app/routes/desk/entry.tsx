import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roleText } from "#app/features/alliance/desk-texts.ts";
import { findOwnRoles, requireLogin } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Empty } from "#app/ui/empty.tsx";
import { HousePage } from "#app/ui/house-page.tsx";

/** To the only desk, or a choice of them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { login, locale } = await requireLogin(request);
  const roles = await findOwnRoles(login);
  const [only] = roles;
  if (only && roles.length === 1) throw redirect(pathsIn(locale).today(only.slug));
  return { roles, email: login.email, pathname: new URL(request.url).pathname };
}

export const meta: MetaFunction = () => [
  { title: `${m.desk_desks_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Desks() {
  const { roles, email, pathname } = useLoaderData<typeof loader>();
  const go = pathsIn(getLocale());
  return (
    <HousePage pathname={pathname}>
      <h1>{m.desk_desks_title()}</h1>
      {roles.length === 0 && (
        <Empty title={m.desk_desks_none()}>
          <p>{m.desk_desks_none_text({ email })}</p>
        </Empty>
      )}
      <ul className="doors">
        {roles.map(({ slug, name, role }) => (
          <li key={slug}>
            <a href={go.today(slug)}>{name}</a>
            <p className="soft">{roleText[role]()}</p>
          </li>
        ))}
      </ul>
      <form method="post" action={go.logout()}>
        <button type="submit" className="plain">
          {m.desk_logout()}
        </button>
      </form>
    </HousePage>
  );
}
