import type { ReactNode } from "react";

type Props = {
  label: string;
  /** Which of several on the page, for who does not see what it stands beside. */
  of: string;
  what: string;
  children: ReactNode;
};

/** A step that cannot be undone: its first press says what it does and shows the button that does it. */
export function AskedOnce({ label, of, what, children }: Props) {
  return (
    <details className="asked-once">
      <summary>
        {label}
        <span className="unseen">: {of}</span>
      </summary>
      <p>{what}</p>
      {children}
    </details>
  );
}
