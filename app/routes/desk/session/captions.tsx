import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { captioningByForm, getCaptioning } from "#app/features/captions/captions-desk.server.ts";
import { CaptionsDesk } from "#app/features/captions/captions-desk.tsx";
import { findTranscripts } from "#app/features/captions/transcript.server.ts";
import { Transcripts } from "#app/features/captions/transcript-forms.tsx";
import { mostVttBytes } from "#app/features/captions/vtt.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { formWithFile } from "#app/platform/file-form.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const id = param(params, "sessionId");
  const [frame, captioning, transcripts] = await Promise.all([
    getDesk(scope, request),
    getCaptioning(scope, id),
    findTranscripts(scope, id),
  ]);
  return { frame, id, captioning, transcripts };
}

/** A key that was made is shown by this answer, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const id = param(params, "sessionId");
  await getCaptioning(scope, id);
  const sent = await formWithFile(request, "file", mostVttBytes);
  const outcome = await captioningByForm(scope, id, sent);
  if (!outcome.ok) return data(outcome, { status: 400 });
  const here = pathsIn(scope.locale).deskCaptions(scope.association.slug, id);
  return outcome.key ? data(outcome) : redirect(here, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.captions_title()}: ${shown?.captioning.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SessionCaptions() {
  const { frame, id, captioning, transcripts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(frame.slug, id)}>{captioning.title}</BackLink>
      <DeskHead title={m.captions_title()} />
      {captioning.isOver ? (
        <p className="read">
          {transcripts.length > 0 ? m.captions_desk_over() : m.captions_desk_none()}{" "}
          <a href={go.deskRecordings(frame.slug, id)}>{m.recordings_title()}</a>
        </p>
      ) : (
        <CaptionsDesk {...captioning} newKey={sent?.ok ? sent.key : null} />
      )}
      <Transcripts
        transcripts={transcripts}
        fileHref={(recording) => go.transcriptFile(frame.slug, id, recording)}
        refused={sent?.ok === false ? sent : null}
      />
    </DeskPage>
  );
}
