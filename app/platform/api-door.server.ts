import { textUpTo } from "./body.server.ts";
import { localeFor, runWithLocale } from "./i18n.server.ts";
import { errorWords, log } from "./log.server.ts";
import { problem } from "./problems.server.ts";
import { asLine, asTyped } from "./typed.server.ts";

type Work = () => Promise<Response>;

const reading = ["GET", "HEAD", "OPTIONS"];
const writing = ["POST", "OPTIONS"];

/** An address that is read, by scripts of any site too. */
export const answerRead = (request: Request, work: Work) => answer(request, reading, work);

/** An address that takes POST; scripts of other sites get no leave to use it. */
export const answerWrite = (request: Request, work: Work) => answer(request, writing, work);

/** An address of the API that does not exist, whatever the method. */
export const answerMissing = (request: Request) =>
  answer(request, [...reading, request.method], async () => problem("not-found"));

async function answer(request: Request, methods: string[], work: Work): Promise<Response> {
  const locale = localeFor(request);
  const response = await runWithLocale(locale, () => answerMethod(request, methods, work));
  response.headers.set("Content-Language", locale);
  response.headers.append("Vary", "Accept-Language");
  if (methods.includes("GET")) response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
}

async function answerMethod(request: Request, methods: string[], work: Work) {
  const Allow = methods.join(", ");
  if (!methods.includes(request.method))
    return problem("method-not-allowed", { headers: { Allow } });
  if (request.method === "OPTIONS")
    return new Response(null, {
      status: 204,
      headers: methods.includes("GET") ? { Allow, ...preflight } : { Allow },
    });
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 404) return problem("not-found");
    log("request.failed", { error: errorWords(thrown) });
    return problem("failed");
  }
}

/** What a script of another site may send along when it reads. */
const preflight = {
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "Accept-Language, Content-Type",
  "Access-Control-Max-Age": "86400",
};

/** No body that we understand comes near this. */
const mostBytes = 64 * 1024;

type Body = { ok: true; fields: Record<string, unknown> } | { ok: false; answer: Response };

/** The JSON object of a request. An empty text and null count as absent, what nobody can type as not typed. */
export async function readJson(request: Request): Promise<Body> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return { ok: false, answer: problem("not-json") };
  const text = await textUpTo(request, mostBytes);
  if (text === null) return { ok: false, answer: problem("too-large") };
  const given = parse(text);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { ok: false, answer: problem("json-malformed") };
  const fields = Object.entries(given)
    .map(([name, value]) => [name, typeof value === "string" ? asTyped(name, value) : value])
    .filter(([, value]) => value !== "" && value !== null);
  return { ok: true, fields: Object.fromEntries(fields) };
}

/** The same; text/plain counts as an object with this one field. */
export async function readJsonOrText(request: Request, field: string): Promise<Body> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^text\/plain\s*(;|$)/i.test(type)) return readJson(request);
  const text = await textUpTo(request, mostBytes);
  if (text === null) return { ok: false, answer: problem("too-large") };
  return { ok: true, fields: { [field]: asTyped(field, text) } };
}

/** The key of a service (RFC 6750), or null. */
export const bearerOf = (request: Request) =>
  /^Bearer +(\S+)\s*$/i.exec(request.headers.get("Authorization") ?? "")?.[1] ?? null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The parameters of an address; an empty one counts as absent, of several the first one counts. */
export const readQuery = (request: Request): Record<string, string> =>
  Object.fromEntries(
    [...new URL(request.url).searchParams]
      .reverse()
      .map(([name, value]) => [name, asLine(value).trim()])
      .filter(([, value]) => value !== ""),
  );
