// Plain JavaScript: the tests' runner needs it on any Node. Where LiveKit's server comes from.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

export const LIVEKIT_VERSION = "1.13.5";

/** `go install` of this makes a program called "server". */
export const LIVEKIT_SOURCE = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`;

/** Where the tests keep the one they built: once per user, not once per clone. */
export const livekitCache = join(
  process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), ".cache"),
  `verbund/livekit-${LIVEKIT_VERSION}`,
);

/** Where a program lies, or undefined. */
export const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** A Go on the PATH that can build LiveKit: 1.26 or newer. */
export function findGo() {
  const path = onPath("go");
  if (!path) return undefined;
  const env = { ...process.env, GOTOOLCHAIN: "local" };
  const { stdout } = spawnSync(path, ["version"], { encoding: "utf8", env });
  const [, major, minor] = stdout?.match(/go(\d+)\.(\d+)/) ?? [];
  return Number(major) > 1 || Number(minor) >= 26 ? path : undefined;
}

/** What Go needs when there is no home to keep its modules in. */
export const goEnvironment = (folder, bin) => ({
  ...process.env,
  ...(process.env.HOME ? {} : { HOME: folder, GOPATH: join(folder, "go"), GOFLAGS: "-modcacherw" }),
  GOBIN: bin,
  GOTOOLCHAIN: "local",
});
