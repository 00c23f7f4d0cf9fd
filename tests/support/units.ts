import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { sleep } from "#app/server/processes.mjs";
import { operationsFile } from "./debian.ts";

export type Unit = ReturnType<typeof unitOf>;

/** The words of the command that a unit starts. */
export function execStart(file: string, changes: Parameters<typeof operationsFile>[1]): string[] {
  const line = /^ExecStart=(.*)$/m.exec(operationsFile(file, changes))?.[1];
  return (line ?? "").split(" ");
}

type Place = { instance: string; env: string; folder: string; address: string };

/** Those of this machine, and what is not in them: the names of example.org and who vouches for them. */
export const surroundings = (folder: string, address: string) => ({
  NODE_ENV: "production" as const,
  PATH: "/usr/sbin:/usr/bin:/bin",
  EXAMPLE_AT: address,
  NODE_OPTIONS: `--import=${resolve("tests/support/names.mjs")}`,
  NODE_EXTRA_CA_CERTS: join(folder, "fullchain.pem"),
});

/** What systemd would run, in its own words. */
export function unitOf(file: string, { instance, env, folder, address }: Place) {
  const changes: [string | RegExp, string][] = [
    ["/opt/verbund/current/node_modules/node/bin/node", process.execPath],
    ["/opt/verbund/current", resolve(".")],
    ["/etc/verbund/verbund.env", env],
    ...(instance ? ([["%i", instance]] as [string, string][]) : []),
  ];
  const words = execStart(file, changes);
  const set = /^Environment=(.*)$/m.exec(operationsFile(file, changes))?.[1] ?? "";
  const own = Object.fromEntries(set.split(" ").map((pair) => pair.split("=")));
  const environment = { ...surroundings(folder, address), ...own };
  let child: ChildProcess | undefined;
  let logs = "";
  const start = async () => {
    const [command = "", ...args] = words;
    const begun = spawn(command, args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    child = begun;
    logs = "";
    for (const stream of [begun.stdout, begun.stderr])
      stream.on("data", (text) => {
        logs += text;
      });
    for (const until = Date.now() + 90_000; !/is ready|the worker runs/.test(logs); await sleep(50))
      if (begun.exitCode !== null || Date.now() > until) throw new Error(`${file}:\n${logs}`);
  };
  const kill = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  return {
    logs: () => logs,
    kill,
    start,
    run: () => run(words, environment),
  };
}

/** To its end. */
export async function run([command = "", ...args]: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said += text;
    });
  const [code] = await once(child, "close");
  return { code: code as number, said };
}
