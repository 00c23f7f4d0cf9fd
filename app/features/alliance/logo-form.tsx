import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field, Hidden } from "#app/ui/form.tsx";
import type { Picture } from "#app/ui/page.tsx";
import { type LogoProblem, logoEndings } from "./logo.ts";

const problems: Record<LogoProblem, () => string> = {
  missing: m.settings_logo_missing,
  "not-a-picture": m.settings_logo_not_a_picture,
  "too-heavy": m.settings_logo_too_heavy,
  "too-large": m.settings_logo_too_large,
  "too-small": m.settings_logo_too_small,
};

type Props = { logo: Picture | null; name: string; problem: LogoProblem | null };

/** The logo as it is, another one, or none. */
export function LogoForm({ logo, name, problem }: Props) {
  return (
    <>
      {logo ? (
        <div className="logo-now">
          <img {...logo} alt={name} />
          <form method="post">
            <Button small kind="danger" name="intent" value="remove-logo">
              {m.settings_logo_remove()}
            </Button>
            <p className="hint">{m.settings_logo_remove_hint()}</p>
          </form>
        </div>
      ) : (
        <p>{m.settings_logo_none()}</p>
      )}
      <form method="post" encType="multipart/form-data" noValidate>
        <Hidden name="intent" value="set-logo" />
        <Field
          name="logo"
          type="file"
          accept={Object.keys(logoEndings).join(",")}
          label={logo ? m.settings_logo_other() : m.settings_logo_choose()}
          hint={m.settings_logo_hint()}
          error={problem ? problems[problem]() : undefined}
          required
        />
        <p className="submit">
          <Button kind="quiet">{m.settings_logo_set()}</Button>
        </p>
      </form>
    </>
  );
}
