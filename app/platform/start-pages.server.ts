import { env } from "./env.server.ts";
import { hearHour, hourChannel, hoursMissed } from "./hour-news.server.ts";
import { keepPages } from "./kept-pages.server.ts";
import { keptValues } from "./kept-values.server.ts";
import { startListening } from "./listening.server.ts";
import { hearNotice, onStale, staleChannel, tellOthers } from "./stale.server.ts";

/**
 * The kept pages of this process, kept only while it hears what becomes stale elsewhere, and the news of
 * running hours, heard on the same connection.
 */
export function startPages() {
  const pages = keepPages();
  const kept = env.PAGE_CACHE === "off" ? [] : [keptValues, pages];
  onStale((stale) => {
    for (const one of kept) one.stale(stale);
  });
  const ears = startListening({
    hear: { [staleChannel]: hearNotice, [hourChannel]: hearHour },
    onListening: () => {
      for (const one of kept) one.open();
      hoursMissed();
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
