// Plain JavaScript: brings what a bare Debian machine lacks for the tests, and says what it cannot bring.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  livekitCache as cache,
  findGo,
  goEnvironment,
  LIVEKIT_SOURCE,
  onPath,
} from "../../app/server/go.mjs";
import { step } from "../../app/server/prepare.mjs";

/** What apt brings, where it then lies, and whether CI may do without it. */
const DEBIAN = [
  { part: "Chromium", packages: ["chromium"], proof: "/usr/bin/chromium", needed: true },
  {
    part: "Fonts",
    packages: ["fonts-liberation"],
    proof: "/usr/share/fonts/truetype/liberation",
    needed: false,
  },
  {
    part: "nginx",
    packages: ["nginx", "libnginx-mod-stream"],
    proof: "/usr/lib/nginx/modules/ngx_stream_module.so",
    needed: false,
  },
  { part: "PgBouncer", packages: ["pgbouncer"], proof: "/usr/sbin/pgbouncer", needed: false },
  {
    part: "PostgreSQL 15",
    packages: ["postgresql-15"],
    proof: "/usr/lib/postgresql/15/bin/postgres",
    needed: false,
  },
];

/** Each missing part with the reason; `needed` ones fail a run in CI. */
export async function bringDebianParts() {
  const missing = DEBIAN.filter(({ proof }) => !existsSync(proof));
  if (missing.length === 0) return [];
  const packages = missing.flatMap((one) => one.packages);
  const without = (why) =>
    missing
      .filter(({ proof }) => !existsSync(proof))
      .map(({ part, needed }) => ({ part, needed, why }));
  if (!existsSync("/usr/bin/apt-get")) return without("there is no apt-get here");
  if (process.getuid?.() !== 0)
    return without(`not root: sudo apt-get install ${packages.join(" ")}`);
  const env = {
    PATH: `${process.env.PATH}:/usr/sbin:/sbin`,
    DEBIAN_FRONTEND: "noninteractive",
    // Outside of systemd: what is installed is not started; the tests start it themselves.
    RUNLEVEL: "1",
  };
  try {
    await step("Asking Debian for news", "20 seconds", "apt-get", ["update", "-qq"], env);
    await step(
      `Installing ${missing.map(({ part }) => part).join(", ")}`,
      "1 to 2 minutes",
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", ...packages],
      env,
    );
  } catch (error) {
    return without(lastLine(error.message));
  }
  return without("apt-get did not bring it");
}

/** The folder that holds `livekit-server`, built once per user; undefined when it is on the PATH anyway. */
export async function bringLiveKit() {
  if (onPath("livekit-server")) return {};
  const binary = join(cache, "livekit-server");
  if (existsSync(binary)) return { folder: cache };
  const missing = (why) => ({ missing: [{ part: "LiveKit", needed: true, why }] });
  const go = findGo();
  if (!go) return missing("neither livekit-server nor Go 1.26 or newer is on the PATH");
  const drafts = join(cache, `bin-${process.pid}`);
  mkdirSync(drafts, { recursive: true });
  try {
    const env = goEnvironment(cache, drafts);
    await step("Building LiveKit", "2 minutes", go, ["install", LIVEKIT_SOURCE], env);
    renameSync(join(drafts, "server"), binary);
    return { folder: cache };
  } catch (error) {
    return missing(lastLine(error.message));
  } finally {
    rmSync(drafts, { recursive: true, force: true });
  }
}

const lastLine = (text) => text.trim().split("\n").slice(-2).join(" ");
