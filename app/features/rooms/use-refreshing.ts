import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { isServerThere } from "./is-server-there.ts";

/** Asks anew who is there and what is asked, every few seconds; not while the page is hidden, never for null. */
export function useRefreshing(milliseconds: number | null) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (milliseconds === null) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      isServerThere().then((isThere) => isThere && revalidate());
    }, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, revalidate]);
}
