import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, isFree } from "#app/server/ports.ts";
import { operationsFile, type Program, startPgBouncer, startProgram } from "./debian.ts";
import { livekitBinary } from "./livekit.ts";
import { type Sink, smtpSink } from "./mail.ts";
import { temporaryFolder } from "./postgres.ts";
import { execStart, run, surroundings, unitOf } from "./units.ts";

const NGINX = "/usr/sbin/nginx";
const STREAM = "/usr/lib/nginx/modules/ngx_stream_module.so";

/** It listens on 443, as TURN is promised there. */
export const mayRunProduction =
  existsSync(NGINX) &&
  existsSync(STREAM) &&
  livekitBinary !== undefined &&
  process.getuid?.() === 0;

const secretOf = (letter: string) => letter.repeat(48);

export type Production = Awaited<ReturnType<typeof startProduction>>;

/**
 * A production as app/server/operations sets it up: those very files, with ports, folders and secrets of
 * this machine put in. nginx listens on 443 of an address of the loopback network that is nobody else's.
 */
export async function startProduction(databaseUrl: string, poolMode: "session" | "transaction") {
  const folder = temporaryFolder("verbund-production-");
  const address = `127.${(process.pid % 250) + 2}.0.1`;
  const names = ["verbund", "rooms", "turn"].map((name) => `${name}.example.org`);
  makeCertificate(folder, names);
  const port = await ports();
  const started: { stop: () => Promise<unknown> | undefined }[] = [];

  const pooler = await startPgBouncer(databaseUrl, port.pooler, [
    [/^pool_mode = .*$/, poolModeWords(poolMode)],
    [/^auth_type/, `admin_users = ${new URL(databaseUrl).username}\nauth_type`],
  ]);
  started.unshift(pooler);
  const sink = await smtpSink();
  started.unshift({ stop: sink.close });
  const env = writeSettings(folder, { databaseUrl, pooled: pooler.url, sink, port });

  const unit = async (file: string, instance = "") => {
    const made = unitOf(file, { instance, env, folder, address });
    started.unshift({ stop: () => made.kill("SIGTERM") });
    await made.start();
    return made;
  };
  const stop = async () => {
    for (const each of started.splice(0)) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    writeLiveKit(folder, port);
    started.unshift(await runLiveKit(folder, port.livekit));
    const worker = await unit("verbund-worker.service");
    const webs = [
      await unit("verbund-web@.service", String(port.first)),
      await unit("verbund-web@.service", String(port.second)),
    ] as const;
    started.unshift(await startNginx(folder, address, port));
    const once = (file: string) => unitOf(file, { instance: "", env, folder, address }).run();
    /** What stands in `other` wins over the file. */
    const command = (name: string, other: Record<string, string> = {}) =>
      run([process.execPath, `--env-file=${env}`, `app/server/${name}.ts`], {
        ...surroundings(folder, address),
        ...other,
      });
    const certificate = readFileSync(join(folder, "fullchain.pem"));
    return { address, certificate, pooler, sink, worker, webs, once, command, env, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const poolModeWords = (mode: string) =>
  `pool_mode = ${mode}${mode === "transaction" ? "\nmax_prepared_statements = 200" : ""}`;

type Ports = Awaited<ReturnType<typeof ports>>;

const PORTS = ["pages", "tls", "turn", "livekit", "tcp", "pooler", "bounces"] as const;

async function ports() {
  const pairs: [string, number][] = [];
  for (const name of PORTS) pairs.push([name, await freePort()]);
  const free = Object.fromEntries(pairs) as Record<(typeof PORTS)[number], number>;
  const [first = 0, second = 0] = await portsOfPages();
  return { ...free, first, second };
}

/** With four digits: the units put a 1 before them for the figures. */
async function portsOfPages() {
  const found: number[] = [];
  for (let port = 3100 + (process.pid % 5000); found.length < 2; port++)
    if ((await isFree(port)) && (await isFree(10_000 + port))) found.push(port);
  return found;
}

/** Its own authority, as a self-made certificate is. */
function makeCertificate(folder: string, names: string[]) {
  const [key, certificate] = ["privkey.pem", "fullchain.pem"].map((name) => join(folder, name));
  const made = spawnSync(
    "openssl",
    `req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=${names[0]} -keyout ${key} -out ${certificate}`
      .split(" ")
      .concat("-addext", `subjectAltName=${names.map((name) => `DNS:${name}`).join(",")}`),
    { encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

type Wish = { databaseUrl: string; pooled: string; sink: Sink; port: Ports };

function writeSettings(folder: string, { databaseUrl, pooled, sink, port }: Wish) {
  const data = join(folder, "data");
  mkdirSync(data);
  const put = (name: string, value: string): [RegExp, string] => [
    new RegExp(`^${name}=.*$`),
    `${name}=${value}`,
  ];
  const file = join(folder, "verbund.env");
  const text = operationsFile("verbund.env", [
    put("DATA_DIR", data),
    put("SECRET", process.env.SECRET ?? ""),
    put("BACKUP_KEY", secretOf("b")),
    put("DATABASE_URL", pooled),
    put("DATABASE_URL_DIRECT", databaseUrl),
    put("SMTP_URL", sink.url),
    put("BOUNCE_SMTP_PORT", String(port.bounces)),
    put("LIVEKIT_API_SECRET", secretOf("l")),
  ]);
  writeFileSync(file, text);
  return file;
}

function writeLiveKit(folder: string, port: Ports) {
  const config = operationsFile("livekit.yaml", [
    ["port: 7880", `port: ${port.livekit}`],
    ["the-secret-in-LIVEKIT_API_SECRET", secretOf("l")],
    ["tcp_port: 7881", `tcp_port: ${port.tcp}`],
    [
      "use_external_ip: true",
      "use_external_ip: false\n  node_ip: 127.0.0.1\n  enable_loopback_candidate: true",
    ],
    ["tls_port: 5349", `tls_port: ${port.turn}`],
  ]);
  writeFileSync(join(folder, "livekit.yaml"), config);
}

function runLiveKit(folder: string, port: number) {
  const [, ...words] = execStart("livekit.service", [[/\$\{CREDENTIALS_DIRECTORY\}/, folder]]);
  return startProgram(livekitBinary ?? "", words, port);
}

async function startNginx(folder: string, address: string, port: Ports): Promise<Program> {
  const config = operationsFile("nginx.conf", [
    ["pid /run", `pid ${folder}`],
    ["/var/log/nginx", folder],
    ["/etc/letsencrypt/live/verbund", folder],
    [/^ *listen \[::\].*\n/, ""],
    [/listen (443|80);/, `listen ${address}:$1;`],
    ["127.0.0.1:8443", `127.0.0.1:${port.pages}`],
    ["127.0.0.1:8444", `127.0.0.1:${port.tls}`],
    ["127.0.0.1:5349", `127.0.0.1:${port.turn}`],
    ["127.0.0.1:7880", `127.0.0.1:${port.livekit}`],
    ["127.0.0.1:3001", `127.0.0.1:${port.first}`],
    ["127.0.0.1:3002", `127.0.0.1:${port.second}`],
  ]);
  writeFileSync(join(folder, "nginx.conf"), config);
  chmodSync(folder, 0o755);
  return startProgram(NGINX, ["-c", join(folder, "nginx.conf"), "-g", "daemon off;"], port.pages);
}
