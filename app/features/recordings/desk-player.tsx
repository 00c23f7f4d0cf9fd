import { m } from "#app/generated/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DeskRecording } from "./recording-queries.server.ts";
import { failureWords } from "./recording-words.ts";

/** The film itself; what is said of it may stand in it as a track. */
export function Film({ href, type, title, children }: FilmProps) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: a track stands here where there is a transcript.
    <video className="film" controls preload="metadata" aria-label={m.recordings_player({ title })}>
      <source src={href} type={type ?? undefined} />
      {children}
      <p>
        {m.recordings_no_player()} <a href={href}>{m.recordings_download()}</a>
      </p>
    </video>
  );
}

type FilmProps = {
  href: string;
  type: string | null;
  title: string;
  children?: React.ReactNode;
};

type StandingProps = { recording: DeskRecording; deletedOn: string; archiveHref: string | null };

/** How a recording stands, in a sentence, and what follows from it. */
export function Standing({ recording, deletedOn, archiveHref }: StandingProps) {
  const { state, offlineReason, isMissing, isPublished, failure } = recording;
  if (state === "failed") return <Notice tone="bad">{failureWords(failure)}</Notice>;
  if (state === "finishing") return <Notice tone="plain">{m.recordings_checking_text()}</Notice>;
  if (state === "starting" || state === "running")
    return <Notice tone="plain">{m.recordings_running_text()}</Notice>;
  if (offlineReason === "consent-withdrawn")
    return <Notice tone="bad">{m.recordings_taken_back_text()}</Notice>;
  if (isMissing) return <Notice tone="warn">{m.recordings_missing_text()}</Notice>;
  if (!isPublished) return failure ? <Notice tone="warn">{failureWords(failure)}</Notice> : null;
  return (
    <Notice tone="good">
      <p>{m.recordings_published_text({ date: deletedOn })}</p>
      {archiveHref && (
        <p>
          <ButtonLink kind="quiet" small href={archiveHref}>
            {m.recordings_to_archive_page()}
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}
