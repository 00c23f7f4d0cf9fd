import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach } from "vitest";
import { keepPages } from "#app/platform/kept-pages.server.ts";
import { readSettings } from "#app/platform/settings.ts";
import { type Build, startWeb } from "#app/server/web.ts";
import { temporaryFolder } from "./postgres.ts";

/** A page that tells what reached it; of a body it reads the beginning where it is asked to, else nothing. */
const echo = async ({ request, context }: { request: Request; context: { clientIp: string } }) => {
  const headers = Object.fromEntries(request.headers);
  if (headers["x-begin"]) await request.body?.getReader().read();
  const cache = headers["x-cache"];
  const told = { url: request.url, headers, ...context };
  return Response.json(told, cache ? { headers: { "Cache-Control": cache } } : undefined);
};

/** The language that the last page was made in. */
export let locale = "";
export const build = {
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    api: { id: "api", parentId: "root", path: "api/*", module: { loader: echo, action: echo } },
    echo: { id: "echo", parentId: "root", path: "*", module: { loader: echo, action: echo } },
  },
  entry: {
    module: {
      default: () => new Response(""),
      startWorker: () => ({ stop: () => {} }),
      startPages: () => ({ pages: keepPages(), stop: () => {} }),
      localeAt: () => "de",
      runWithLocale: <T>(given: string, work: () => T) => {
        locale = given;
        return work();
      },
    },
  },
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
  future: {},
  basename: "/",
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as Build;

const open: { stop: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

/** Our web server before a site of one page; ends with the test. */
export async function serve(env: Record<string, string> = {}, livekit?: string) {
  const clientFolder = temporaryFolder();
  mkdirSync(join(clientFolder, "assets"));
  writeFileSync(join(clientFolder, "assets/a-1.js"), "let a;");
  writeFileSync(join(clientFolder, "assets/a-1.js.gz"), gzipSync("let a;"));
  writeFileSync(join(clientFolder, "robots.txt"), "User-agent: *");
  const settings = readSettings(env);
  const web = await startWeb({ build, settings, port: 0, livekitUrl: () => livekit, clientFolder });
  open.push(web, { stop: () => rmSync(clientFolder, { recursive: true }) });
  return web.port;
}

type Answer = { status: number; headers: Record<string, string | undefined>; text: string };

/** Not fetch: it does not let us choose the Host. */
export const ask = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () =>
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Answer["headers"],
          text,
        }),
      );
    });
    asked.on("error", fail).end();
  });
