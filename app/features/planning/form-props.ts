import type { ReactNode } from "react";
import type { Choice } from "./choice-queries.server.ts";
import type { Foresight } from "./foresight.server.ts";
import type { FieldId, Held, Problems, Typed } from "./planning.ts";

/** What every part of the form is given. */
export type FormProps = {
  typed: Typed;
  problems: Problems;
  held: Held;
  choice: Choice;
  foresight: Pick<Foresight, "taken" | "free">;
  now: Date;
  zone: string;
  /** With script, what the buttons would show is shown while typing. */
  isLive: boolean;
  /** The page of an expert of a partner, where their lending is asked for. */
  expertHref: (id: string) => string;
  /** Above the fields: what has happened to the draft. */
  children?: ReactNode;
};

/** The sentence beside a field, by its id. */
export type Asked = { error: (field: FieldId) => string | undefined };
