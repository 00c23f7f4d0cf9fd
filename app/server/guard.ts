import type { RequestHandler } from "express";
import type { Settings } from "#app/platform/settings.ts";
import { addressOf } from "./address.ts";

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

/** Doors that browsers of other sites may knock at: no cookie opens them. */
const FOR_PROGRAMS = /^\/(api\/|webhooks\/(livekit|resend)\/*$)/i;

/**
 * No form of another site is taken (Remix refuses it too, but as an error of ours). Who sends no Origin is
 * no browser that follows a stranger's form.
 */
export const refuseForeignForms: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  if (
    request.method !== "POST" ||
    origin === undefined ||
    FOR_PROGRAMS.test(addressOf(request).path)
  )
    return next();
  const named = request.get("X-Forwarded-Host")?.split(",")[0]?.trim() || host;
  if (URL.canParse(origin) && new URL(origin).host === named) return next();
  response.status(404).type("text").send("Not Found");
};

/** More than any form of ours without a file. */
const MOST = 128 * 1024;
/** A file that is too large for us is read to its end and forgotten, so that its sender reads why; up to here. */
const MOST_WITH_FILE = 100 * 1024 * 1024;
const WITH_FILE =
  /^(\/en)?\/(buero\/[^/]+\/(termine\/[^/]+\/(materialien|aufzeichnungen)|betriebe\/einlesen|einstellungen\/logo-und-farbe)|experte\/[^/]+)\/*$/i;
/** Beyond this nobody reads a refused body to its end. */
const MOST_FORGOTTEN = 16 * MOST;

/** A piece of a recording, which its reader counts for itself. */
const WITH_PIECE = /^\/buero\/[^/]+\/termine\/[^/]+\/stuecke\/[^/]+\/*$/i;
const MOST_OF_PIECE = 9 * 1024 * 1024;

const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];
const SAID_BY_THE_API = ["PUT", "PATCH", "DELETE"];

/** No page answers to anything else; the API says so for itself, but for what Remix could not read. */
export const limitMethods: RequestHandler = (request, response, next) => {
  const { method } = request;
  const { path } = addressOf(request);
  if (METHODS.includes(method)) return next();
  if (/^\/api\//i.test(path) && SAID_BY_THE_API.includes(method)) return next();
  response.status(405).set("Allow", METHODS.join(", ")).type("text").send("Method Not Allowed");
};

const mostAt = (path: string) =>
  WITH_PIECE.test(path)
    ? MOST_OF_PIECE
    : WITH_FILE.test(path)
      ? MOST_WITH_FILE
      : FOR_PROGRAMS.test(path)
        ? MOST_FORGOTTEN
        : MOST;

/**
 * Bounds each body by the length that it has to say; the doors for programs may leave it out and count
 * for themselves. So does every reader behind (`platform/body.server.ts`).
 */
export const limitBody: RequestHandler = (request, response, next) => {
  const { path } = addressOf(request);
  if (request.headers["transfer-encoding"] && !FOR_PROGRAMS.test(path))
    return response.status(411).set("Connection", "close").type("text").send("Length Required");
  const length = Number(request.headers["content-length"] ?? 0);
  if (length <= mostAt(path)) return next();
  if (length > MOST_FORGOTTEN) response.set("Connection", "close");
  response.status(413).type("text").send("Content Too Large");
};
