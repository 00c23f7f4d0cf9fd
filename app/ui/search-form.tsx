import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";

type Props = {
  action: string;
  label: string;
  name?: string;
  defaultValue?: string;
  button?: string;
  hidden?: Record<string, string>;
};

/** A GET form with one field; `hidden` keeps the filters that are already set. */
export function SearchForm({ action, label, name = "q", defaultValue, button, hidden }: Props) {
  return (
    <search className="search">
      <form action={action} method="get">
        {Object.entries(hidden ?? {}).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <label htmlFor={`search-${name}`}>{label}</label>
        <div>
          <input id={`search-${name}`} type="search" name={name} defaultValue={defaultValue} />
          <Button kind="quiet">{button ?? m.frame_search()}</Button>
        </div>
      </form>
    </search>
  );
}
