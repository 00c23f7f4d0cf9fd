import { useEffect, useRef, useState } from "react";

/** Milliseconds without a key before what was typed is kept. */
const pause = 900;

type Fetcher = { state: string; submit: (form: FormData, options: { method: "post" }) => void };

/**
 * Keeps the form while somebody types, and sends it only once that has come back: two savings of one
 * page never overtake each other. Without script it does nothing.
 */
export function useAutosave(fetcher: Fetcher) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const waiting = useRef<HTMLElement | null>(null);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  const keep = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (!form.current) return;
      const typed = new FormData(form.current);
      typed.set("intent", "autosave");
      fetcher.submit(typed, { method: "post" });
    }, pause);
  };

  useEffect(() => {
    const button = waiting.current;
    if (fetcher.state !== "idle" || !button) return;
    waiting.current = null;
    form.current?.requestSubmit(button);
  }, [fetcher.state]);

  /** Whether the form may leave now; else it leaves by itself when the last saving has come back. */
  const mayLeave = (button: HTMLElement | null) => {
    window.clearTimeout(timer.current);
    if (fetcher.state === "idle") return true;
    waiting.current = button;
    return false;
  };
  return { form, isLive, keep, mayLeave };
}
