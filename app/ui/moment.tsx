import type { WhenWords } from "#app/ui/when.ts";

type Props = { words: string; when: Pick<WhenWords, "time" | "heading" | "long"> };

/** A date with its time; what says "heute" on the screen says the date on paper. */
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

/** The time stays on one line where it fits a phone's. */
function Whole({ words, when: { time } }: Props) {
  if (!words.endsWith(time) || time.length > 20) return <>{words}</>;
  return (
    <>
      {words.slice(0, -time.length)}
      <span className="whole">{time}</span>
    </>
  );
}

/** " · in 12 Minuten", behind a moment; paper knows no distance. */
export function Distance({ when: { distance } }: { when: Pick<WhenWords, "distance"> }) {
  return distance && <span className="on-screen"> · {distance}</span>;
}
