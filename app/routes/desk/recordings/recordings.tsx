import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useCallback } from "react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { mostBytes } from "#app/features/recordings/begin-upload.server.ts";
import { findRecordings } from "#app/features/recordings/recording-queries.server.ts";
import { RecordingTable } from "#app/features/recordings/recording-table.tsx";
import { uploadByForm } from "#app/features/recordings/upload-by-form.server.ts";
import { UploadForm } from "#app/features/recordings/upload-form.tsx";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { paths, pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { BackLink } from "#app/ui/links.tsx";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const id = param(params, "sessionId");
  const [frame, { session, recordings }] = await Promise.all([
    getDesk(scope, request),
    findRecordings(scope, id),
  ]);
  const mayPlan = hasRight(scope.actor.role, "plan");
  return { frame, id, title: session.title, recordings, mayPlan, most: mostBytes };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  await getHostedSession(scope, id);
  const sent = await uploadByForm(scope, id, request);
  if (!sent.ok) return data({ refusal: sent.refusal }, { status: 400 });
  const { slug } = scope.association;
  return redirect(pathsIn(scope.locale).deskRecording(slug, id, sent.recordingId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.recordings_title()}: ${shown?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Recordings() {
  const { frame, id, title, recordings, mayPlan, most } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  const { slug } = frame;
  const hrefOf = useCallback(
    (recording: string) => pathsIn(getLocale()).deskRecording(slug, id, recording),
    [slug, id],
  );
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(slug, id)}>{title}</BackLink>
      <DeskHead title={m.recordings_title()} />
      {recordings.length > 0 ? (
        <>
          <p className="read">{m.recordings_lead()}</p>
          <RecordingTable recordings={recordings} hrefOf={hrefOf} />
        </>
      ) : (
        <Empty title={m.recordings_none()}>
          <p>{m.recordings_none_text()}</p>
        </Empty>
      )}
      {mayPlan && (
        <section>
          <h2>{m.recordings_upload_title()}</h2>
          <UploadForm
            most={most}
            refusal={sent?.refusal}
            piecesHref={paths.recordingPieces(slug, id)}
            hrefOf={hrefOf}
          />
        </section>
      )}
    </DeskPage>
  );
}
