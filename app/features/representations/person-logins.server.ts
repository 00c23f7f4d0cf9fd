import { randomBytes } from "node:crypto";
import { normalisedAddress } from "#app/features/identity/address.ts";
import { realTime } from "#app/platform/clock.server.ts";
import { sealedCookie } from "#app/platform/cookies.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { fingerprint, fingerprints } from "#app/platform/secrets.server.ts";
import { personLoginIdles, personLoginLives } from "./representations.ts";

const purpose = "person-login";
/** Use is noted at most this often, in milliseconds. */
const noteEvery = 3_600_000;

/** The directory's pages read it, too: what partner companies may see is told to who comes in. */
const cookie = sealedCookie<{ login: string; token: string }>("betrieb", personLoginLives / 1000);

/** Who an address is, once it is proven; the one row of it, made where there is none. Nobody else renames them. */
export async function personOf(
  tx: Tx,
  typed: { email: string; name?: string; locale: string },
): Promise<string> {
  const address = normalisedAddress(typed.email);
  const { id } = await tx.person.upsert({
    where: { address },
    create: { id: newId(), address, createdAt: realTime(), name: "", ...typed },
    update: {},
    select: { id: true },
  });
  if (typed.name)
    await tx.person.updateMany({ where: { id, name: "" }, data: { name: typed.name } });
  return id;
}

/** This person is in, in the browser that gets the Set-Cookie. */
export async function openLogin(tx: Tx, personId: string): Promise<string> {
  const now = realTime();
  const [id, token] = [newId(), randomBytes(24).toString("base64url")];
  const expiresAt = new Date(now.getTime() + personLoginLives);
  const tokenHash = fingerprint(purpose, token);
  await tx.personLogin.create({
    data: { id, personId, tokenHash, createdAt: now, usedAt: now, expiresAt },
  });
  return cookie.write({ login: id, token });
}

const select = {
  ...{ id: true, tokenHash: true, usedAt: true, expiresAt: true },
  person: { select: { id: true, name: true, email: true, locale: true } },
} as const;

/** The login a request carries: not ended, not expired, not idle for too long; null for none. */
export async function loginBehind(request: Request) {
  const kept = await cookie.read(request);
  const row = kept && (await db.personLogin.findUnique({ where: { id: kept.login }, select }));
  if (!row || !fingerprints(purpose, kept.token).includes(row.tokenHash)) return null;
  const now = realTime();
  const idle = now.getTime() - row.usedAt.getTime();
  if (row.expiresAt <= now || idle > personLoginIdles) return null;
  if (idle > noteEvery)
    await db.personLogin.updateMany({ where: { id: row.id }, data: { usedAt: now } });
  return { id: row.id, person: { ...row.person, email: row.person.email ?? "" } };
}

/** Ends this login, or all of its person's. @returns the Set-Cookie that forgets it */
export async function endPersonLogin(request: Request, which: "this" | "all") {
  const login = await loginBehind(request);
  if (login)
    await db.personLogin.deleteMany({
      where: which === "all" ? { personId: login.person.id } : { id: login.id },
    });
  return cookie.clear();
}
