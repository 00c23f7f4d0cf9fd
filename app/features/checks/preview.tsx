import { useEffect, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { watchLevel } from "./sound.ts";

/** The camera's picture, before anyone else sees it. */
export function Preview({ stream }: { stream: MediaStream | null }) {
  const element = useRef<HTMLVideoElement>(null);
  const hasPicture = Boolean(stream?.getVideoTracks().length);
  useEffect(() => {
    if (element.current) element.current.srcObject = stream;
  }, [stream]);
  return (
    <div className="tile preview own">
      <video ref={element} aria-label={m.rooms_preview()} muted playsInline autoPlay />
      {!hasPicture && <p>{stream ? m.rooms_preview_none() : m.rooms_preview_later()}</p>}
    </div>
  );
}

/** How loud the microphone is. */
export function Level({ stream }: { stream: MediaStream | null }) {
  const [level, setLevel] = useState(0);
  const hasSound = Boolean(stream?.getAudioTracks().length);
  useEffect(
    () => (stream && hasSound ? watchLevel(stream, setLevel) : undefined),
    [stream, hasSound],
  );
  return (
    <p>
      <label htmlFor="level">{m.rooms_level()}</label>
      <meter id="level" className="level" min={0} max={1} value={hasSound ? level : 0} />
    </p>
  );
}
