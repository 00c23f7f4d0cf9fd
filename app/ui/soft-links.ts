import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/**
 * Links from a page to another view of itself change what it shows instead of loading it anew. A page that must not be
 * lost asks first whether `isServerThere`, for a view that cannot be loaded is replaced by the page of errors; of two
 * links followed meanwhile the last one counts.
 * @returns whether the last link led nowhere, because the server was not there
 */
export function useSoftLinks(isServerThere?: () => Promise<boolean>): boolean {
  const navigate = useNavigate();
  const [isStuck, setStuck] = useState(false);
  const newest = useRef(0);
  useEffect(() => {
    const follow = async (event: MouseEvent) => {
      const link = (event.target as Element).closest("a");
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
      const isHere = link?.origin === location.origin && link.pathname === location.pathname;
      if (!link?.search || !isHere || !isPlain || event.defaultPrevented) return;
      event.preventDefault();
      const to = link.search + link.hash;
      const turn = ++newest.current;
      const mayGo = isServerThere ? await isServerThere() : true;
      if (turn !== newest.current) return;
      setStuck(!mayGo);
      if (mayGo) navigate(to, { preventScrollReset: true });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate, isServerThere]);
  return isStuck;
}
