import type { ComponentProps, ReactNode } from "react";

type Kind = "main" | "quiet" | "danger";
type Look = { kind?: Kind; small?: boolean };

const classes = ({ kind = "main", small }: Look) =>
  ["btn", kind === "main" ? "" : kind, small ? "small" : ""].filter(Boolean).join(" ");

/** A verb with an object; one of kind "main" per view. */
export function Button({ kind, small, type = "submit", ...rest }: Look & ComponentProps<"button">) {
  return <button {...rest} type={type} className={classes({ kind, small })} />;
}

/** A link that looks like a button: a step that only shows something. */
export function ButtonLink({
  href,
  kind,
  small,
  children,
  ...rest
}: Look & { href: string; children: ReactNode } & ComponentProps<"a">) {
  return (
    <a {...rest} href={href} className={classes({ kind, small })}>
      {children}
    </a>
  );
}
