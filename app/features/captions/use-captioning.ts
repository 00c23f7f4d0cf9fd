import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { askAside } from "#app/platform/aside.ts";
import type { CaptionerPage } from "./captioner.server.ts";
import type { LineReply } from "./captions.ts";

type Lines = CaptionerPage["lines"];
type Unsent = { key: string; text: string; form: FormData };

/** What the action of the captioner's page answers beside it. */
export type CaptioningAnswer = { reply: LineReply; lines: Lines };

/**
 * Lines leave one after the other, in the order they were typed, while the next one is typed. What does not get
 * through stays in line and leaves by the next press.
 */
export function useCaptioning(
  door: { route: string; address: string },
  loaded: Lines,
  sent: LineReply | null,
) {
  const [lines, setLines] = useState(loaded);
  const [reply, setReply] = useState(sent);
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  const [isBroken, setBroken] = useState(false);
  const waiting = useRef<Unsent[]>([]);
  const isLeaving = useRef(false);
  const typedSoFar = useRef(0);
  useEffect(() => setLines(loaded), [loaded]);

  const ask = useCallback(
    async (form: FormData) => {
      const address = new URL(door.address, window.location.href).href;
      const answer = await askAside<CaptioningAnswer>({ address, route: door.route, form });
      const told = answer.ok && "data" in answer ? answer.data : null;
      if (told) {
        setReply(told.reply);
        setLines(told.lines);
      }
      setBroken(told === null);
      return told?.reply ?? null;
    },
    [door.address, door.route],
  );

  const leave = useCallback(async () => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      const answer = await ask(next.form);
      if (!answer) break;
      waiting.current = waiting.current.slice(1);
      setUnsent(waiting.current);
      if (!answer.ok) break;
    }
    isLeaving.current = false;
  }, [ask]);

  const send = (did: "said" | "corrected") => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(typed, submitter);
    form.set("beside", "");
    if (did === "corrected") return ask(form);
    const text = String(form.get("line") ?? "");
    if (!text.trim()) return;
    waiting.current = [...waiting.current, { key: `${typedSoFar.current++}`, text, form }];
    setUnsent(waiting.current);
    typed.reset();
    return leave();
  };
  return { lines, reply, unsent, isBroken, send, again: leave };
}

export type Captioning = ReturnType<typeof useCaptioning>;
