import type { IncomingMessage } from "node:http";
import type { Request as Asked, RequestHandler } from "express";
import { log } from "#app/platform/log.server.ts";

/**
 * Where a request goes, worked out once at the front. Guards, log, kept pages and Remix know nothing
 * else of it: what was judged is what is served.
 */
export type Address = {
  /** As Remix is given it. */
  href: string;
  /** As routes are found by: decoded. */
  path: string;
  /** What stands behind the question mark, as it was sent. */
  query: string;
};

const addresses = new WeakMap<IncomingMessage, Address>();

/** After `guardHost`, which drops what nobody may say of it: works out the address, or refuses what two readers would understand in two ways. */
export const workOutAddress: RequestHandler = (request, response, next) => {
  const address = agreedAddress(request);
  if (!address) {
    log("request.refused", { status: 400 });
    return response.status(400).type("text").send("Bad Request");
  }
  addresses.set(request, address);
  next();
};

/** The address of a request that has passed the front. */
export function addressOf(request: IncomingMessage): Address {
  const address = addresses.get(request);
  if (!address) throw new Error("A request passed without an address");
  return address;
}

/** A name or an IP address, perhaps with a port; nothing that a URL would read as more than its host. */
const HOST = /^([a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?\.?|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i;

function agreedAddress(request: Asked): Address | null {
  const host = request.get("X-Forwarded-Host")?.split(",")[0]?.trim() || request.get("Host") || "";
  const target = typable(request.originalUrl);
  if (!HOST.test(host) || !target.startsWith("/")) return null;
  const [raw = "/"] = target.split("?", 1);
  const href = `${request.protocol}://${host}${target}`;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const path = decoded(raw);
  if (url.pathname !== raw || url.hash || path === null) return null;
  return { href: url.href, path, query: target.slice(raw.length + 1) };
}

const BREAK = /%0[9a-d]|%c2%85|%e2%80%a[89]/gi;
/** Control characters, and what turns the direction of reading round (UAX #9). */
const UNTYPABLE = /%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]|%e2%80%(8[ef]|a[a-e])|%e2%81%a[6-9]|%d8%9c/gi;

/**
 * What nobody can type stands in no address of ours. Remix finds not even the page for what is missing
 * behind a line break, and PostgreSQL has no NUL.
 */
function typable(target: string): string {
  const at = target.indexOf("?");
  const path = at < 0 ? target : target.slice(0, at);
  const query = at < 0 ? "" : target.slice(at).replace(BREAK, "+").replace(UNTYPABLE, "");
  return path.replace(BREAK, "_").replace(UNTYPABLE, "_") + query;
}

/** As Remix decodes a path before it looks for a route; null for what it could not. */
function decoded(pathname: string): string | null {
  try {
    const segments = pathname.split("/").map((part) => decodeURIComponent(part));
    return segments.map((part) => part.replaceAll("/", "%2F")).join("/");
  } catch {
    return null;
  }
}
