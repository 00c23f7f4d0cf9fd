import { useCallback, useEffect, useState } from "react";
import { paths } from "#app/paths.ts";
import { askAside } from "#app/platform/aside.ts";
import { type CheckRefusal, nothingSeen, type Seen } from "./checks.ts";

type Phase = "idle" | "running" | "done";
type Key = { ok: true; url: string; token: string } | { ok: false; refusal: CheckRefusal };
export type Refusal = CheckRefusal | "offline";

/** One check after the other, as often as somebody presses; `isKept` sends home what was seen, later answers too. */
export function useChecking(isKept: boolean) {
  const [phase, setPhase] = useState<Phase>("idle");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [seen, setSeen] = useState(nothingSeen);

  const tell = useCallback(
    (more: Partial<Seen>) => setSeen((before) => ({ ...before, ...more })),
    [],
  );
  const refuse = (why: Refusal) => {
    setRefusal(why);
    setPhase("idle");
  };
  const run = async () => {
    setRefusal(null);
    setSeen(({ sound, microphone, camera }) => ({ ...nothingSeen, sound, microphone, camera }));
    tell({ browser: isFit() ? "fit" : "unfit" });
    if (!isFit()) return setPhase("done");
    setPhase("running");
    const key = await askAside<Key>({ ...keyRoute, form: new FormData() });
    if (!key.ok || !("data" in key)) return refuse("offline");
    if (!key.data.ok) return refuse(key.data.refusal);
    const { probeConnection } = await import("./probe-connection.client.ts");
    await probeConnection(key.data, tell);
    setPhase("done");
  };
  const start = () => {
    run().then(undefined, () => refuse("offline"));
  };

  useEffect(() => {
    if (phase === "done" && isKept) sendHome(seen);
  }, [phase, seen, isKept]);

  return { phase, refusal, seen, tell, start };
}

const keyRoute = { address: paths.checkKey(), route: "routes/room/check-key" };

/** To the page's own address; what does not arrive is sent with the next answer, or not at all. */
function sendHome(seen: Seen) {
  const form = new FormData();
  for (const [name, found] of Object.entries(seen)) form.set(name, found);
  askAside({ address: location.pathname, route: "", form });
}

/** Browsers give camera and microphone to pages over https alone. */
const isFit = () =>
  typeof RTCPeerConnection !== "undefined" && navigator.mediaDevices !== undefined;
