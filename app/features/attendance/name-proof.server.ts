import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { db } from "#app/platform/db.server.ts";
import { proverOf } from "#app/platform/proofs.server.ts";
import { foldedName } from "./certificates.ts";

const slow = promisify<string, string, number, { N: number; r: number; p: number }, Buffer>(scrypt);
const effort = { N: 2 ** 14, r: 8, p: 1 };

/** A name as a certificate keeps it: slow to guess, and not at all without the key of the proofs. */
export async function proveName(name: string) {
  const nameSalt = randomBytes(16).toString("base64url");
  const [newest = ""] = await provedAs(name);
  return { nameSalt, nameHash: await hashed(newest, nameSalt) };
}

type Kept = { nameSalt: string; nameHash: string };

/** Whether this is the name; without a certificate just as long, and no. */
export async function isName(name: string, kept: Kept | null): Promise<boolean> {
  const { nameSalt, nameHash } = kept ?? nobody;
  const hashes = await Promise.all((await provedAs(name)).map((one) => hashed(one, nameSalt)));
  const same = hashes.filter((one) => equal(one, nameHash));
  return kept !== null && same.length > 0;
}

const nobody: Kept = { nameSalt: "AAAAAAAAAAAAAAAAAAAAAA", nameHash: "" };

const provedAs = async (name: string) => (await proverOf(db, "certificate-name"))(foldedName(name));

const hashed = async (proof: string, salt: string) =>
  (await slow(proof, salt, 32, effort)).toString("base64url");

function equal(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
