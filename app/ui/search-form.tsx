import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";

type Props = {
  action: string;
  label: string;
  name?: string;
  defaultValue?: string;
  button?: string;
  hidden?: Record<string, string>;
  /** More fields, before the one to type in. */
  children?: ReactNode;
};

/** A GET form with one field; `hidden` keeps the filters that are already set. */
export function SearchForm({ name = "q", ...props }: Props) {
  const { action, label, defaultValue, button, hidden, children } = props;
  return (
    <search className="search">
      <form action={action} method="get">
        {Object.entries(hidden ?? {}).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        {children && <div className="more">{children}</div>}
        <label htmlFor={`search-${name}`}>{label}</label>
        <div>
          <input id={`search-${name}`} type="search" name={name} defaultValue={defaultValue} />
          <Button kind="quiet">{button ?? m.frame_search()}</Button>
        </div>
      </form>
    </search>
  );
}
