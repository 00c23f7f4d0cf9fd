import { onBenchOf } from "#app/features/experts/visibility.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { plan } from "#app/features/sessions/plan.server.ts";
import { SessionPlan } from "#app/features/sessions/session-plan.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Answer,
  isProblem,
  type Problem,
  readTimes,
  type Words,
} from "./command-words.server.ts";

/** `plan` from a terminal: each wrong option is named, and nothing is planned then. */
export async function planFrom(
  scope: Scope,
  id: string,
  options: Words["options"],
): Promise<Answer> {
  if (id) return { problem: "A new session has no id yet." };
  const minutes = Number(options.get("minutes") ?? 60);
  const times = readTimes(options.get("start"), minutes, scope.association.zone);
  if (isProblem(times)) return times;
  const expertIds = await expertsFrom(scope, options.get("expert"));
  if (isProblem(expertIds)) return expertIds;
  const planned = SessionPlan.safeParse({
    topicSlug: options.get("topic"),
    title: options.get("title"),
    summary: options.get("summary"),
    description: options.get("description"),
    language: options.get("language"),
    seats: Number(options.get("seats")),
    fallbackUrl: options.get("fallback-url"),
    fallbackPhone: options.get("fallback-phone"),
    expertIds,
    ...times,
  });
  if (planned.success) return plan(scope, planned.data);
  const wrong = planned.error.issues.map(({ path, message }) => `--${optionOf(path)}: ${message}`);
  return { problem: wrong.join("\n") };
}

const optionOf = ([name]: PropertyKey[]) =>
  String(name)
    .replace("topicSlug", "topic")
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

async function expertsFrom(scope: Scope, given = ""): Promise<string[] | Problem> {
  const addresses = given
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const where = { email: { in: addresses }, ...onBenchOf(scope) };
  const experts = await db.expert.findMany({ where, select: { id: true, email: true } });
  const missing = addresses.find((address) => !experts.some(({ email }) => email === address));
  if (missing)
    return { problem: `No expert ${missing} on the bench of ${scope.association.name}.` };
  return experts.map(({ id }) => id);
}
