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
import { CaptionTrack } from "#app/features/captions/archived-transcript.tsx";
import { transcriptAtDesk } from "#app/features/captions/transcript.server.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { actOnRecording } from "#app/features/recordings/act-by-form.server.ts";
import { mostBytes } from "#app/features/recordings/begin-upload.server.ts";
import { findChapters } from "#app/features/recordings/chapters.server.ts";
import { DeskRecordingParts } from "#app/features/recordings/desk-recording.tsx";
import { deletionDatesOf } from "#app/features/recordings/publish-recording.server.ts";
import { getRecording } from "#app/features/recordings/recording-queries.server.ts";
import { nameOf } from "#app/features/recordings/recording-table.tsx";
import { AgreementList } from "#app/features/taping/agreement-list.tsx";
import { findAgreements } from "#app/features/taping/agreements.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { paths, pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import filmJumps from "#app/ui/film-jumps.js?url";
import { BackLink } from "#app/ui/links.tsx";
import { momentWords } from "#app/ui/when.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const [sessionId, id] = [param(params, "sessionId"), param(params, "recordingId")];
  const [frame, found, agreements, transcript] = await Promise.all([
    getDesk(scope, request),
    getRecording(scope, sessionId, id),
    findAgreements(scope, sessionId),
    transcriptAtDesk(scope, sessionId, id),
  ]);
  return {
    ...{ frame, ...found, agreements, dates: deletionDatesOf(scope), most: mostBytes },
    captions: transcript && { language: transcript.language },
    chapters: await findChapters({ session: found.session, ...found.recording }),
    mayPlan: hasRight(scope.actor.role, "plan"),
    isDeleting: new URL(request.url).searchParams.has("loeschen"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const target = {
    sessionId: param(params, "sessionId"),
    recordingId: param(params, "recordingId"),
  };
  const outcome = await actOnRecording(scope, target, await sentForm(request));
  if (!outcome.ok) return data(outcome, { status: outcome.refusal === null ? 400 : 409 });
  const [go, { slug }] = [pathsIn(scope.locale), scope.association];
  const { sessionId, recordingId } = target;
  return redirect(
    outcome.isGone
      ? go.deskRecordings(slug, sessionId)
      : go.deskRecording(slug, sessionId, recordingId),
    303,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.recordings_title()}: ${shown?.session.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function OneRecording() {
  const { frame, session, recording, agreements, captions, ...page } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [go, { slug }] = [pathsIn(getLocale()), frame];
  const here = go.deskRecording(slug, session.id, recording.id);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskRecordings(slug, session.id)}>{m.recordings_title()}</BackLink>
      <DeskHead title={nameOf(recording)} />
      <p className="soft">
        {session.title}, {momentWords(session.startsAt, session.zone, getLocale())}
      </p>
      <DeskRecordingParts
        {...{ recording, session, ...page }}
        sent={sent ?? null}
        hrefs={{
          here,
          file: go.deskRecordingFile(slug, session.id, recording.id),
          archive: recording.isPublished ? go.recording(slug, recording.id) : null,
          pieces: paths.recordingPieces(slug, session.id),
          captions: go.deskCaptions(slug, session.id),
        }}
        track={
          <CaptionTrack
            transcript={captions}
            href={go.transcriptFile(slug, session.id, recording.id)}
          />
        }
        consents={<AgreementList agreements={agreements} />}
      />
      {page.chapters.length > 0 && <script defer src={filmJumps} />}
    </DeskPage>
  );
}
