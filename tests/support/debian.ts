import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { sleep } from "#app/server/processes.mjs";
import { temporaryFolder } from "./postgres.ts";

/** A file that operators copy, with what is particular to this machine put in; each piece must occur in it. */
export function operationsFile(name: string, changes: [string | RegExp, string][]): string {
  let text = readFileSync(join("app/server/operations", name), "utf8");
  for (const [from, to] of changes) {
    const pattern = typeof from === "string" ? from : new RegExp(from, "gm");
    if (text.split(pattern).length < 2) throw new Error(`${name} says nothing of ${from}`);
    text = text.replaceAll(pattern, to);
  }
  return text;
}

export type Program = { said: () => string; stop: () => Promise<void> };

/** A program of Debian in the foreground, once somebody answers on `port`. */
export async function startProgram(
  command: string,
  args: string[],
  port: number,
): Promise<Program> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], cwd: "/" });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said += text;
    });
  for (const until = Date.now() + 20_000; !(await answers(port)); await sleep(50)) {
    if (child.exitCode === null && Date.now() < until) continue;
    child.kill("SIGKILL");
    throw new Error(`${command} does not start:\n${said}`);
  }
  return { said: () => said, stop: () => ended(child) };
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });

const PGBOUNCER = "/usr/sbin/pgbouncer";
export const hasPgBouncer = existsSync(PGBOUNCER);

/** Whether it keeps prepared statements apart where it lends for one transaction at a time: from 1.21 on. */
export const keepsStatements = () => {
  const { stdout } = spawnSync(PGBOUNCER, ["--version"], { encoding: "utf8" });
  return Number(stdout?.match(/PgBouncer 1\.(\d+)/)?.[1] ?? 0) >= 21;
};

/** Before `url`, set as operators copy it, but for `changes`; what it then is reached by. */
export async function startPgBouncer(
  url: string,
  port: number,
  changes: [string | RegExp, string][] = [],
) {
  const { hostname, port: behind, pathname, username, password } = new URL(url);
  const name = pathname.slice(1);
  const folder = temporaryFolder("verbund-pgbouncer-");
  chmodSync(folder, 0o777);
  const settings = operationsFile("pgbouncer.ini", [
    [/^verbund = .*$/, `${name} = host=${hostname} port=${behind} dbname=${name}`],
    ["listen_addr = *", "listen_addr = 127.0.0.1"],
    ["listen_port = 6432", `listen_port = ${port}`],
    [/^unix_socket_dir = .*$/, "unix_socket_dir ="],
    [/^(pidfile|logfile|auth_file) = .*\//, `$1 = ${folder}/`],
    ...changes,
  ]);
  writeFileSync(join(folder, "userlist.txt"), `"${username}" "${decodeURIComponent(password)}"\n`);
  writeFileSync(join(folder, "pgbouncer.ini"), settings);
  const asPostgres = process.getuid?.() === 0 ? ["-u", "postgres"] : [];
  const program = await startProgram(
    PGBOUNCER,
    [...asPostgres, join(folder, "pgbouncer.ini")],
    port,
  );
  const pooled = new URL(url);
  pooled.host = `127.0.0.1:${port}`;
  return { ...program, url: pooled.href };
}
