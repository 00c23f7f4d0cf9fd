import type { ReactNode } from "react";

type Props = {
  label: string;
  /** Where nothing came of it, it is what people need next. */
  open?: boolean;
  children: ReactNode;
};

/** On a phone its content waits behind one press, so that what people came for is seen first; where there is room it is simply there. */
export function NarrowFold({ label, open, children }: Props) {
  return (
    <details className="narrow-fold" open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
