import type { ReactNode } from "react";

/** One piece with its name above it. */
export function Piece({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="flow">
      <h2>{name}</h2>
      {children}
    </section>
  );
}
