import { randomBytes } from "node:crypto";

const letters = "0123456789abcdefghjkmnpqrstvwxyz";

const draw = (length: number) =>
  Array.from(randomBytes(length), (byte) => letters[byte & 31]).join("");

/** A random row id: 26 letters of Crockford's alphabet, 130 bits, nothing to guess. */
export const newId = () => draw(26);

/** A short id for addresses people read out, such as a session's: 50 bits, unique by its column. */
export const newShortId = () => draw(10);
