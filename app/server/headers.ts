import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Settings } from "#app/platform/settings.ts";

const SELF = "'self'";
const NOBODY = "'none'";

/** Security headers with a fresh nonce per response, at `response.locals.nonce`. */
export function protect(
  settings: Settings,
  livekitUrl: () => string | undefined,
): RequestHandler[] {
  const nonced = (_request: IncomingMessage, response: ServerResponse) =>
    `'nonce-${(response as { locals?: { nonce?: string } }).locals?.nonce}'`;
  const isSecure = settings.PUBLIC_URL?.startsWith("https:") ?? false;
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString("base64url");
      response.set("Permissions-Policy", PERMISSIONS);
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: [SELF],
          scriptSrc: [SELF, nonced],
          styleSrc: [SELF, nonced],
          imgSrc: [SELF, "data:"],
          fontSrc: [SELF],
          connectSrc: [SELF, () => bothOrigins(livekitUrl())],
          mediaSrc: [SELF, "blob:"],
          objectSrc: [NOBODY],
          frameAncestors: [NOBODY],
          baseUri: [NOBODY],
          formAction: [SELF],
        },
      },
      referrerPolicy: { policy: "same-origin" },
      strictTransportSecurity: isSecure && { maxAge: 31_536_000, includeSubDomains: false },
      xFrameOptions: { action: "deny" },
    }),
  ];
}

const PERMISSIONS = [
  "camera=(self)",
  "microphone=(self)",
  "display-capture=(self)",
  "fullscreen=(self)",
  "geolocation=()",
  "payment=()",
  "usb=()",
].join(", ");

/** LiveKit's client opens a WebSocket and asks over HTTP when that fails. */
function bothOrigins(url: string | undefined) {
  if (!url) return SELF;
  const { protocol, host } = new URL(url);
  const s = protocol === "wss:" || protocol === "https:" ? "s" : "";
  return `ws${s}://${host} http${s}://${host}`;
}

/** Where a route says one of these itself, it means it instead of ours. */
const ownOnly = [
  "Content-Security-Policy",
  "X-Frame-Options",
  "Cross-Origin-Resource-Policy",
] as const;

/**
 * What says nothing about caching is private: a page may show a person's own data. A route that sets
 * a security header of its own means it instead of ours: Remix would send both.
 */
export const keepPrivate: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead;
  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    for (const name of ownOnly) {
      const values = response.getHeader(name);
      if (Array.isArray(values)) response.setHeader(name, values.at(-1) ?? "");
    }
    if (isFramedElsewhere(response)) response.removeHeader("X-Frame-Options");
    if (!response.hasHeader("Cache-Control"))
      response.setHeader("Cache-Control", "private, no-store");
    return writeHead.apply(response, given);
  }) as typeof writeHead;
  next();
};

/** X-Frame-Options cannot name other sites; where a policy does, it alone says who may frame the page. */
const isFramedElsewhere = (response: ServerResponse) =>
  /frame-ancestors[^;]*https?:/.test(String(response.getHeader("Content-Security-Policy")));
