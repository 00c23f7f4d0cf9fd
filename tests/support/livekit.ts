import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { livekitCache, onPath } from "#app/server/go.mjs";
import { freePort, freeUdpPort } from "#app/server/ports.ts";

/** LIVEKIT_BIN, the PATH, or where the tests keep the one they built; undefined if there is none. */
export const livekitBinary = [
  process.env.LIVEKIT_BIN,
  onPath("livekit-server"),
  join(livekitCache, "livekit-server"),
  join(livekitCache, "server"),
].find((path) => path && existsSync(path));

export const keys = {
  key: "joinkey",
  secret: "join-secret-join-secret-join-secret-",
  webhookKey: "hookkey",
  webhookSecret: "hook-secret-hook-secret-hook-secret-",
};

export type TestLiveKit = {
  url: string;
  /** The settings that make our server use it. */
  env: Record<string, string>;
  /** SIGKILL: it forgets its rooms. */
  kill: () => Promise<void>;
  /** On the same ports as before. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A real server on loopback, on free ports, that sends its webhooks to `webhookUrl`. */
export async function startLiveKit(webhookUrl?: string): Promise<TestLiveKit> {
  if (!livekitBinary) throw new Error("There is no livekit-server: see tests/support/run.mjs");
  const binary = livekitBinary;
  const config = await configuration(webhookUrl);
  const url = `ws://127.0.0.1:${config.port}`;
  let child: ChildProcess | undefined;
  const start = async () => {
    const flags = ["--config-body", JSON.stringify(config), "--node-ip", "127.0.0.1"];
    child = spawn(binary, flags, { stdio: "ignore" });
    await answering(url.replace("ws:", "http:"));
  };
  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    running.kill(signal);
    await once(running, "exit");
  };
  await start();
  return {
    url,
    env: {
      LIVEKIT_URL: url,
      LIVEKIT_API_KEY: keys.key,
      LIVEKIT_API_SECRET: keys.secret,
      LIVEKIT_WEBHOOK_KEY: keys.webhookKey,
      LIVEKIT_WEBHOOK_SECRET: keys.webhookSecret,
    },
    start,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGKILL"),
  };
}

const configuration = async (webhookUrl?: string) => ({
  port: await freePort(),
  bind_addresses: ["127.0.0.1"],
  rtc: {
    udp_port: await freeUdpPort(),
    tcp_port: await freePort(),
    use_external_ip: false,
    enable_loopback_candidate: true,
    stun_servers: [],
  },
  room: { auto_create: false },
  keys: { [keys.key]: keys.secret, [keys.webhookKey]: keys.webhookSecret },
  ...(webhookUrl && { webhook: { api_key: keys.webhookKey, urls: [webhookUrl] } }),
  logging: { level: "error" },
});

async function answering(url: string) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("livekit-server does not answer");
}

/** What a key to a room says. */
export const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
