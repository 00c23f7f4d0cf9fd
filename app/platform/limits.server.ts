import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { aPool } from "./connections.server.ts";
import { env } from "./env.server.ts";
import { fingerprint } from "./secrets.server.ts";

/** A small pool of its own: counting never waits behind the work it limits. The table is unlogged: a crash forgets the counts. */
const pool = aPool(env.DATABASE_URL, { max: 2, application_name: "verbund limits" });

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
  /** Mails that anyone can trigger without a new row, by purpose: none uses up another's. */
  repeatMails: counter("mail", 3, 3600),
  linkMails: counter("link-mail", 3, 3600),
  changeMails: counter("change-mail", 3, 3600),
  changesPerPlace: counter("change-place", 3, 3600),
  officeMails: counter("office-mail", 3, 3600),
  questionMails: counter("question-mail", 3, 3600),
  ownDataMails: counter("own-data-mail", 3, 3600),
  codesFromNetwork: counter("code-here", 3, 3600),
  codesPerNetwork: counter("code-network", 20, 3600),
  codesPerAddress: counter("code-address", 30, 3600),
  deviceCodesFromNetwork: counter("device-code-here", 3, 3600),
  deviceCodesPerExpert: counter("device-code-expert", 30, 3600),
  personCodesFromNetwork: counter("person-code-here", 3, 3600),
  personCodesPerNetwork: counter("person-code-network", 20, 3600),
  personCodesPerAddress: counter("person-code-address", 30, 3600),
  companyMails: counter("company-mail", 10, 3600),
  claimsPerPerson: counter("claim", 5, 3600),
  signUpsPerAddress: counter("address", 12, 3600),
  signUpsPerNetwork: counter("network", 60, 600),
  linksPerNetwork: counter("links", 60, 600),
  captionLines: counter("caption", 120, 60),
  questionsPerNetwork: counter("questions", 10, 3600),
  approachesPerNetwork: counter("approaches", 60, 600),
  approachesPerAddress: counter("approach-address", 5, 86_400),
  inquiriesPerNetwork: counter("inquiries", 60, 600),
  inquiriesPerAddress: counter("inquiry-address", 12, 3600),
  ownDataPerNetwork: counter("own-data", 20, 600),
  checksPerNetwork: counter("check", 20, 3600),
  codeTries: counter("code", 5, 900),
  passedOnPerWriter: counter("passed-on", 20, 3600),
  testMailsPerAssociation: counter("test-mail", 5, 3600),
  triesPerCertificate: counter("certificate", 5, 3600),
  certificatesPerNetwork: counter("certificates", 60, 600),
  setupTriesPerNetwork: counter("setup", 5, 900),
};

export type Counter = keyof typeof counters;

/** Counts one use and says whether it is still within the limit. Keys are stored as fingerprints. */
export const withinLimit = async (name: Counter, key: string): Promise<boolean> =>
  (await countUse(name, key)).isWithin;

/** The same; `isFirst` where the time that is counted in begins with this use, the `used`-th of it. */
export async function countUse(name: Counter, key: string) {
  if (env.RATE_LIMIT === "off") return { isWithin: true, isFirst: true, used: 0 };
  try {
    const { consumedPoints } = await counters[name].consume(fingerprint("limit", key));
    return { isWithin: true, isFirst: consumedPoints === 1, used: consumedPoints };
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      return { isWithin: false, isFirst: false, used: refused.consumedPoints };
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
