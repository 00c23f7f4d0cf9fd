import { LRUCache } from "lru-cache";
import type { Stale } from "./stale.server.ts";

type Kept = object | undefined;
type Load = () => Promise<Kept>;

const mostValues = 2_000;
const longest = 30_000;

const values = new LRUCache<string, object, Load>({
  max: mostValues,
  ttl: longest,
  fetchMethod: (_key, _stale, { context: load }) => load(),
  /** What is being read while something changes is for those who wait for it only. */
  ignoreFetchAbort: true,
});
let isOpen = false;

/**
 * What many pages need and only staff change (an association by its slug, its frame, the districts),
 * read once for all who ask meanwhile and kept in this process as pages are: until a fact of staff,
 * for 30 seconds at most, and only while it hears what happens elsewhere. Elsewhere it is read each time.
 * Never for anything that belongs to a person, or that decides what somebody may; what is not there
 * (undefined) is looked for again.
 */
export const keptValue = async <T extends Kept>(key: string, load: () => Promise<T>): Promise<T> =>
  isOpen ? ((await values.fetch(key, { context: load })) as T) : load();

/** A process that keeps pages keeps values too. */
export const keptValues = {
  stale: (what: Stale) => {
    if (what === "everything") values.clear();
  },
  open: () => {
    values.clear();
    isOpen = true;
  },
  shut: () => {
    isOpen = false;
    values.clear();
  },
};
