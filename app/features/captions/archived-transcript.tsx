import { clockOf } from "#app/features/recordings/archive.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { ToRead } from "./transcript.server.ts";

type TrackProps = { transcript: { language: string } | null; href: string };

/** The captions of a film, in the archive and at the desk, shown unless one switches them off. */
export const CaptionTrack = ({ transcript, href }: TrackProps) =>
  transcript && (
    <track
      kind="captions"
      src={href}
      srcLang={transcript.language}
      label={m.captions_title()}
      default
    />
  );

type Props = {
  transcript: ToRead | null;
  lang: string | undefined;
  fileHref: string;
  href: string;
};

/** What is said in a film, to be read; each paragraph a way to its moment. */
export function ArchivedTranscript({ transcript, lang, fileHref, href }: Props) {
  if (!transcript) return null;
  return (
    <details className="archived-transcript">
      <summary>
        <h2>{m.captions_transcript()}</h2>
      </summary>
      <ol className="chapters">
        {transcript.paragraphs.map(({ seconds, text }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may begin in the same second, and none moves.
          <li key={n}>
            <a href={`${fileHref}#t=${seconds}`} data-seconds={seconds}>
              {clockOf(seconds)}
            </a>
            <span lang={lang}>{text}</span>
          </li>
        ))}
      </ol>
      <p className="small">
        <a href={href} download="untertitel.vtt">
          {m.captions_download()}
        </a>
      </p>
    </details>
  );
}
