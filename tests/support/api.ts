import { afterAll, beforeAll } from "vitest";
import { paths } from "#app/paths.ts";
import { type RunningServer, startServer } from "./server.ts";

export type Said = { status: number; headers: Headers; text: string; json: unknown };

/** The built server on this file's database, for the length of the file. */
export function servingApi(prepare: () => Promise<void>) {
  let server: RunningServer;
  beforeAll(async () => {
    await prepare();
    server = await startServer({ role: "web", databaseUrl: process.env.DATABASE_URL });
  });
  afterAll(() => server?.stop());

  const ask = async (path: string, init: RequestInit = {}): Promise<Said> => {
    const response = await fetch(server.url + path, { redirect: "manual", ...init });
    const text = await response.text();
    const isJson = text !== "" && /json/.test(response.headers.get("Content-Type") ?? "");
    const json = isJson ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    ask,
    post,
    url: () => server.url,
    read: (rest: string, headers: Record<string, string> = {}) => ask(paths.api(rest), { headers }),
    register: (sessionId: string, body: unknown, headers?: Record<string, string>) =>
      post(paths.api(`/sessions/${sessionId}/registrations`), body, headers),
  };
}

/** What two answers must share so that nobody can tell them apart. */
export const visible = ({ status, headers, text }: Said) => {
  const changing = ["date", "x-request-id", "content-security-policy"];
  return { status, text, headers: [...headers].filter(([name]) => !changing.includes(name)) };
};

type Problem = { type: string; errors?: { field: string; problem: string; message: string }[] };

/** "fields-invalid" and the fields it names, sorted. */
export const named = ({ json }: Said) => {
  const { type, errors = [] } = json as Problem;
  const kind = type.split(":").at(-1);
  return [kind, ...errors.map(({ field, problem }) => `${field}: ${problem}`).sort()];
};
