import { Resolver } from "node:dns/promises";
import { env } from "./env.server.ts";

const resolver = new Resolver({ timeout: 2_000, tries: 2 });
if (env.DNS_SERVERS) resolver.setServers(env.DNS_SERVERS);

/** The name servers' answer; throws as Node's own resolver does. For libraries that ask by themselves. */
export const resolve = (name: string, type: string) =>
  resolver.resolve(name, type) as Promise<string[][] | string[]>;

/** TXT records of a name, each in one piece; none where there are none, null where no server answers. */
export const textsOf = (name: string): Promise<string[] | null> =>
  answered(resolver.resolveTxt(name).then((records) => records.map((parts) => parts.join(""))));

/** IPv4 and IPv6 addresses of a host. */
export async function addressesOf(host: string): Promise<string[] | null> {
  const [four, six] = await Promise.all([
    answered(resolver.resolve4(host)),
    answered(resolver.resolve6(host)),
  ]);
  return four || six ? [...(four ?? []), ...(six ?? [])] : null;
}

/** The names that an address leads back to (PTR). */
export const namesOf = (ip: string): Promise<string[] | null> => answered(resolver.reverse(ip));

const nothing = ["ENOTFOUND", "ENODATA"];

async function answered(work: Promise<string[]>): Promise<string[] | null> {
  try {
    return await work;
  } catch (error) {
    return nothing.includes((error as NodeJS.ErrnoException).code ?? "") ? [] : null;
  }
}
