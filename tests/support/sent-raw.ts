import { Agent, type OutgoingHttpHeaders, request } from "node:http";

export type Heard = { status: number; headers: Record<string, string | undefined>; text: string };
type Raw = {
  method: string;
  headers?: OutgoingHttpHeaders;
  body?: Buffer;
  /** As it stands in the request's first line, where no URL could say it. */
  target?: string;
};

/** Asks as nobody's client would, over few connections that stay; fails after `deadline` milliseconds. */
export function connection(deadline = 20_000, maxSockets = 8) {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const send = (url: string, { method, headers, body, target }: Raw) =>
    new Promise<Heard>((done, fail) => {
      const length = body && { "Content-Length": body.length };
      const asked = request(
        url,
        { method, headers: { ...length, ...headers }, agent, ...(target && { path: target }) },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (part) => {
            text += part;
          });
          const heard = answer.headers as Heard["headers"];
          heard["set-cookie"] = answer.headers["set-cookie"]?.join("\n");
          answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: heard, text }));
          answer.on("error", fail);
        },
      );
      asked.setTimeout(deadline, () => asked.destroy(new Error(`no answer in ${deadline} ms`)));
      asked.on("error", fail).end(body);
    });
  return { send, close: () => agent.destroy() };
}
