import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Failed } from "./act-by-form.server.ts";
import type { Chapter } from "./archive.ts";
import { Chapters } from "./archive-parts.tsx";
import { Film, Standing } from "./desk-player.tsx";
import type { DeletionDates } from "./publication.ts";
import { DeleteQuestion, PublishForm } from "./publish-form.tsx";
import type { DeskRecording } from "./recording-queries.server.ts";
import { dayOf, refusedText, sizeOf } from "./recording-words.ts";
import { uploadKeptDays } from "./recordings.ts";
import { takenTyped } from "./taken.ts";
import { TakenForm } from "./taken-form.tsx";
import { UploadForm } from "./upload-form.tsx";

type Props = {
  recording: DeskRecording;
  session: { title: string; startsAt: Date; zone: string };
  dates: DeletionDates;
  most: number;
  mayPlan: boolean;
  isDeleting: boolean;
  sent: Omit<Failed, "ok"> | null;
  hrefs: { here: string; file: string; archive: string | null; pieces: string; captions: string };
  consents: ReactNode;
  /** The track of its captions. */
  track: ReactNode;
  chapters: Chapter[];
};

/** One recording at the desk: how it stands, the film, and the one thing to do next. */
export function DeskRecordingParts({ recording, isDeleting, mayPlan, hrefs, ...props }: Props) {
  const { state, type, isMissing, isPublished, offlineReason } = recording;
  const { session, dates, sent, consents, track, chapters } = props;
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
      {isThere && (
        <Film href={hrefs.file} {...{ type, title }}>
          {track}
        </Film>
      )}
      {isThere && mayPlan && (
        <p>
          <a href={hrefs.captions}>{m.recordings_to_captions()}</a>
        </p>
      )}
      {isThere && <Chapters chapters={chapters} fileHref={hrefs.file} />}
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
      {isThere && mayPlan && recording.source === "upload" && (
        <TakenForm
          typed={sent?.taken?.typed ?? takenTyped(recording, session, session.zone)}
          problems={sent?.taken?.problems ?? []}
          isKnown={recording.startedAt !== null}
          chapters={chapters.length}
        />
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
