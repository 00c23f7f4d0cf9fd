import { publish } from "#app/features/planning/publish.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { plan } from "#app/features/sessions/plan.server.ts";
import { associations } from "./cast.ts";
import { actingFor, demanded, type Stage } from "./demo.ts";
import { demoGuest, everybody } from "./demo-guests.ts";
import type { DemoSession } from "./demo-sessions.ts";
import { startOf } from "./demo-times.ts";

const days = 24 * 60 * 60_000;
const minutes = 60_000;

type Staged = { session: DemoSession; id: string; startsAt: Date; publishedAt: Date };

/** Plans the sessions in order, then lets the guests sign up for all of them side by side. */
export async function playProgramme(stage: Stage, sessions: DemoSession[]) {
  const staged: Staged[] = [];
  for (const session of sessions) staged.push(await bringOut(stage, session, staged.length));
  await Promise.all(staged.map((one, n) => fillSeats(stage, one, n)));
  for (const one of staged) await cancelIfSo(stage, one, staged);
}

/** Planned two weeks ahead, the later ones of these days some days ago. */
async function bringOut(stage: Stage, session: DemoSession, n: number): Promise<Staged> {
  const { host, topic, when, minutes: length, experts, adoptedBy = {}, draft } = session;
  const { title, summary, description, seats, language, format } = session;
  const startsAt = startOf(when, stage.now, "Europe/Berlin");
  const latest = stage.now.getTime() - 3 * days;
  const publishedAt = new Date(Math.min(startsAt.getTime() - 12 * days, latest) + n * minutes);
  const office = await actingFor(stage, host, publishedAt);
  const planned = await plan(office, {
    topicSlug: topic,
    ...{ title, summary, description, seats, language, format },
    startsAt,
    endsAt: new Date(startsAt.getTime() + length * minutes),
    expertIds: experts.map((key) => stage.expertIds.get(key) ?? key),
    fallbackPhone: associations.find(({ slug }) => slug === host)?.contactPhone,
  });
  const { sessionId: id } = demanded(planned, title);
  if (!draft) {
    demanded(await publish(office, id), title);
    demanded(await list(office, id, { allianceId: stage.allianceId }), title);
  }
  for (const [slug, introduction] of Object.entries(adoptedBy)) {
    const partner = await actingFor(stage, slug, publishedAt);
    demanded(await adopt(partner, id, { introduction: introduction ?? undefined }), title);
  }
  return { session, id, startsAt, publishedAt };
}

/** Guests come evenly between the publication and now, half of them through the host's portal. */
async function fillSeats(stage: Stage, { session, id, startsAt, publishedAt }: Staged, n: number) {
  const { host, adoptedBy = {}, guests = 0, questions = [], cancelled, title } = session;
  const partners = Object.keys(adoptedBy);
  const portals = partners.length > 0 ? [host, partners[0], host, partners.at(-1)] : [host];
  const lastAt = cancelled ? stage.now.getTime() - 2 * days : stage.now.getTime();
  const span = Math.min(lastAt, startsAt.getTime()) - publishedAt.getTime();
  const scopes = await Promise.all(
    portals.map((slug) => actingFor(stage, slug ?? host, publishedAt)),
  );
  for (let guest = 0; guest < guests; guest++) {
    const now = new Date(publishedAt.getTime() + (span * (guest + 1)) / (guests + 1));
    const scope = { ...(scopes[guest % scopes.length] ?? fail(title)), now };
    const form = demoGuest((guest + n * 17) % everybody, questions[guest]);
    demanded(await register(scope, id, form), title);
  }
}

async function cancelIfSo(stage: Stage, { session, id, startsAt }: Staged, staged: Staged[]) {
  if (!session.cancelled) return;
  const replacement = staged.find(
    (other) => other.session.title === session.title && other.startsAt > startsAt,
  );
  const office = await actingFor(stage, session.host, new Date(stage.now.getTime() - days));
  const form = { reason: session.cancelled, replacedById: replacement?.id };
  demanded(await cancel(office, id, form), session.title);
}

function fail(what: string): never {
  throw new Error(`The demo does not fit: ${what}`);
}
