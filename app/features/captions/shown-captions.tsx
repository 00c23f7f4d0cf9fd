import { useEffect, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { type CaptionChoice, useCaptionChoice } from "./caption-choice.ts";
import { CaptionDialog } from "./caption-dialog.tsx";
import type { ShownLine } from "./captions.ts";

/** So many lines can be read back. */
const mostKept = 200;

/**
 * The last lines as one wants them, or all since the page came as a list. The page's announcer says nothing of them:
 * it is one voice for what happens, and would speak without a pause. Who listens to captions has the list read out.
 */
export default function ShownCaptions({ captions }: { captions: ShownLine[] }) {
  const choice = useCaptionChoice();
  const kept = useKept(captions);
  const { size, colours, place, isLog } = choice;
  return (
    <section
      className="captions"
      aria-label={m.captions_title()}
      data-size={size}
      data-colours={colours}
      data-place={place}
    >
      {isLog ? (
        <Log lines={kept} isAloud={choice.isAloud} />
      ) : (
        <div className="caption-lines">
          {captions.length === 0 && <p className="caption-none">{m.captions_none()}</p>}
          <Lines lines={captions} />
        </div>
      )}
      <CaptionDialog choice={choice} />
    </section>
  );
}

const Lines = ({ lines }: { lines: ShownLine[] }) =>
  lines.map(({ id, text, language }) => (
    <p key={id} lang={language}>
      {text}
    </p>
  ));

function Log({ lines, isAloud }: { lines: ShownLine[] } & Pick<CaptionChoice, "isAloud">) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what moves the box.
  useEffect(() => {
    if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines]);
  return (
    <div
      ref={box}
      className="caption-lines caption-log"
      role="log"
      aria-label={m.captions_log()}
      aria-live={isAloud ? "polite" : "off"}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        isAtEnd.current = scrollTop + clientHeight >= scrollHeight - 40;
      }}
    >
      <Lines lines={lines} />
    </div>
  );
}

/** Every line that was shown since, each as it was last put right. */
function useKept(captions: ShownLine[]) {
  const [kept, setKept] = useState(captions);
  useEffect(
    () =>
      setKept((before) => {
        const now = new Map(captions.map((one) => [one.id, one]));
        const known = new Set(before.map(({ id }) => id));
        const fresh = captions.filter(({ id }) => !known.has(id));
        return [...before.map((one) => now.get(one.id) ?? one), ...fresh].slice(-mostKept);
      }),
    [captions],
  );
  return kept;
}
