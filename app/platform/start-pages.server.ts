import { env } from "./env.server.ts";
import { keepPages } from "./kept-pages.server.ts";
import { keptValues } from "./kept-values.server.ts";
import { startListening } from "./listening.server.ts";
import { hearNotice, onStale, staleChannel, tellOthers } from "./stale.server.ts";

/** The kept pages of this process; they are kept only while it hears what becomes stale elsewhere. */
export function startPages() {
  const pages = keepPages();
  if (env.PAGE_CACHE === "off") return { pages, stop: tellOthers };
  const kept = [keptValues, pages];
  onStale((stale) => {
    for (const one of kept) one.stale(stale);
  });
  const ears = startListening({
    channel: staleChannel,
    hear: hearNotice,
    onListening: () => {
      for (const one of kept) one.open();
    },
    onDeaf: () => {
      for (const one of kept) one.shut();
    },
  });
  return {
    pages,
    stop: async () => {
      for (const one of kept) one.shut();
      await tellOthers();
      await ears.stop();
    },
  };
}
