/**
 * Where undelivered mail comes back to (the envelope's sender). A `*` in it stands for the delivery
 * (VERP): then also a notice that quotes nothing says by its address which mail it is about.
 */
const longestId = 36;

/** One `*` at most, before the @, and no more than the 64 characters of RFC 5321, 4.5.3.1.1, with an id. */
export function isReturnAddress(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf("@"));
  const stars = address.split("*").length - 1;
  if (stars === 0) return true;
  return stars === 1 && local.includes("*") && local.length - 1 + longestId <= 64;
}

/** The sender that the envelope of this delivery names. */
export const returnAddressOf = (address: string, deliveryId: string) =>
  address.replace("*", deliveryId);

/** Whether mail to `recipient` is for `address`, whatever stands for the `*`; both in comparable form. */
export function isFor(address: string, recipient: string): boolean {
  const [before = "", after] = address.split("*");
  if (after === undefined) return recipient === address;
  const middle = recipient.slice(before.length, recipient.length - after.length);
  return recipient === before + middle + after && /^[\w-]{1,64}$/.test(middle);
}
