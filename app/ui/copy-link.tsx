import { useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";

/** `rows`: of a text longer than a line. */
type Props = { id: string; label: string; href: string; rows?: number };

/** An address or a text to hand on: to be marked and copied by hand, by one press where there is script. */
export function CopyLink({ id, label, href, rows }: Props) {
  const [state, setState] = useState<"plain" | "ready" | "done">("plain");
  useEffect(() => {
    if (navigator.clipboard) setState("ready");
  }, []);
  const copy = () => navigator.clipboard.writeText(href).then(() => setState("done"));
  return (
    <div className="copy-link">
      <label htmlFor={id}>{label}</label>
      <div>
        {rows ? (
          <textarea id={id} readOnly rows={rows} value={href} />
        ) : (
          <input id={id} type="text" readOnly value={href} />
        )}
        {state !== "plain" && (
          <Button type="button" small kind="quiet" onClick={copy}>
            {state === "done" ? m.frame_copied() : m.frame_copy()}
          </Button>
        )}
      </div>
      <output className="unseen">{state === "done" && m.frame_copied()}</output>
    </div>
  );
}
