import type { SessionPlan } from "#app/features/sessions/session-plan.ts";
import type { experts } from "./cast-experts.ts";

/** "now": running while the house starts; "soon": begins within minutes; else working day and time. */
export type DemoTime = "now" | "soon" | { workday: number; at: string };

export type DemoSession = {
  host: "aiw" | "emsland" | "steinfurt";
  topic: string;
  title: string;
  summary: string;
  description: string;
  when: DemoTime;
  minutes: number;
  seats: number;
  experts: (keyof typeof experts)[];
  adoptedBy?: { [slug: string]: string | null };
  /** How many people have signed up; those beyond the seats wait. */
  guests?: number;
  questions?: string[];
  language?: SessionPlan["language"];
  format?: SessionPlan["format"];
  draft?: boolean;
  /** Cancelled with this reason; the later session of the same title takes its place. */
  cancelled?: string;
};
