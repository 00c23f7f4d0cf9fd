import { createHash } from "node:crypto";

type Kind = { type: string; maxAge?: number };

/**
 * A public file under a validator: 304 where the asker has it already (RFC 9110, 13.1.2). The moment
 * of making, DTSTAMP, does not count as a change.
 */
export function publicFile(request: Request, body: string, { type, maxAge = 60 }: Kind): Response {
  const lasting = body.replace(/^DTSTAMP:.*\r?\n/gm, "");
  const tag = `"${createHash("sha256").update(lasting).digest("base64url").slice(0, 22)}"`;
  const headers = {
    ETag: `W/${tag}`,
    "Cache-Control": `public, max-age=${maxAge}`,
    "Access-Control-Allow-Origin": "*",
  };
  if (knows(request.headers.get("If-None-Match"), tag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

/** Weak comparison: proxies may have marked a tag as weak, or compressed what it stands for. */
export const knows = (given: string | null, tag: string) =>
  given?.trim() === "*" || (given ?? "").split(",").some((one) => strong(one) === strong(tag));

const strong = (tag: string) => tag.trim().replace(/^W\//, "");
