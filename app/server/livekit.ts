import { existsSync } from "node:fs";
import type { Settings } from "#app/platform/settings.ts";
import { findGo, onPath } from "./go.mjs";
import { installLiveKit } from "./livekit-install.ts";
import { type Connection, claim, foldersOf, keepRunning } from "./livekit-keeper.ts";
import { readJson } from "./processes.mjs";
import type { Running } from "./web.ts";

type Circumstances = {
  settings: Settings;
  dataDir: string;
  /** Where our own webhook door is. */
  port: number;
  say: (line: string) => void;
};

/** `words` tell the operator how it stands at the start. */
export type LiveKit = Running & { words: string };

/** The server that rooms are held on right now: as configured, or the one we keep running. */
export function connectionOf(dataDir: string): Pick<Connection, "url"> | undefined {
  const url = process.env.LIVEKIT_URL;
  return url ? { url } : readJson(foldersOf(dataDir).connection);
}

/** Finds a LiveKit server, or has one installed in the background; never holds up the start. */
export async function startLiveKit({
  settings,
  dataDir,
  port,
  say,
}: Circumstances): Promise<LiveKit> {
  const none = (words: string): LiveKit => ({ words, stop: () => {} });
  if (settings.LIVEKIT_URL) return none(`${settings.LIVEKIT_URL} (LIVEKIT_URL)`);
  if (!isForThisMachine(settings))
    return none(
      "none, rooms show the fallback · LIVEKIT_URL=wss://… LIVEKIT_API_KEY=… LIVEKIT_API_SECRET=…",
    );
  const place = foldersOf(dataDir);
  const binary = [onPath("livekit-server"), place.binary].find((path) => path && existsSync(path));
  const go = binary ? undefined : findGo();
  if (!binary && !go)
    return none(
      "none, rooms show the fallback · put livekit-server or Go 1.26 on the PATH, or set LIVEKIT_URL (.env.example)",
    );
  const other = await claim(place);
  if (other) return none(`kept running by process ${other}`);

  let stopped = false;
  let end: Running["stop"] = () => {};
  const keep = (path: string) => {
    if (!stopped) end = keepRunning({ binary: path, place, port, say }).stop;
  };
  if (binary) keep(binary);
  else if (go) {
    const installing = installLiveKit({ go, place, say });
    end = installing.stop;
    installing.done.then((path) => path && keep(path));
  }
  return {
    words: binary
      ? `starting (${binary})`
      : "being installed through Go in the background, about 2 minutes",
    stop: async () => {
      stopped = true;
      await end();
    },
  };
}

/** A server on the loopback address serves nobody else's browser. */
const isForThisMachine = ({ MODE, PUBLIC_URL }: Settings) =>
  MODE === "demo" || /^https?:\/\/(localhost|127\.|\[::1\])/.test(PUBLIC_URL ?? "");
