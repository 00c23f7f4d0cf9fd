import { useEffect } from "react";

/** Keeps the screen on while one listens, where the browser can; a hidden page gives it up by itself. */
export function useWakeLock() {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const hold = async () => {
      if (document.hidden || !("wakeLock" in navigator)) return;
      held = await navigator.wakeLock.request("screen").then(
        (lock) => lock,
        () => null,
      );
      if (isOver) held?.release();
    };
    hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", hold);
      held?.release();
    };
  }, []);
}
