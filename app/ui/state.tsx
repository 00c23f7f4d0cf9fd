import type { ReactNode } from "react";

export type StateKind = "free" | "few" | "full" | "now" | "off" | "waiting" | "over";

/** A state as colour, word and shape. */
export function State({ kind, children }: { kind: StateKind; children: ReactNode }) {
  return <span className={`state ${kind}`}>{children}</span>;
}
