/**
 * A logo is a raster picture: a drawing could carry script. Type and size are read from its bytes, never
 * from its name.
 */

/** Bytes, and pixels of each side. */
export const logoLimits = { bytes: 1_000_000, leastSide: 32, mostSide: 4_000 } as const;

export const logoEndings: Record<string, string> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

export type LogoProblem = "missing" | "not-a-picture" | "too-heavy" | "too-large" | "too-small";

export type Size = { width: number; height: number };

/** Width and height in pixels as the file says them; null where it says none. */
export function sizeOf(type: string, bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === "image/png") return bytes.length < 24 ? null : pngSize(view);
  if (type === "image/jpeg") return jpegSize(view);
  return bytes.length < 30 ? null : webpSize(view);
}

/** IHDR is always the first chunk (PNG, 11.2.2). */
const pngSize = (view: DataView) => ({ width: view.getUint32(16), height: view.getUint32(20) });

/** The first start of frame, SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, B.1.1.3). */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Extended, lossless or lossy (RFC 9649, 2.5 to 2.7). */
function webpSize(view: DataView): Size | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const threeBytes = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === "VP8X") return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== "VP8 ") return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** What is wrong with a picture of this type and size, or null. */
export function logoProblem(type: string | null, size: Size | null): LogoProblem | null {
  if (!type || !logoEndings[type] || !size) return "not-a-picture";
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short < logoLimits.leastSide) return "too-small";
  return long > logoLimits.mostSide ? "too-large" : null;
}
