import { useCallback, useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { own } from "#app/ui/own.ts";
import { sizeOf, uploadText } from "./recording-words.ts";
import { mostAtOnce, type UploadRefusal } from "./recordings.ts";
import { type Upload, useUpload } from "./use-upload.ts";

type Props = {
  /** The largest file, in bytes. */
  most: number;
  refusal?: UploadRefusal;
  /** Where the pieces go, without and with an upload that was begun before. */
  piecesHref: string;
  /** Of a page about one recording. */
  hrefOf: (recordingId: string) => string;
  recordingId?: string;
};

/**
 * The file of a recording: with script in pieces, to be held and gone on with, else as a form. Script is there once the
 * page has woken up; until then the button sends the form.
 */
export function UploadForm({ most, refusal, piecesHref, hrefOf, recordingId }: Props) {
  const pieces = useCallback(
    (id?: string) => (id ? `${piecesHref}/${id}` : piecesHref),
    [piecesHref],
  );
  const { upload, start, hold, ...begun } = useUpload({ pieces }, recordingId ?? null);
  const [isAwake, setAwake] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => setAwake(typeof crypto.subtle !== "undefined"), []);
  const id = begun.recordingId();
  useEffect(() => {
    if (upload.phase === "arrived" && id) location.assign(hrefOf(id));
  }, [upload.phase, id, hrefOf]);
  // Without script nobody can go on: the file would come as a whole again.
  if (recordingId && !isAwake) return null;
  const error = wrong(upload, isEmpty ? "no-file" : refusal, most);
  const isBusy = ["comparing", "sending", "offline", "elsewhere"].includes(upload.phase);
  return (
    <form
      method="post"
      encType="multipart/form-data"
      noValidate
      className="upload"
      onSubmit={(event) => {
        if (!isAwake) return;
        event.preventDefault();
        setEmpty(!file);
        if (file) start(file);
      }}
    >
      <ErrorSummary
        errors={error ? [{ field: "file", label: m.recordings_file(), message: error }] : []}
      />
      <Field
        name="file"
        type="file"
        label={m.recordings_file()}
        hint={
          <>
            {m.recordings_file_hint({ most: sizeOf(most) })}
            <noscript> {m.recordings_file_hint_plain({ most: sizeOf(mostAtOnce) })}</noscript>
          </>
        }
        accept="video/mp4,video/webm,.mp4,.webm,.m4v"
        error={error}
        disabled={isBusy}
        onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
        required
      />
      <UploadState upload={upload} />
      <p className="submit actions">
        {isBusy ? (
          <Button key="hold" type="button" kind="quiet" onClick={hold}>
            {m.recordings_pause()}
          </Button>
        ) : (
          <Button key="send">
            {upload.phase === "idle" ? m.recordings_upload() : m.recordings_go_on()}
          </Button>
        )}
        {upload.phase !== "idle" && id && (
          <ButtonLink kind="quiet" href={`${hrefOf(id)}?loeschen=1`}>
            {m.recordings_cancel()}
          </ButtonLink>
        )}
      </p>
    </form>
  );
}

/** How far it is, as a bar and in words; a screen reader hears what changes its kind, not each piece. */
function UploadState({ upload }: { upload: Upload }) {
  const { phase, done, whole } = upload;
  if (phase === "idle") return null;
  return (
    <>
      <progress aria-label={m.recordings_progress()} max={whole || 1} value={done} />
      <p aria-hidden="true">{words(upload)}</p>
      <output className="unseen">
        {words({ ...upload, done: roughly(done, whole), minutes: null })}
      </output>
    </>
  );
}

/** Told in tenths. */
const roughly = (done: number, whole: number) =>
  whole > 0 ? (Math.floor((done / whole) * 10) / 10) * whole : 0;

function words({ phase, minutes, ...bytes }: Upload) {
  const at = { done: sizeOf(bytes.done), whole: sizeOf(bytes.whole) };
  switch (phase) {
    case "comparing":
      return m.recordings_comparing(at);
    case "paused":
    case "stopped":
      return m.recordings_paused(at);
    case "offline":
      return m.recordings_offline(at);
    case "elsewhere":
      return m.recordings_elsewhere(at);
    case "arrived":
      return m.recordings_arrived();
    default:
      return minutes ? m.recordings_sending_left({ ...at, minutes }) : m.recordings_sending(at);
  }
}

function wrong({ phase, refusal }: Upload, answered: UploadRefusal | undefined, most: number) {
  if (phase === "stopped" && refusal === "login") return m.recordings_login_over();
  const why = phase === "stopped" ? refusal : phase === "idle" ? answered : null;
  return why ? (own(uploadText, why) ?? uploadText.broken)(most) : undefined;
}
