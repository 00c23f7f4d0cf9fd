import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { isServerThere } from "./is-server-there.ts";

/** Asks anew who is there and what is asked, every few seconds; not while the page is hidden. */
export function useRefreshing(milliseconds: number) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      isServerThere().then((isThere) => isThere && revalidate());
    }, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, revalidate]);
}
