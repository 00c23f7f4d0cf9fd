import { paths } from "#app/paths.ts";
import { ask } from "./ask.ts";
import { type RunningServer, startServer } from "./server.ts";

/** A web process that keeps pages, on this file's database. */
export const aKeeper = (env: Record<string, string> = {}) =>
  startServer({
    role: "web",
    databaseUrl: process.env.DATABASE_URL,
    env: { PAGE_CACHE: "on", RATE_LIMIT: "off", ...env },
  });

/** How the last answer for this path came about: "hit", "wait", "miss", or undefined. */
export const lastCache = (server: RunningServer, path: string): string | undefined =>
  server
    .logs()
    .split("\n")
    .filter((line) => line.includes('"event":"request"') && line.includes(`"path":"${path}"`))
    .map((line) => JSON.parse(line).cache)
    .at(-1);

/** Takes a seat through this process. */
export async function takeSeat(server: RunningServer, session: string, slug: string, n: number) {
  const answer = await fetch(`${server.url}${paths.api(`/sessions/${session}/registrations`)}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      association: slug,
      name: `Gast ${n}`,
      company: "Betrieb",
      email: `gast${n}@example.org`,
      outsideGermany: true,
    }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
}

/** The number in "noch 19 Plätze" on the page of a session, or null. */
export async function freeSeats(server: RunningServer, path: string): Promise<string | null> {
  const { text } = await ask(server.url + path);
  return /noch (\d+) Pl/.exec(text.replaceAll("<!-- -->", ""))?.[1] ?? null;
}
