import { request } from "node:http";

type Kept = { name: string; value: string; path: string };

const patience = 30_000;

/**
 * A browser's cookies: each is sent to its path and below, a newer one of the same name and path replaces
 * it (RFC 6265, 5). `always` are the headers of each of its requests.
 */
export function aCookieJar(url: string, always: Record<string, string> = {}) {
  const kept: Kept[] = [];
  const keep = (header: string) => {
    const [pair = "", ...attributes] = header.split(/;\s*/);
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? "/";
    const before = kept.findIndex((one) => one.name === name && one.path === path);
    if (before >= 0) kept.splice(before, 1);
    if (!/max-age=0/i.test(header)) kept.push({ name, value, path });
  };
  const sentTo = (path: string) =>
    kept
      .filter((one) => one.path === "/" || path === one.path || path.startsWith(`${one.path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  const ask = (path: string, form?: Record<string, string>) =>
    new Promise<{ status: number; location: string; text: string }>((done, fail) => {
      const body = form && new URLSearchParams(form).toString();
      const headers = {
        ...always,
        Cookie: sentTo(path.split("?")[0] ?? ""),
        ...(body !== undefined && { "Content-Type": "application/x-www-form-urlencoded" }),
      };
      const method = form ? "POST" : "GET";
      const signal = AbortSignal.timeout(patience);
      const asked = request(url + path, { method, headers, signal }, (answer) => {
        for (const header of answer.headers["set-cookie"] ?? []) keep(header);
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        const { statusCode: status = 0, headers: heard } = answer;
        answer.on("error", fail);
        answer.on("end", () => done({ status, location: heard.location ?? "", text }));
      });
      asked.on("error", fail).end(body);
    });
  return { ask, sentTo, kept };
}
