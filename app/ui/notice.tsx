import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";

type Props = {
  tone: "good" | "plain" | "warn" | "bad";
  role?: "status" | "alert";
  children: ReactNode;
};

/** A sentence on something that has happened or is to be known. */
export function Notice({ tone, role, children }: Props) {
  return (
    <div className={`notice ${tone}`} role={role}>
      {tone !== "plain" && <Icon name={tone === "good" ? "check" : "warning"} />}
      <div>{children}</div>
    </div>
  );
}
