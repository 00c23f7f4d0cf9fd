import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { readForm } from "#app/platform/form-reply.server.ts";
import { whenWords } from "#app/ui/when.ts";
import type { CaptionAccess } from "./access.server.ts";
import { type LineProblem, type LineRefusal, type LineReply, lineForm } from "./captions.ts";
import { findOwnLines } from "./find-captions.server.ts";
import { captioningAt, correctLine, sayLine } from "./say-line.server.ts";

/** What the captioner's page shows. */
export async function getCaptionerPage({ now, locale }: Scope, access: CaptionAccess) {
  const { title, language, ...session } = access.session;
  return {
    ...{ title, language },
    when: whenWords({ ...session, locale, now }).heading,
    door: captioningAt(access, now),
    lines: await findOwnLines(access.id),
  };
}

export type CaptionerPage = Awaited<ReturnType<typeof getCaptionerPage>>;

const refusalText: Record<LineRefusal, () => string> = {
  early: m.captions_early,
  over: m.captions_over,
  "too-fast": m.captions_too_fast,
  "not-last": m.captions_not_last,
};

export const problemText: Record<LineProblem, () => string> = {
  "line-missing": m.captions_line_missing,
  "line-too-long": m.captions_line_too_long,
};

/** What a captioner types: the next line, or the last one anew. @throws 404 once the link was withdrawn */
export async function captionByForm(
  scope: Scope,
  access: CaptionAccess,
  sent: FormData,
): Promise<LineReply> {
  const line = String(sent.get("of") ?? "");
  const did = sent.get("intent") === "correct" ? "corrected" : "said";
  const read = readForm(sent, lineForm);
  const typed = read.typed.line ?? "";
  if (!read.ok) {
    const isLong = read.problems.line?.includes("line-too-long");
    const text = problemText[isLong ? "line-too-long" : "line-missing"]();
    return { ok: false, field: true, did, text, typed };
  }
  const text = read.value.line;
  const outcome: { ok: true } | { ok: false; refusal: LineRefusal } =
    did === "said"
      ? await sayLine(scope, access, { text })
      : await correctLine(scope, access, line, text);
  if (outcome.ok) return { ok: true, did };
  return { ok: false, field: false, did, text: refusalText[outcome.refusal](), typed };
}
