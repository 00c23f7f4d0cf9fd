import { useCallback, useEffect, useRef, useState } from "react";

/** Milliseconds without a key before what was typed is kept. */
const pause = 900;
/** Milliseconds until a saving that failed is tried again: longer each time. */
const retries = [2_000, 4_000, 8_000, 15_000, 30_000];

type Save = (form: FormData) => Promise<{ ok: boolean }>;

/**
 * Keeps the form while somebody types, and sends it only once that has come back: two savings of one
 * page never overtake each other, and nothing leaves the page that is not kept. What fails is tried again
 * until it goes through. Without script it does nothing.
 */
export function useAutosave(save: Save) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const waiting = useRef<HTMLElement | null>(null);
  const mayGo = useRef(false);
  const saving = useRef({ isUnderWay: false, failed: 0 });
  const [isLive, setLive] = useState(false);
  const [savings, countSavings] = useState(0);
  const [writer] = useState(() => Math.random().toString(36).slice(2));

  const keepNow = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (!form.current || saving.current.isUnderWay) return;
    saving.current.isUnderWay = true;
    const typed = new FormData(form.current);
    typed.set("intent", "autosave");
    typed.set("writer", writer);
    const { ok } = await save(typed);
    saving.current = { isUnderWay: false, failed: ok ? 0 : saving.current.failed + 1 };
    if (ok) return countSavings((before) => before + 1);
    waiting.current = null;
    const wait = retries[Math.min(saving.current.failed, retries.length) - 1];
    timer.current = window.setTimeout(keepNow, wait);
  }, [save, writer]);

  const keep = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keepNow, pause);
  };

  useEffect(() => {
    setLive(true);
    if (form.current && differsFromPage(form.current)) keepNow();
  }, [keepNow]);

  useEffect(() => {
    const again = () => {
      if (saving.current.failed > 0) keepNow();
    };
    for (const when of ["online", "focus"]) window.addEventListener(when, again);
    return () => {
      window.clearTimeout(timer.current);
      for (const when of ["online", "focus"]) window.removeEventListener(when, again);
    };
  }, [keepNow]);

  useEffect(() => {
    const button = waiting.current;
    if (savings === 0 || !button) return;
    waiting.current = null;
    mayGo.current = true;
    form.current?.requestSubmit(button);
  }, [savings]);

  /** Whether the form may leave now; else it is kept first and then leaves by itself. */
  const mayLeave = (button: HTMLElement | null) => {
    if (mayGo.current) {
      mayGo.current = false;
      return true;
    }
    waiting.current = button;
    keepNow();
    return false;
  };
  return { form, isLive, keep, keepNow, mayLeave };
}

/** Whether somebody typed before the script came, or the browser brought back what was typed. */
const differsFromPage = (form: HTMLFormElement) =>
  Array.from(form.elements).some((field) => {
    if (field instanceof HTMLSelectElement) {
      const preset = Array.from(field.options).findIndex((one) => one.defaultSelected);
      return field.selectedIndex !== Math.max(preset, 0);
    }
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
