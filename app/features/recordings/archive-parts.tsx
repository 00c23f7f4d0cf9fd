import { m } from "#app/generated/paraglide/messages.js";
import { type Chapter, clockOf } from "./archive.ts";
import { sizeOf } from "./recording-words.ts";

type ChaptersProps = { chapters: Chapter[]; fileHref: string };

/** The questions answered, each a way to its moment: a media fragment, which browsers follow without script. */
export function Chapters({ chapters, fileHref }: ChaptersProps) {
  if (chapters.length === 0) return null;
  return (
    <section>
      <h2>{m.recordings_chapters()}</h2>
      <p className="soft small">{m.recordings_chapters_hint()}</p>
      <ol className="chapters">
        {chapters.map(({ id, text, by, seconds }) => (
          <li key={id}>
            <a href={`${fileHref}#t=${seconds}`} data-seconds={seconds}>
              {clockOf(seconds)}
            </a>
            <span>
              {text}
              {by && <span className="soft"> ({by})</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Recorded = { id: string; title: string | null; part: number };
type LinksProps = { recordings: Recorded[]; hrefOf: (id: string) => string };

/** On the page of one part: the others of its session. */
export function OtherParts({ recordings, hrefOf }: LinksProps) {
  if (recordings.length === 0) return null;
  return (
    <p>
      {m.recordings_other_parts()}{" "}
      {recordings.map(({ id, part }, n) => (
        <span key={id}>
          {n > 0 && " · "}
          <a href={hrefOf(id)}>{m.recordings_part({ part })}</a>
        </span>
      ))}
    </p>
  );
}

/** On the page of a session: what of it can be watched. */
export function RecordingLinks({ recordings, hrefOf }: LinksProps) {
  if (recordings.length === 0) return null;
  return (
    <section>
      <h2>{m.recordings_of_this_session()}</h2>
      <ul className="plain-list">
        {recordings.map(({ id, title, part }) => (
          <li key={id}>
            <a href={hrefOf(id)}>
              {m.recordings_watch()}: {title ?? m.recordings_part({ part })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type SaveProps = { href: string; title: string; type: string | null; bytes: number };

/** The file to save, under the title, with its size. */
export const SaveFile = ({ href, title, type, bytes }: SaveProps) => (
  <p className="small">
    <a href={href} download={`${title.replace(/[/\\:*?"<>|]+/g, "-")}.${type?.split("/")[1]}`}>
      {m.recordings_download()}
    </a>{" "}
    <span className="soft">({sizeOf(bytes)})</span>
  </p>
);
