import type { RequestHandler } from "express";
import { paths } from "#app/paths.ts";
import { addressOf } from "./address.ts";

/**
 * Ok or not, for whoever watches over the house: 200 or 503 and no figure, which stand on the metrics port
 * alone. Answered before Remix looks for a page, so that it can be asked every second.
 */
export const answerHealth =
  (isWell: () => Promise<boolean>): RequestHandler =>
  async (request, response, next) => {
    if (addressOf(request).path !== paths.health()) return next();
    response.set("Cache-Control", "no-store");
    if (!["GET", "HEAD"].includes(request.method))
      return response.status(405).set("Allow", "GET, HEAD").type("text").send("Method Not Allowed");
    const ok = await isWell();
    response.status(ok ? 200 : 503).json({ ok });
  };
