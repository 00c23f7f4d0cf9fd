/** The programme in a frame on an association's own site: who may frame it, and what a page there says. */

/** As many sites as an association may name. */
export const mostOrigins = 20;

/**
 * The origin (RFC 6454) that a typed address belongs to, such as "https://www.aiw.example"; null for what
 * is none, or not safe. `loopback` also allows this machine without TLS, for a demo.
 */
export function originIn(typed: string, { loopback = false } = {}): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text.length > 253 || /[\s*,;'"]/.test(text) || !URL.canParse(address)) return null;
  const { protocol, origin, hostname, username, password } = new URL(address);
  if (username || password) return null;
  const isHere = hostname === "localhost" || hostname === "127.0.0.1";
  if (isHere) return loopback ? origin : null;
  return protocol === "https:" && /^[a-z0-9.-]+\.[a-z][a-z0-9-]+$/.test(hostname) ? origin : null;
}

/** What the page in the frame may load, and whose pages may frame it: nothing else of the house may be framed. */
export const widgetPolicy = (origins: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...origins].join(" "),
  ].join(";");

/** Pixels that the frame is high where no script tells it better. */
export const widgetHeight = 640;

type Snippet = { src: string; script: string; title: string };

/** What an association's site says to show the programme. */
export const snippetFor = ({ src, script, title }: Snippet) =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${widgetHeight}" style="border:0" loading="lazy" data-verbund></iframe>
<script src="${escaped(script)}" async></script>`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
