import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/platform/db.server.ts";
import { action as enterDoor } from "#app/routes/room/door.tsx";
import { action as fetchKey } from "#app/routes/room/key.ts";
import { loader as openStream } from "#app/routes/room/stream.ts";
import { claimsOf } from "#tests/support/livekit.ts";

/** What a browser sends to the pages behind one door, by name. */
export type Cookies = Record<string, string>;

export const kept = (headers: string[]): Cookies =>
  Object.fromEntries(headers.map((one) => one.split(";")[0]?.split("=") ?? []));

/** One letter of a sealed value is another one. */
export const tampered = (value = "") =>
  `${value.slice(0, 20)}${value[20] === "A" ? "B" : "A"}${value.slice(21)}`;

/** The three ways to get something of a room, as the routes answer. */
export function ask(token: string, cookies: Cookies) {
  const to = (path: string, init: RequestInit = {}) => {
    const cookie = Object.entries(cookies).map((pair) => pair.join("="));
    const headers = { ...init.headers, Cookie: cookie.join("; ") };
    const request = new Request(`http://localhost/raum/${token}${path}`, { ...init, headers });
    return { request, params: { token }, context: {} } as unknown as ActionFunctionArgs;
  };
  const form = () => ({ method: "POST", body: new URLSearchParams() });
  return {
    door: () => answered(enterDoor(to("", form()))),
    key: () => answered(fetchKey(to("/schluessel", { method: "POST" }))),
    stream: (signal?: AbortSignal) => answered(openStream(to("/strom", { signal }))),
  };
}

type Answer = { status: number; headers: Headers; key: string };

/** The status, as a page or an answer of JSON has it; the key to the room server, if there is one. */
async function answered(work: Promise<unknown>): Promise<Answer> {
  const answer = await work.catch((thrown) => thrown);
  if (answer instanceof Response) {
    const isJson = answer.headers.get("Content-Type")?.includes("json");
    const said = isJson ? ((await answer.json()) as { token?: string }) : {};
    return { status: answer.status, headers: answer.headers, key: said.token ?? "" };
  }
  const { init } = answer as { init?: { status: number } };
  if (!init) throw answer;
  return { status: init.status, headers: new Headers(), key: "" };
}

/** What the key opens: the room as it is now, and whether its holder may be seen and heard there. */
export async function keyOpens(sessionId: string, key: string) {
  const { video } = claimsOf(key);
  const { livekitName } = await db.room.findUniqueOrThrow({ where: { sessionId } });
  return { isOfNow: video.room === livekitName, publishes: video.canPublish };
}
