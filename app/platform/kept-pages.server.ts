import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { fillIn, type LatePart } from "./late-parts.server.ts";
import type { Stale } from "./stale.server.ts";

/** For how long a page may be shown to others, and which things it tells of. */
export type Lasting = { of: readonly string[]; forMs: number };

/** A page as it was made for nobody in particular. */
export type Rendered = {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
  /** Only what says this of itself is kept. */
  lasting?: Lasting;
  late?: LatePart[];
};

/** Without a tag it is made for each visitor, so that no browser holds on to it. */
export type Answer = Rendered & { kept?: { etag: string | null; zipped: Buffer } };
export type Found = { answer: Answer; how: "hit" | "wait" | "miss" };

type Made = { answer: Answer; begun: number };
type Entry = Made & {
  of: readonly string[];
  until: number;
  isStale: boolean;
};
type Flight = { work: Promise<Made>; marked: Set<string>; isSpoiled: boolean };

const mostBytes = 64 * 1024 * 1024;
const longest = 30_000;
/** A page is made at most this often while what it tells keeps changing. */
const betweenRenders = 1_000;

/**
 * Pages for everybody, kept for the next one who asks: 64 MB of those used last, each for 30 seconds
 * at most. What has become stale is shown for one second after it was made, then made anew, once
 * for all who ask meanwhile. Shut, it knows and keeps nothing.
 */
export function keepPages({ clock = () => performance.now(), bytes = mostBytes } = {}) {
  const showing = new Map<string, Set<string>>();
  const pages = new LRUCache<string, Entry>({
    maxSize: bytes,
    sizeCalculation: sizeOf,
    dispose: ({ of }, key) => {
      for (const one of of) forget(showing, one, key);
    },
  });
  const flights = new Map<string, Flight>();
  let isOpen = false;

  async function get(key: string, render: () => Promise<Rendered>): Promise<Found> {
    const entry = pages.get(key);
    if (entry && isGood(entry)) return found(entry, "hit");
    const running = flights.get(key);
    if (running) return found(await running.work, "wait");
    return found(await fly(key, render), "miss");
  }

  const found = ({ answer, begun }: Made, how: Found["how"]): Found => ({
    answer: fillIn(answer, clock() - begun),
    how,
  });

  const isGood = ({ until, begun, isStale }: Entry) =>
    clock() < until && !(isStale && clock() >= begun + betweenRenders);

  function fly(key: string, render: () => Promise<Rendered>) {
    const flight: Flight = { work: land(), marked: new Set(), isSpoiled: !isOpen };
    flights.set(key, flight);
    return flight.work;

    async function land() {
      const begun = clock();
      await null;
      try {
        const answer = await pack(await render());
        if (!flight.isSpoiled && answer.kept) keep(key, answer, begun, flight.marked);
        return { answer, begun };
      } finally {
        if (flights.get(key) === flight) flights.delete(key);
      }
    }
  }

  function keep(key: string, answer: Answer, begun: number, marked: Set<string>) {
    const { of = [], forMs = 0 } = answer.lasting ?? {};
    const isStale = of.some((one) => marked.has(one));
    pages.set(key, { answer, of, begun, until: begun + Math.min(forMs, longest), isStale });
    if (pages.has(key)) for (const one of of) remember(showing, one, key);
  }

  function stale(what: Stale) {
    if (what === "everything") return empty();
    for (const one of what) {
      for (const key of showing.get(one) ?? []) {
        const entry = pages.peek(key);
        if (entry) entry.isStale = true;
      }
      for (const { marked } of flights.values()) marked.add(one);
    }
  }

  /** What is being made right now is for those who wait for it only. */
  function empty() {
    pages.clear();
    for (const flight of flights.values()) flight.isSpoiled = true;
    flights.clear();
  }

  return {
    get,
    stale,
    isOpen: () => isOpen,
    open: () => {
      empty();
      isOpen = true;
    },
    shut: () => {
      isOpen = false;
      empty();
    },
    size: () => ({ pages: pages.size, bytes: pages.calculatedSize }),
  };
}

export type KeptPages = ReturnType<typeof keepPages>;

const zip = promisify(gzip);

async function pack(rendered: Rendered): Promise<Answer> {
  const { status, headers, body, lasting } = rendered;
  const isPersonal = headers.some(([name]) => name.toLowerCase() === "set-cookie");
  if (status !== 200 || isPersonal || !lasting || lasting.forMs <= 0) return rendered;
  const own = headers.find(([name]) => name.toLowerCase() === "etag")?.[1];
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  return { ...rendered, kept: { etag: own ?? `W/"${hash}"`, zipped: await zip(body) } };
}

const sizeOf = ({ answer, of }: Entry, key: string) =>
  1_024 + key.length * 2 + of.length * 96 + answer.body.length + (answer.kept?.zipped.length ?? 0);

function remember(index: Map<string, Set<string>>, one: string, key: string) {
  const keys = index.get(one);
  if (keys) keys.add(key);
  else index.set(one, new Set([key]));
}

function forget(index: Map<string, Set<string>>, one: string, key: string) {
  const keys = index.get(one);
  keys?.delete(key);
  if (keys?.size === 0) index.delete(one);
}
