import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { RequestHandler } from "express";
import { addressOf } from "./address.ts";

const HOUR = "public, max-age=3600";
const YEAR = "public, max-age=31536000, immutable";

/**
 * Serves what the build left in `folder`, in the form it was compressed to at build time.
 * Names in /assets carry a hash of their content and never change: nobody asks for them anew.
 */
export function builtFiles(folder: string): RequestHandler {
  const root = resolve(folder);
  const names = new Set(
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(root, name)).isFile())
      .map((name) => `/${name.replaceAll("\\", "/")}`),
  );
  return (request, response, next) => {
    const { path } = addressOf(request);
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead || !names.has(path) || /\.(br|gz)$/.test(path)) {
      if (!path.startsWith("/assets/")) return next();
      return response.status(404).set("Cache-Control", "no-store").type("text").send("Not Found");
    }
    const compressed = [["br", ".br"] as const, ["gzip", ".gz"] as const].find(
      ([encoding, ending]) =>
        names.has(path + ending) && request.acceptsEncodings(encoding) === encoding,
    );
    const isForGood = path.startsWith("/assets/");
    response.set("Cache-Control", isForGood ? YEAR : HOUR);
    response.set("X-Content-Type-Options", "nosniff");
    response.type(path.slice(path.lastIndexOf(".")));
    response.vary("Accept-Encoding");
    if (compressed) response.set("Content-Encoding", compressed[0]);
    const asks = !isForGood;
    const headers = { cacheControl: false, etag: asks, lastModified: asks, acceptRanges: asks };
    response.sendFile(path + (compressed?.[1] ?? ""), { root, ...headers }, (error) => {
      if (error && !response.headersSent) next(existsSync(root) ? error : undefined);
    });
  };
}
