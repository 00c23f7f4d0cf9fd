import { useEffect } from "react";
import type { Seen } from "./checks.ts";
import { watchLevel } from "./sound.ts";

/** Below this a room is silent, or a microphone muted; a spoken word is ten times as loud. */
const audible = 0.02;
/** Milliseconds after which a microphone that has given nothing counts as silent; a later word mends it. */
const silenceAfter = 5000;

/** What camera and microphone give, told once it is known. */
export function useHeardDevices(
  stream: MediaStream | null,
  tell: (seen: Pick<Partial<Seen>, "camera" | "microphone">) => void,
) {
  useEffect(() => {
    if (!stream) return;
    tell({ camera: stream.getVideoTracks().length > 0 ? "ok" : "missing" });
    if (stream.getAudioTracks().length === 0) return tell({ microphone: "missing" });
    const silent = setTimeout(() => tell({ microphone: "silent" }), silenceAfter);
    let isHeard = false;
    const stop = watchLevel(stream, (level) => {
      if (isHeard || level < audible) return;
      isHeard = true;
      clearTimeout(silent);
      tell({ microphone: "ok" });
    });
    return () => {
      clearTimeout(silent);
      stop();
    };
  }, [stream, tell]);
}
