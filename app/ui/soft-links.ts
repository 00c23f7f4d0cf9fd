import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

/** Links from a page to another view of itself change what it shows instead of loading it anew. */
export function useSoftLinks() {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest("a");
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
      const isHere = link?.origin === location.origin && link.pathname === location.pathname;
      if (!link?.search || !isHere || !isPlain || event.defaultPrevented) return;
      event.preventDefault();
      navigate(link.search + link.hash, { preventScrollReset: true });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate]);
}
