import { useEffect, useState } from "react";

/** A screen reader finishes a sentence before the next one comes, in milliseconds. */
const pause = 1500;
/** What waits longer than so many sentences is no news any more. */
const most = 4;

let waiting: string[] = [];
let wake: (() => void) | undefined;

/** Says something to those who do not see it change: politely, one sentence after the other, once each. */
export function announce(text: string) {
  if (!text || waiting.includes(text)) return;
  waiting = [...waiting, text].slice(-most);
  wake?.();
}

/** The one place of a page from which it speaks. */
export function Announcer() {
  const [said, say] = useState("");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      timer = undefined;
      const [text, ...rest] = waiting;
      if (text === undefined) return;
      waiting = rest;
      say("");
      timer = setTimeout(() => {
        say(text);
        timer = setTimeout(next, pause);
      }, 50);
    };
    wake = () => {
      timer ??= setTimeout(next, 50);
    };
    wake();
    return () => {
      wake = undefined;
      clearTimeout(timer);
    };
  }, []);
  return (
    <output className="unseen" data-announcer="">
      {said}
    </output>
  );
}
