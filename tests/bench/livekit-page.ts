import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import { build } from "vite";
import { workOutAddress } from "#app/server/address.ts";
import { compress } from "#app/server/build-compressed.mjs";
import { builtFiles } from "#app/server/static.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { common } from "../../vite.config.ts";

/** A page of LiveKit's own parts, bundled and served as ours are; only Remix and Tailwind are not in it. */
export async function livekitPage() {
  const folder = temporaryFolder("verbund-livekit-page-");
  await build({
    root: fileURLToPath(new URL("./livekit-page", import.meta.url)),
    configFile: false,
    logLevel: "error",
    esbuild: { ...common.esbuild, jsx: "automatic" },
    build: { ...common.build, outDir: join(folder, "client"), emptyOutDir: true },
  });
  compress(join(folder, "client"));
  const app = express();
  app.use(workOutAddress);
  app.use(builtFiles(join(folder, "client")));
  const server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  const { port } = server.address() as AddressInfo;
  const page = (key: { url: string; token: string }) =>
    `http://localhost:${port}/index.html#${encodeURIComponent(JSON.stringify(key))}`;
  return { page, stop: () => new Promise((done) => server.close(done)) };
}
