import type { ReactNode } from "react";

type Props = { tone?: "done" | "plain" | "warn"; children: ReactNode };

/** The only box: the one thing to do next. */
export function Panel({ tone = "plain", children }: Props) {
  return <div className={tone === "plain" ? "panel" : `panel ${tone}`}>{children}</div>;
}
