import { env } from "./env.server.ts";
import { keepPages } from "./kept-pages.server.ts";
import { startListening } from "./listening.server.ts";
import { hearNotice, onStale, staleChannel, tellOthers } from "./stale.server.ts";

/** The kept pages of this process; they are kept only while it hears what becomes stale elsewhere. */
export function startPages() {
  const pages = keepPages();
  if (env.PAGE_CACHE === "off") return { pages, stop: tellOthers };
  onStale(pages.stale);
  const ears = startListening({
    channel: staleChannel,
    hear: hearNotice,
    onListening: pages.open,
    onDeaf: pages.shut,
  });
  return {
    pages,
    stop: async () => {
      pages.shut();
      await tellOthers();
      await ears.stop();
    },
  };
}
