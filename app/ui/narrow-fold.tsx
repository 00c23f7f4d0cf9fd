import type { ReactNode } from "react";

/** On a phone its content waits behind one press, so that what people came for is seen first; where there is room it is simply there. */
export function NarrowFold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="narrow-fold">
      <summary>{label}</summary>
      {children}
    </details>
  );
}
