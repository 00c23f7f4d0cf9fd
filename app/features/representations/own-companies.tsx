import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Hidden } from "#app/ui/form.tsx";

type Props = { own: { id: string; name: string }[]; email: string };

/** For whom somebody acts, and the way out. */
export function OwnCompanies({ own, email }: Props) {
  return (
    <>
      <h1>{m.representations_own_title()}</h1>
      <p className="lead">{m.representations_own_lead({ email })}</p>
      {own.length === 0 && (
        <Empty title={m.representations_none_title()}>
          <p>{m.representations_none_text()}</p>
        </Empty>
      )}
      <ul className="doors">
        {own.map(({ id, name }) => (
          <li key={id}>
            <a href={pathsIn(getLocale()).company(id)}>{name}</a>
          </li>
        ))}
      </ul>
      <LogOut />
    </>
  );
}

export function LogOut() {
  return (
    <div className="actions">
      <form method="post">
        <Hidden name="abmelden" value="hier" />
        <Button kind="quiet">{m.representations_logout()}</Button>
      </form>
      <form method="post">
        <Hidden name="abmelden" value="ueberall" />
        <Button kind="quiet">{m.representations_logout_everywhere()}</Button>
      </form>
    </div>
  );
}
