import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import type { S3 } from "#app/platform/s3-store.server.ts";
import { freePort } from "#app/server/ports.ts";
import { startProgram } from "./debian.ts";

const VERSION = "5.2.5";
const folder = join(homedir(), ".cache", "verbund", `moto-${VERSION}`);
const program = join(folder, "bin", "moto_server");

/** Why no server that speaks S3 can be had here, or null. */
export const withoutMoto = ((): string | null => {
  if (existsSync(program)) return null;
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync("python3", ["-m", "venv", folder], { stdio: "ignore" });
    const pip = ["install", "--quiet", "--timeout", "20", "--retries", "1"];
    execFileSync(join(folder, "bin", "pip"), [...pip, `moto[server]==${VERSION}`], {
      stdio: "ignore",
      timeout: 240_000,
    });
    return null;
  } catch {
    return "moto, which speaks S3, needs python3 with venv and a way out for pip";
  }
})();

/** A server that speaks S3, with an empty bucket. */
export async function startMoto(): Promise<S3 & { stop: () => Promise<void> }> {
  const port = await freePort();
  const moto = await startProgram(program, ["-H", "127.0.0.1", "-p", String(port)], port);
  const s3 = {
    endpoint: `http://127.0.0.1:${port}`,
    ...{ bucket: "recordings-of-a-test", region: "eu-central-1", isPathStyle: true },
    ...{ key: "a-key", secret: "a-secret-of-a-test" },
  };
  const client = new AwsClient({
    ...{ accessKeyId: s3.key, secretAccessKey: s3.secret, service: "s3", region: s3.region },
  });
  const body =
    "<CreateBucketConfiguration><LocationConstraint>eu-central-1</LocationConstraint></CreateBucketConfiguration>";
  const made = await client.fetch(`${s3.endpoint}/${s3.bucket}`, { method: "PUT", body });
  if (!made.ok) throw new Error(`No bucket: ${made.status}`);
  return { ...s3, stop: moto.stop };
}
