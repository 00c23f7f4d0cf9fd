import { createHash } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { editFields, plain, type Words } from "./editing.ts";
import { chosenIn } from "./session-plan.ts";
import { hostedBy } from "./visibility.server.ts";

/** What there is to edit, with its edition and a print of each text. @throws 404 for everybody but the host. */
export async function getWords(scope: Scope, id: string) {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id, ...hostedBy(scope) },
      select: {
        id: true,
        edition: true,
        topic: { select: { slug: true } },
        title: true,
        summary: true,
        description: true,
        language: true,
        format: true,
        promotionPolicy: true,
        questionsAtOnce: true,
        chatOpen: true,
        tapingPlan: { select: { plannedAt: true } },
        partnersModerate: true,
        fallbackUrl: true,
        fallbackPhone: true,
      },
    }),
  );
  const { edition, topic, promotionPolicy, fallbackUrl, fallbackPhone, ...rest } = session;
  const words: Words = {
    topic: topic.slug,
    title: rest.title,
    summary: rest.summary,
    description: rest.description,
    language: rest.language,
    format: rest.format,
    policy: promotionPolicy,
    ...chosenIn(rest),
    recording: rest.tapingPlan ? "announced" : "",
    fallbackUrl: fallbackUrl ?? "",
    fallbackPhone: fallbackPhone ?? "",
  };
  return { id, edition, words, prints: printsOf(words) };
}

/** A short fingerprint of each text, so that a form knows what it began with. */
export const printsOf = (words: Words) =>
  Object.fromEntries(editFields.map((field) => [field, printOf(words[field])])) as Words;

export const printOf = (text: string) =>
  createHash("sha256").update(plain(text)).digest("base64url").slice(0, 12);

/** Who has edited a session since an edition, by name; the house itself has none. */
export async function findEditors({ association }: Scope, sessionId: string, since: number) {
  const facts = await db.fact.findMany({
    where: {
      associationId: association.id,
      type: "session.edited",
      payload: { path: ["sessionId"], equals: sessionId },
    },
    select: { staffId: true, payload: true },
  });
  const later = facts.filter(
    ({ payload }) => Number((payload as { edition?: number }).edition) > since,
  );
  const ids = later.flatMap(({ staffId }) => staffId ?? []);
  const staff = await db.staff.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: { name: true },
  });
  return sortedBy(
    staff.map(({ name }) => name),
    String,
  );
}

/** The topics of the installation, to choose from. */
export async function findTopicNames({ locale }: Pick<Scope, "locale">) {
  const topics = await db.topic.findMany({ select: { slug: true, name: true, nameEn: true } });
  const named = topics.map(({ slug, name, nameEn }) => ({
    slug,
    name: locale === "en" ? nameEn : name,
  }));
  return sortedBy(named, ({ name }) => name);
}
