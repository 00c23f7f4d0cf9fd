// The visitors of a session, in a process of their own: each reads its page and form, signs up and reads what came of it.
import { Agent, type IncomingMessage, request } from "node:http";
import { performance } from "node:perf_hooks";
import { sleep } from "#app/server/processes.mjs";

export type Visits = { url: string; page: string; atOnce: number; visitors: number; run: string };
/** Milliseconds of each whole way, in order of size; `pages` the statuses that were not the right ones. */
export type Visited = { seconds: number; took: number[]; wrong: Record<string, number> };

process.on("message", async (visits: Visits) => {
  const { url, page, atOnce, visitors, run } = visits;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const wrong: Record<string, number> = {};
  const took: number[] = [];

  type Asked = { path: string; from: string; body?: string; cookie?: string };
  function ask(right: number, { path, from, body, cookie }: Asked) {
    const headers = {
      "X-Forwarded-For": from,
      "Accept-Encoding": "gzip",
      Accept: "text/html",
      ...(cookie && { Cookie: cookie }),
      ...(body && { "Content-Type": "application/x-www-form-urlencoded", Origin: url }),
    };
    return new Promise<{ answer: IncomingMessage; bytes: number }>((heard, fail) => {
      const asked = request(url + path, { agent, headers, method: body ? "POST" : "GET" });
      asked.on("error", fail).on("response", (answer) => {
        let bytes = 0;
        answer.on("data", (part) => {
          bytes += part.length;
        });
        answer.on("end", () => {
          const what = `${answer.statusCode} ${path.split("/").at(-1)}`;
          if (answer.statusCode !== right) wrong[what] = (wrong[what] ?? 0) + 1;
          heard({ answer, bytes });
        });
      });
      asked.end(body);
    });
  }

  /** Everybody has read the form for a while: what says when it was opened comes from one read before. */
  const form = await (await fetch(`${url}${page}/anmelden`)).text();
  const opened = /name="opened"[^>]*value="([^"]+)"/.exec(form)?.[1] ?? "";
  await sleep(2_500);

  async function visit(n: number) {
    const from = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    const began = performance.now();
    await ask(200, { path: page, from });
    await ask(200, { path: `${page}/anmelden`, from });
    const typed = {
      ...{ opened, website: "", name: `Gast ${n}`, company: "Betrieb", postcode: "48691" },
      email: `${run}-${n}@example.org`,
    };
    const body = new URLSearchParams(typed).toString();
    const { answer } = await ask(303, { path: `${page}/anmelden`, from, body });
    const cookie = (answer.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");
    await ask(200, { path: `${page}/angemeldet`, from, cookie });
    took.push(performance.now() - began);
  }

  let next = 0;
  const began = performance.now();
  const one = async () => {
    while (next < visitors) await visit(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  took.sort((a, b) => a - b);
  agent.destroy();
  process.send?.({ seconds: (performance.now() - began) / 1000, took, wrong } satisfies Visited);
});
