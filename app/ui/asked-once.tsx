import { Button } from "./button.tsx";
import { Hidden } from "./form.tsx";

type Props = {
  label: string;
  /** Which of several on the page, for who does not see what it stands beside. */
  of: string;
  /** What it does. */
  what: string;
  /** The button that does it, and what the form sends with it. */
  yes: string;
  sends: Record<string, string>;
};

/** A step that cannot be undone: its first press says what it does and shows the button that does it. */
export function AskedOnce({ label, of, what, yes, sends }: Props) {
  return (
    <details>
      <summary>
        {label}
        <span className="unseen">: {of}</span>
      </summary>
      <p>{what}</p>
      <form method="post">
        {Object.entries(sends).map(([name, value]) => (
          <Hidden key={name} {...{ name, value }} />
        ))}
        <Button kind="danger" small>
          {yes}
        </Button>
      </form>
    </details>
  );
}
