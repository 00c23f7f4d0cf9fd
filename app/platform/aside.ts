import { useCallback, useRef, useState } from "react";
import { decode } from "turbo-stream";

/**
 * Why nothing came back: the network, a login that has ended, one that came by code alone, a page that is
 * no longer theirs, or our own mistake.
 */
export type Failure = "unreachable" | "login" | "second-factor" | "gone" | "broken";

type Answered<T> = { ok: true; data: T } | { ok: true; went: string } | { ok: false; why: Failure };

type Question = { address: string; route: string; form?: FormData };

/**
 * Asks a route beside the page and never replaces the page: whatever goes wrong is a value. Remix' own
 * fetchers hand a failure to the error boundary and follow every redirect, so the desk has none.
 */
export async function askAside<T>({ address, route, form }: Question): Promise<Answered<T>> {
  const { pathname, search } = new URL(address, window.location.href);
  const asked = new URLSearchParams(search);
  if (!form) asked.set("_routes", route);
  try {
    const answer = await fetch(`${pathname}.data?${asked}`, {
      ...(form && { method: "POST", body: sendable(form) }),
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.body || !answer.headers.get("Content-Type")?.includes("text/x-script"))
      return { ok: false, why: byStatus[answer.status] ?? "broken" };
    const { value, done } = await decode(answer.body, { plugins: [read] });
    await done;
    return sortOut<T>(value as Result, route);
  } catch (error) {
    const isCutOff = error instanceof TypeError || error instanceof DOMException;
    return { ok: false, why: isCutOff ? "unreachable" : "broken" };
  }
}

/** Milliseconds after which an answer counts as not coming. */
const patience = 20_000;

/** A form without files goes as it would without script. */
const sendable = (form: FormData) =>
  new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));

type Result = { data?: unknown; error?: unknown; redirect?: string; [route: string]: unknown };

/** What Remix adds to the format: errors, answers thrown as errors, and redirects. */
const read = (type: unknown, ...rest: unknown[]) => {
  if (type === "ErrorResponse") return { value: { status: rest[1] } };
  if (type === "SanitizedError") return { value: { status: 500 } };
  if (type === "SingleFetchRedirect") return { value: rest[0] };
  if (type === "SingleFetchClassInstance") return { value: rest[0] };
  if (type === "SingleFetchFallback") return { value: undefined };
};

const byStatus: Record<number, Failure> = { 0: "unreachable", 403: "second-factor", 404: "gone" };

function sortOut<T>(value: Result, route: string): Answered<T> {
  const result = (value[route] ?? value) as Result;
  if (typeof result.redirect === "string")
    return /^(\/en)?\/buero\/anmelden(\?|$)/.test(result.redirect)
      ? { ok: false, why: "login" }
      : { ok: true, went: result.redirect };
  if ("error" in result) {
    const { status } = (result.error ?? {}) as { status?: number };
    return { ok: false, why: byStatus[status ?? 500] ?? "broken" };
  }
  return { ok: true, data: result.data as T };
}

/** One question at a time to one route, with what came last and why the last one failed. */
export function useAside<T>(route: string) {
  const [isBusy, setBusy] = useState(false);
  const [data, setData] = useState<T | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const newest = useRef(0);
  const ask = useCallback(
    async (address: string, form?: FormData): Promise<Answered<T>> => {
      const turn = ++newest.current;
      setBusy(true);
      const answer = await askAside<T>({ address, route, form });
      if (turn !== newest.current) return answer;
      setBusy(false);
      setFailure(answer.ok ? null : answer.why);
      if (answer.ok && "data" in answer) setData(answer.data);
      return answer;
    },
    [route],
  );
  return { ask, isBusy, data, failure };
}
