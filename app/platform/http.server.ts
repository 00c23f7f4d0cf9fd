import { publicUrl } from "./env.server.ts";
import type { Lasting } from "./kept-pages.server.ts";
import type { LatePart } from "./late-parts.server.ts";

/** Absent and forbidden answer alike, so nobody learns what other associations have. */
export const notFound = () => new Response("Not Found", { status: 404 });

export function orNotFound<T>(found: T | null | undefined): T {
  if (found == null) throw notFound();
  return found;
}

/** A part of the address; no row of ours is named with a NUL, which PostgreSQL would not even read. */
export function param(params: Record<string, string | undefined>, name: string) {
  const value = orNotFound(params[name]);
  if (value.includes("\0")) throw notFound();
  return value;
}

/**
 * Remix checks the origin of page actions, not of resource routes: those call this first.
 * A request without Origin (another tool than a browser) passes; a foreign one gets 404.
 */
export function requireOwnOrigin(request: Request) {
  const origin = request.headers.get("Origin");
  if (!origin) return;
  const own = [new URL(publicUrl).host, request.headers.get("Host")];
  if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) throw notFound();
}

/** What the Express server hands to every loader and action. */
export type Delivered = {
  nonce: string;
  clientIp: string;
  requestId: string;
  /** There where the page is made for everybody, without the person who asked. */
  keep?: (lasting: Lasting) => void;
  /** There likewise: what stands in the page until it is answered, and the value takes its place. */
  late?: (value: LatePart["value"]) => string;
};

/** A page, file or answer for everybody says how long it stays true, and what it tells of. */
export const mayKeep = (context: unknown, lasting: Lasting = { of: [], forMs: Infinity }) =>
  (context as Delivered).keep?.(lasting);

/**
 * A text of the moment in which a page is answered, on one that may be kept until then: `value` gets the
 * milliseconds that have gone by since the page was made.
 */
export const whenAnswered = (context: unknown, value: LatePart["value"]): string =>
  (context as Delivered).late?.(value) ?? value(0);
