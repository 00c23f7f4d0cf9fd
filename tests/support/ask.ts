import { type OutgoingHttpHeaders, request } from "node:http";

type Question = { method?: string; headers?: OutgoingHttpHeaders; form?: Record<string, string> };
export type Answer = {
  status: number;
  headers: Record<string, string | undefined>;
  /** The first cookie as a browser would send it back. */
  cookie: string;
  text: string;
};

/** One request, no redirect followed, every header our own choice (fetch keeps Host to itself). */
export const ask = (url: string, { form, ...question }: Question = {}) =>
  new Promise<Answer>((done, fail) => {
    const body = form && new URLSearchParams(form).toString();
    const headers = {
      ...(body !== undefined && {
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": body.length,
      }),
      ...question.headers,
    };
    const method = question.method ?? (form ? "POST" : "GET");
    const asked = request(url, { method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () => {
        const [cookie = ""] = (answer.headers["set-cookie"]?.[0] ?? "").split(";");
        const heard = answer.headers as Answer["headers"];
        done({ status: answer.statusCode ?? 0, headers: heard, cookie, text });
      });
    });
    asked.on("error", fail).end(body);
  });

/** A portal's look is everybody's to see: it follows from the address alone. */
export const withoutFrame = (body: string) => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;

/** A page without what differs at each request: addresses, nonces, and the moment a form was opened. */
export const bodyOf = ({ text }: Answer) =>
  text
    .replace(/<link [^>]*>/g, "")
    .replace(/href="[^"]*"/g, "href")
    .replace(/nonce="[^"]*"/g, "nonce")
    .replace(/name="opened" value="[^"]*"/g, "opened");
