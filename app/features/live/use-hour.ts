import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { isServerThere } from "#app/features/rooms/is-server-there.ts";
import { type Change, changed, type HourView, type OwnView } from "./live.ts";

export type Shown = { hour: HourView; own: OwnView };

/** What is done with each event of the stream, by its name. */
type Ears = Record<string, (told: unknown) => void>;

/**
 * The hour as it is right now. `first` is what the page came with, and what stands without script; then the stream
 * tells. A stream that breaks is opened again, with the whole, so that nothing is missed or shown twice.
 */
export function useHour(address: string, first: Shown) {
  const [hour, setHour] = useState(first.hour);
  const [own, setOwn] = useState(first.own);
  useStream(address, {
    hour: (told) => setHour(told as HourView),
    change: (told) => setHour((before) => changed(before, told as Change)),
    own: (told) => setOwn(told as OwnView),
    "own-change": (told) => setOwn((before) => changed(before, told as Change)),
  });
  return { hour, own, setOwn };
}

/** For who runs the session: whatever happens, the page looks again. */
export function useHourTicks(address: string) {
  const lookAgain = useLookAgain();
  useStream(address, { hour: lookAgain, tick: lookAgain });
}

function useStream(address: string, ears: Ears) {
  const heard = useRef(ears);
  heard.current = ears;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stream: EventSource;
    let isOver = false;
    const open = () => {
      stream = new EventSource(address);
      for (const name of Object.keys(heard.current))
        stream.addEventListener(name, (event) => heard.current[name]?.(JSON.parse(event.data)));
      stream.addEventListener("over", () => {
        isOver = true;
        stream.close();
      });
      stream.onerror = () => {
        if (isOver || stream.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, 3000 + Math.random() * 2000);
      };
    };
    open();
    return () => {
      isOver = true;
      clearTimeout(timer);
      stream.close();
    };
  }, [address]);
}

/** What changes at once is looked at once, in milliseconds. */
const gathered = 150;

/** Loads the page's own view again, for who runs the session: what it shows concerns few, and is more than all may read. */
function useLookAgain() {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      isServerThere().then((isThere) => isThere && revalidate());
    }, gathered);
  }, [revalidate]);
}
