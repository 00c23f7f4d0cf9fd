/**
 * `Content-Disposition` of a file that is saved, never shown: its name for every browser (RFC 6266), with
 * letters beyond ASCII as RFC 8187 writes them.
 */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** A file as it is sent: saved under its name, run nowhere (nosniff comes with every answer). */
export const fileHeaders = ({
  name,
  type,
  bytes,
}: {
  name: string;
  type: string;
  bytes: number;
}) => ({
  "Content-Type": type,
  "Content-Length": String(bytes),
  "Content-Disposition": attachmentNamed(name),
  "Content-Security-Policy": "default-src 'none'; sandbox",
});
