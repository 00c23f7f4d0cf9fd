import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "./env.server.ts";
import { fingerprint } from "./secrets.server.ts";

/** A small pool of its own: counting never waits behind the work it limits. */
const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 2 });

const counter = (name: string, points: number, seconds: number) =>
  new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });

const counters = {
  /** Mails that anyone can trigger without a new row: silently withheld beyond. */
  mailToAddress: counter("mail", 3, 3600),
  signUpsPerAddress: counter("address", 12, 3600),
  signUpsPerNetwork: counter("network", 60, 600),
  linksPerNetwork: counter("links", 60, 600),
  ownDataPerNetwork: counter("own-data", 20, 600),
  codeTries: counter("code", 5, 900),
  testMailsPerAssociation: counter("test-mail", 5, 3600),
  setupTriesPerNetwork: counter("setup", 5, 900),
};

/** Counts one use and says whether it is still within the limit. Keys are stored as fingerprints. */
export async function withinLimit(name: keyof typeof counters, key: string): Promise<boolean> {
  if (env.RATE_LIMIT === "off") return true;
  try {
    await counters[name].consume(fingerprint("limit", key));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** IPv4 as it is, IPv6 by its /64: offices and mobile networks share one. */
export function networkOf(ip: string): string {
  const bare = ip.replace(/^::ffff:/, "");
  if (!bare.includes(":")) return bare;
  const [head = "", tail = ""] = bare.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const gap = bare.includes("::") ? Array(8 - left.length - right.length).fill("0") : [];
  return [...left, ...gap, ...right].slice(0, 4).join(":");
}
