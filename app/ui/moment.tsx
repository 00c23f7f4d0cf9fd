import { m } from "#app/generated/paraglide/messages.js";
import type { WhenWords } from "#app/ui/when.ts";

type Props = {
  words: string;
  when: Pick<WhenWords, "time" | "heading" | "long" | "iso" | "zoneLabel">;
};

/** A date with its time and its zone, where that is named; what says "heute" on the screen says the date on paper. */
export function Moment({ words, when }: Props) {
  if (words !== when.heading || words === when.long) return <Whole {...{ words, when }} />;
  return (
    <>
      <span className="on-screen">
        <Whole {...{ words, when }} />
      </span>
      <span className="on-paper">
        <Whole words={when.long} when={when} />
      </span>
    </>
  );
}

/**
 * The time stays on one line where it fits a phone's. The reader's own is added in the browser
 * (`reader-time.js`) where their clock shows another one.
 */
function Whole({ words, when: { time, iso, zoneLabel } }: Props) {
  const isWhole = words.endsWith(time) && time.length <= 20;
  return (
    <>
      <time dateTime={iso} data-yours={m.frame_yours({ time: "{time}" })}>
        {isWhole ? words.slice(0, -time.length) : words}
        {isWhole && <span className="whole">{time}</span>}
      </time>
      {zoneLabel && <span className="soft"> {zoneLabel}</span>}
    </>
  );
}

/** " · in 12 Minuten", behind a moment; paper knows no distance. */
export function Distance({ when: { distance } }: { when: Pick<WhenWords, "distance"> }) {
  return distance && <span className="on-screen"> · {distance}</span>;
}
