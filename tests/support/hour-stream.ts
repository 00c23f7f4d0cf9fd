import { request } from "node:http";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, guest, guestOf, inHours } from "./cast.ts";
import { aCookieJar } from "./cookie-jar.ts";

const go = pathsIn("de");

export type Heard = { event: string; data: unknown };

/** The stream of events at an address: what was heard, and how the answer began and ended. */
export function listen(url: string, path: string, cookie: string) {
  const heard: Heard[] = [];
  const state = { status: 0, isOver: false, text: "" };
  let begun = () => {};
  const opened = new Promise<void>((done) => {
    begun = done;
  });
  const asked = request(url + path, { headers: { Cookie: cookie } }, (answer) => {
    state.status = answer.statusCode ?? 0;
    begun();
    let rest = "";
    answer.setEncoding("utf8").on("data", (part: string) => {
      state.text += part;
      const events = (rest + part).split("\n\n");
      rest = events.pop() ?? "";
      for (const each of events) {
        const [, event] = /^event: (.+)$/m.exec(each) ?? [];
        const [, data] = /^data: (.+)$/m.exec(each) ?? [];
        if (event && data) heard.push({ event, data: JSON.parse(data) });
      }
    });
    answer.on("close", () => {
      state.isOver = true;
    });
  });
  asked.on("error", () => {
    state.isOver = true;
    begun();
  });
  asked.end();
  return { heard, state, opened, close: () => asked.destroy() };
}

let guests = 0;

/** Somebody with a seat in a running session, who has gone in by their link. */
export async function someoneInside(url: string, host: Association, sessionId: string) {
  guests += 1;
  const taken = await register(guestOf(host, inHours(-1)), sessionId, guest(guests));
  const id = (taken.ok && taken.registrationId) || "";
  const row = await db.registration.findUniqueOrThrow({ where: { id } });
  const token = entryToken(row);
  const jar = aCookieJar(url);
  const entered = await jar.ask(go.room(token), {});
  const stream = paths.roomStream(token);
  return {
    ...{ id, token, jar, entered, stream },
    inside: go.inside(token),
    listen: (at = url) => listen(at, stream, jar.sentTo(stream)),
  };
}
