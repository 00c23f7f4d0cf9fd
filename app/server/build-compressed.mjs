// A part of the build: what is served is compressed once, so that no request has to.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Puts beside each file of text that is worth it one that ends in `.gz` and one in `.br`. */
export function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!/\.(js|css|svg|json|txt|xml|html|webmanifest|map)$/.test(name)) continue;
    if (statSync(path).size < 600) continue;
    const bytes = readFileSync(path);
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: size }));
  }
}
