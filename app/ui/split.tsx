import type { ReactNode } from "react";

/** Text on the left, what counts on the right; on the phone what counts comes first. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="split">
      <div className="side">{aside}</div>
      <div className="flow">{children}</div>
    </div>
  );
}
