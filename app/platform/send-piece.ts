/** What comes back for a piece of a file, or for the question how much of it has arrived. */
export type PieceAnswer =
  | { ok: true; received: number; chain: string; isWhole: boolean }
  | { ok: false; refusal: string; received?: number }
  /** No answer of ours: the network, a server that is being started, or a login that has ended. */
  | { ok: false; refusal: "offline" | "login" };

type Begun = { ok: true; recordingId: string } | { ok: false; refusal: string };

/** Milliseconds after which a piece counts as lost: slow lines need their time. */
const patience = 180_000;

/** Announces a file. */
export const announceFile = (address: string, { name, size }: { name: string; size: number }) =>
  asked<Begun>(address, {
    method: "POST",
    body: new URLSearchParams({ name, bytes: String(size) }),
  });

/** How much of it has arrived. */
export const askHowFar = (address: string) => asked<PieceAnswer>(address, {});

/** One piece of it, with what stands before it. */
export const sendPiece = (
  address: string,
  { at, before, content }: { at: number; before: string; content: ArrayBuffer },
) =>
  asked<PieceAnswer>(address, {
    method: "POST",
    body: content,
    headers: {
      "Content-Type": "application/octet-stream",
      "Upload-Offset": String(at),
      "Upload-Before": before,
    },
  });

async function asked<T>(address: string, init: RequestInit) {
  try {
    const answer = await fetch(address, {
      ...init,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    if (answer.type === "opaqueredirect" || answer.status === 403)
      return { ok: false, refusal: "login" } as const;
    if (answer.status === 404) return { ok: false, refusal: "gone" } as const;
    if (!answer.headers.get("Content-Type")?.startsWith("application/json"))
      return { ok: false, refusal: "offline" } as const;
    return (await answer.json()) as T;
  } catch {
    return { ok: false, refusal: "offline" } as const;
  }
}

/** Of a piece, in hexadecimal letters. */
export async function fingerprint(content: ArrayBuffer | string) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** How many minutes are left at the speed so far; null while that is not known. */
export function paceOf(size: number) {
  const began = performance.now();
  let first: number | null = null;
  return (at: number) => {
    first ??= at;
    const seconds = (performance.now() - began) / 1000;
    if (at === first || seconds < 5) return null;
    return Math.ceil(((size - at) * seconds) / (at - first) / 60);
  };
}
