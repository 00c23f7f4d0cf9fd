import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Film, Standing } from "./desk-player.tsx";
import type { DeletionDates, Publication, PublishProblem, PublishRefusal } from "./publication.ts";
import { DeleteQuestion, PublishForm } from "./publish-form.tsx";
import type { DeskRecording } from "./recording-queries.server.ts";
import { dayOf, refusedText, sizeOf } from "./recording-words.ts";
import { uploadKeptDays } from "./recordings.ts";
import { UploadForm } from "./upload-form.tsx";

type Props = {
  recording: DeskRecording;
  session: { title: string };
  dates: DeletionDates;
  most: number;
  mayPlan: boolean;
  isDeleting: boolean;
  sent: { refusal: PublishRefusal | null; problems: PublishProblem[]; typed: Publication } | null;
  hrefs: { here: string; file: string; archive: string | null; pieces: string; captions: string };
  consents: ReactNode;
};

/** One recording at the desk: how it stands, the film, and the one thing to do next. */
export function DeskRecordingParts({ recording, isDeleting, mayPlan, hrefs, ...props }: Props) {
  const { state, type, isMissing, isPublished, offlineReason } = recording;
  const { session, dates, sent, consents } = props;
  const title = recording.title ?? session.title;
  if (isDeleting && mayPlan) return <DeleteQuestion back={hrefs.here} />;
  const isThere = state === "ready" && !isMissing;
  const deleteOn = recording.deleteOn?.toISOString().slice(0, 10);
  return (
    <>
      {sent?.refusal && <Notice tone="bad">{refusedText[sent.refusal]()}</Notice>}
      <Standing
        recording={recording}
        deletedOn={recording.deleteOn ? dayOf(recording.deleteOn) : ""}
        archiveHref={hrefs.archive}
      />
      {isThere && <Film href={hrefs.file} {...{ type, title }} />}
      {isThere && mayPlan && (
        <p>
          <a href={hrefs.captions}>{m.recordings_to_captions()}</a>
        </p>
      )}
      {state === "arriving" && mayPlan && <Resume {...{ recording, hrefs }} most={props.most} />}
      {isThere && mayPlan && offlineReason !== "consent-withdrawn" && (
        <section>
          {!isPublished && <h2>{m.recordings_publish_title()}</h2>}
          {!isPublished && <p className="read">{m.recordings_publish_text()}</p>}
          <PublishForm
            typed={sent?.typed ?? { title, deleteOn: deleteOn ?? dates.usual, hasAgreed: false }}
            problems={sent?.problems ?? []}
            {...{ dates, isPublished, consents }}
          />
        </section>
      )}
      {mayPlan && isPublished && (
        <form method="post">
          <p>{m.recordings_unpublish_text()}</p>
          <p className="submit">
            <Button kind="quiet" name="intent" value="unpublish">
              {m.recordings_unpublish()}
            </Button>
          </p>
        </form>
      )}
      {mayPlan && state !== "starting" && state !== "running" && (
        <p>
          <ButtonLink kind="danger" small href={`${hrefs.here}?loeschen=1`}>
            {state === "arriving" ? m.recordings_cancel() : m.recordings_delete()}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

type ResumeProps = Pick<Props, "recording" | "hrefs" | "most">;

/** An upload that was begun: the same file once more, and it goes on. */
function Resume({ recording, hrefs, most }: ResumeProps) {
  const { id, received, bytes, fileName } = recording;
  return (
    <section>
      <h2>{m.recordings_resume_title()}</h2>
      <p className="read">
        {m.recordings_resume_text({
          ...{ done: sizeOf(received), whole: sizeOf(bytes ?? 0) },
          ...{ name: fileName ?? "", days: uploadKeptDays },
        })}
      </p>
      <noscript>
        <p>{m.recordings_resume_needs_script()}</p>
      </noscript>
      <UploadForm
        most={most}
        piecesHref={hrefs.pieces}
        hrefOf={() => hrefs.here}
        recordingId={id}
      />
    </section>
  );
}
