import { m } from "#app/generated/paraglide/messages.js";
import type { FieldError } from "#app/ui/form.tsx";
import type { ProblemField, Problems } from "./planning.ts";
import { problemText } from "./texts.ts";

const labels: Record<ProblemField, () => string> = {
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
  Object.entries(problems).flatMap(([field, problem]) => {
    const label = labels[field.replace(/-\d+$/, "") as ProblemField];
    return problem ? [{ field, label: label(), message: problemText[problem]() }] : [];
  });
