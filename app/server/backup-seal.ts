import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { open } from "node:fs/promises";

/** AES-256-GCM under a key from the passphrase (scrypt): name, salt, nonce, content, tag. */
const NAME = Buffer.from("verbund-sealed-1\n");
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const START = NAME.length + SALT + NONCE;

type Pieces = AsyncIterable<Buffer>;

/** A step of a pipeline that seals what passes; without a passphrase it lets all pass as it is. */
export const sealing = (passphrase: string | undefined) =>
  async function* (content: Pieces) {
    if (!passphrase) return yield* content;
    const salt = randomBytes(SALT);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv("aes-256-gcm", keyOf(passphrase, salt), nonce);
    yield Buffer.concat([NAME, salt, nonce]);
    for await (const piece of content) yield cipher.update(piece);
    yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
  };

/** Which bytes of the file to read, and the step that opens them; it fails at the end where the tag does not fit. */
export async function unsealing(file: string, passphrase: string | undefined) {
  const handle = await open(file);
  const part = async (position: number, length: number) =>
    (await handle.read(Buffer.alloc(length), 0, length, position)).buffer;
  try {
    const start = await part(0, START);
    if (!start.subarray(0, NAME.length).equals(NAME)) return { range: {}, open: asItIs };
    if (!passphrase) return { range: {}, open: asItIs, needsPassphrase: true };
    const { size } = await handle.stat();
    const salt = start.subarray(NAME.length, NAME.length + SALT);
    const nonce = start.subarray(NAME.length + SALT);
    const decipher = createDecipheriv("aes-256-gcm", keyOf(passphrase, salt), nonce, {
      authTagLength: TAG,
    });
    decipher.setAuthTag(await part(Math.max(0, size - TAG), TAG));
    return {
      range: { start: START, end: Math.max(START, size - TAG - 1) },
      open: async function* (content: Pieces) {
        for await (const piece of content) yield decipher.update(piece);
        yield decipher.final();
      },
    };
  } finally {
    await handle.close();
  }
}

async function* asItIs(content: Pieces): AsyncGenerator<Buffer> {
  yield* content;
}

const keyOf = (passphrase: string, salt: Buffer) => scryptSync(passphrase, salt, 32);
