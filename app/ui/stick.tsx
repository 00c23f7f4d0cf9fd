import type { ReactNode } from "react";

/** Buttons in their place on a desk, at the lower edge of a phone; the page leaves room for them. */
export function Stick({ children }: { children: ReactNode }) {
  return <div className="stick">{children}</div>;
}
