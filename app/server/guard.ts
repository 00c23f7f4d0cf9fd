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

/** No form of ours comes near this; an upload will bring its own limit. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (Number(request.headers["content-length"] ?? 0) <= MOST) return next();
  response.status(413).set("Connection", "close").type("text").send("Content Too Large");
};
