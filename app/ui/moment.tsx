import type { WhenWords } from "#app/ui/when.ts";

type Props = { words: string; when: Pick<WhenWords, "time"> };

/** A date with its time; the time stays on one line where it fits a phone's. */
export function Moment({ words, when: { time } }: Props) {
  if (!words.endsWith(time) || time.length > 20) return <>{words}</>;
  return (
    <>
      {words.slice(0, -time.length)}
      <span className="whole">{time}</span>
    </>
  );
}
