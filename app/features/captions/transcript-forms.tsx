import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";

type Shown = { id: string; part: number; isOwn: boolean; lines: number };
type Props = {
  transcripts: Shown[];
  fileHref: (recordingId: string) => string;
  /** Why a file was not taken, and for which recording. */
  refused: { recordingId: string; text: string } | null;
};

/** What there is for each recording, and the way to bring a file of one's own. */
export function Transcripts({ transcripts, fileHref, refused }: Props) {
  if (transcripts.length === 0) return null;
  return (
    <section aria-labelledby="transcripts">
      <h2 id="transcripts">{m.captions_transcripts()}</h2>
      <p className="read">{m.captions_transcripts_text()}</p>
      {transcripts.map((one) => (
        <Recorded
          key={one.id}
          {...one}
          href={fileHref(one.id)}
          error={refused?.recordingId === one.id ? refused.text : undefined}
        />
      ))}
    </section>
  );
}

function Recorded({
  id,
  part,
  isOwn,
  lines,
  href,
  error,
}: Shown & { href: string; error?: string }) {
  const field = `file-${id}`;
  const what = m.captions_recording({ part });
  return (
    <section aria-labelledby={`recording-${id}`}>
      <h3 id={`recording-${id}`}>{what}</h3>
      <p>{isOwn ? m.captions_recording_own() : m.captions_recording_lines({ count: lines })}</p>
      {(isOwn || lines > 0) && (
        <p>
          <a href={href} aria-label={`${m.captions_download()}: ${what}`}>
            {m.captions_download()}
          </a>
        </p>
      )}
      <form method="post" encType="multipart/form-data" noValidate>
        <ErrorSummary errors={error ? [{ field, label: m.captions_file(), message: error }] : []} />
        <Hidden name="intent" value="bring" />
        <Hidden name="recording" value={id} />
        <Field
          name="file"
          id={field}
          type="file"
          label={m.captions_file()}
          hint={m.captions_file_hint()}
          accept=".vtt,text/vtt"
          error={error}
          required
        />
        <p className="submit">
          <Button small kind="quiet" aria-label={`${m.captions_upload()}: ${what}`}>
            {m.captions_upload()}
          </Button>
        </p>
      </form>
      {isOwn && (
        <form method="post">
          <Hidden name="recording" value={id} />
          <Button
            small
            kind="quiet"
            name="intent"
            value="remove"
            aria-label={`${m.captions_file_remove()}: ${what}`}
          >
            {m.captions_file_remove()}
          </Button>
        </form>
      )}
    </section>
  );
}
