import { type RefObject, useEffect } from "react";

const reachable =
  "a[href], button:not([disabled]), summary, input:not([type=hidden]), select, textarea";

/**
 * Where what has the focus is taken away, because its press changed what can be done, the focus goes to what comes
 * next around it instead of to the top of the page: in the same form, else the same entry, else the same list.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    let around: Element[] = [];
    const note = ({ target }: FocusEvent) => {
      around = [];
      for (let at = target as Element | null; at && at !== root; at = at.parentElement)
        around.push(at);
      around.push(root);
    };
    const keep = () => {
      const [last] = around;
      const isFree = document.activeElement === document.body;
      if (!last || last.isConnected || !isFree) return;
      const next = around.find((one) => one.isConnected && one.querySelector(reachable));
      around = [];
      next?.querySelector<HTMLElement>(reachable)?.focus();
    };
    const changes = new MutationObserver(keep);
    changes.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", note);
    return () => {
      changes.disconnect();
      root.removeEventListener("focusin", note);
    };
  }, [place]);
}
