import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { bearerOf, readJsonOrText } from "#app/platform/api-door.server.ts";
import { fromOutside } from "#app/platform/clock.server.ts";
import { answerOnce, created, readKey } from "#app/platform/idempotency.server.ts";
import { fieldErrors, problem } from "#app/platform/problems.server.ts";
import { own } from "#app/ui/own.ts";
import { accessByKey, type CaptionAccess } from "./access.server.ts";
import { type BodyProblem, type CaptionAnswer, CaptionBody } from "./api.ts";
import { problemText } from "./captioner.server.ts";
import type { LineRefusal } from "./captions.ts";
import { sayLine } from "./say-line.server.ts";

type Moment = Pick<Scope, "now">;

/** A service's clock may be off by so many milliseconds. */
const farthest = 5 * 60_000;

/** Takes one line that a service pushes; every wrong key is answered alike, whatever else is wrong. */
export async function takeLine(scope: Moment, request: Request, sessionId: string) {
  const key = bearerOf(request);
  const access = key && (await accessByKey(sessionId, key));
  if (!access) return problem("key-unknown", { headers: { "WWW-Authenticate": "Bearer" } });
  const once = readKey(request);
  if (!once.ok) return once.answer;
  const sent = await readJsonOrText(request, "text");
  if (!sent.ok) return sent.answer;
  const read = CaptionBody.safeParse(oneLine(sent.fields));
  if (!read.success)
    return problem("fields-invalid", {
      errors: fieldErrors(read.error.issues, sent.fields, wordsFor),
    });
  const ask = { key: once.value, address: access.id, content: read.data, now: scope.now };
  return answerOnce(ask, () => say(scope, access, read.data));
}

/** A line has no breaks. */
const oneLine = (fields: Record<string, unknown>) => ({
  ...fields,
  ...(typeof fields.text === "string" && { text: fields.text.replace(/\s+/g, " ") }),
});

async function say({ now }: Moment, access: CaptionAccess, body: CaptionBody) {
  const saidAt = body.startsAt ? await fromOutside(new Date(body.startsAt)) : now;
  const endsAt = body.endsAt ? await fromOutside(new Date(body.endsAt)) : undefined;
  for (const [field, at] of [
    ["startsAt", saidAt],
    ["endsAt", endsAt],
  ] as const)
    if (at && Math.abs(at.getTime() - now.getTime()) > farthest) return wrong(field, "moment-far");
  if (endsAt && endsAt < saidAt) return wrong("endsAt", "ends-before-it-starts");
  const { text, language } = body;
  const outcome = await sayLine({ now }, access, { text, language, saidAt, endsAt });
  if (!outcome.ok) return refused(outcome.refusal);
  const answer: CaptionAnswer = { id: outcome.id, startsAt: outcome.saidAt.toISOString() };
  return created(JSON.stringify(answer));
}

const wrong = (field: string, name: BodyProblem) =>
  problem("fields-invalid", { errors: [{ field, problem: name, message: bodyText[name]() }] });

const refused = (refusal: LineRefusal) =>
  refusal === "too-fast"
    ? problem("too-many-tries", {
        detail: m.captions_service_too_fast(),
        headers: { "Retry-After": "60" },
      })
    : problem("not-now", {
        detail: refusal === "early" ? m.captions_service_early() : m.captions_service_over(),
      });

const bodyText: Record<BodyProblem, () => string> = {
  "language-malformed": m.captions_language_malformed,
  "moment-malformed": m.captions_moment_malformed,
  "moment-far": m.captions_moment_far,
  "ends-before-it-starts": m.captions_ends_before,
};

const wordsFor = (name: string) =>
  own(bodyText, name)?.() ?? own(problemText, name)?.() ?? m.captions_line_missing();
