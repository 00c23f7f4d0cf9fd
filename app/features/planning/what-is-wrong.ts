import { m } from "#app/generated/paraglide/messages.js";
import type { FieldError } from "#app/ui/form.tsx";
import type { Problems } from "./planning.ts";
import { problemText } from "./texts.ts";

const labels: Record<string, () => string> = {
  topic: m.planning_topic,
  otherTopic: m.planning_other_topic_label,
  title: m.planning_title,
  summary: m.planning_summary,
  description: m.planning_description,
  day: m.planning_day,
  from: m.planning_from,
  to: m.planning_to,
  seats: m.planning_seats,
  kept: m.planning_kept,
  fallbackUrl: m.planning_fallback_url,
  fallbackPhone: m.planning_fallback_phone,
  publishDay: m.planning_publish_later,
  openDay: m.planning_open,
};

/** The lines of the summary on top; each leads to its field. */
export const summaryOf = (problems: Problems): FieldError[] =>
  Object.entries(problems).map(([field, problem]) => ({
    field,
    label: labels[field.split("-")[0] ?? ""]?.() ?? field,
    message: problemText[problem](),
  }));
