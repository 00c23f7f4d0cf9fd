import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { isServerThere } from "#app/features/rooms/is-server-there.ts";

/** What changes at once is looked at once, in milliseconds. */
const gathered = 150;

/** Loads the page's own view again, for who runs the session: what it shows concerns few, and is more than all may read. */
export function useLookAgain() {
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
