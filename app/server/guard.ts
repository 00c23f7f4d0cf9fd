import type { RequestHandler } from "express";
import type { Settings } from "#app/platform/settings.ts";

const FORWARDED = /^(x-forwarded-|forwarded$|x-real-ip$)/;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * A demo is for the machine it runs on: another Host (a rebound name) or an unannounced proxy gets 421.
 * Without TRUST_PROXY nobody may say for whom, from where or as which host a request comes.
 */
export function guardHost({ MODE, TRUST_PROXY }: Settings): RequestHandler {
  return (request, response, next) => {
    const forwarded = Object.keys(request.headers).filter((name) => FORWARDED.test(name));
    const misdirected =
      MODE === "demo" &&
      (!LOOPBACK.test(request.headers.host ?? "") || (forwarded.length > 0 && !TRUST_PROXY));
    if (misdirected)
      return response
        .status(421)
        .type("text")
        .send("This demo answers only on the machine it runs on.");
    if (!TRUST_PROXY) for (const name of forwarded) delete request.headers[name];
    next();
  };
}

const MOST = 1024 * 1024;

const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];
const SAID_BY_THE_API = ["PUT", "PATCH", "DELETE"];

/** No page answers to anything else; the API says so for itself, but for what Remix could not read. */
export const limitMethods: RequestHandler = (request, response, next) => {
  const { method, path } = request;
  if (METHODS.includes(method)) return next();
  if (path.startsWith("/api/") && SAID_BY_THE_API.includes(method)) return next();
  response.status(405).set("Allow", METHODS.join(", ")).type("text").send("Method Not Allowed");
};

/** Programs may send without a length: their doors count for themselves. */
const COUNTS_ITSELF = /^\/(api|webhooks)\//;

/** No form of ours comes near this, and each says its length; an upload will bring its own limit. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (request.headers["transfer-encoding"] && !COUNTS_ITSELF.test(request.path))
    return response.status(411).set("Connection", "close").type("text").send("Length Required");
  if (Number(request.headers["content-length"] ?? 0) <= MOST) return next();
  response.status(413).set("Connection", "close").type("text").send("Content Too Large");
};
