import { listCompanies } from "#app/features/directory/api.server.ts";
import { directoryFeed } from "#app/features/directory/feed.server.ts";
import { guestOf, lastingOfDirectory, readerOf } from "#app/features/directory/reader.server.ts";
import { aCompany } from "#tests/support/companies.ts";
import type { Line, World } from "./world.ts";

const listed = ({ own }: World) => aCompany(own, { name: "Leak-company" });
const inTwoLists = { own: "company", partner: "company", foreign: "nothing" };
const everywhere = { own: "ok", partner: "ok", foreign: "ok" };
const forGuests = "Every portal has a directory, in which a guest sees what is public.";

/** The directory of a portal lists its own members and those of its allies. */
export const directoryVerbs: Record<string, Line> = {
  "directory/reader: readerOf": {
    call: (scope) => readerOf(new Request("http://localhost/"), scope),
    ...everywhere,
    because: forGuests,
  },
  "directory/reader: guestOf": { call: guestOf, ...everywhere, because: forGuests },
  "directory/reader: lastingOfDirectory": {
    call: async (scope) => lastingOfDirectory(scope),
    ...everywhere,
    because: forGuests,
  },
  "directory/feed: directoryFeed": {
    call: async (scope, world) => {
      await listed(world);
      const feed = await directoryFeed(scope);
      return /leak-company/i.test(feed) ? "Leak-company" : null;
    },
    ...inTwoLists,
  },
  "directory/api: listCompanies": {
    call: async (scope, world) => {
      await listed(world);
      const { items } = await listCompanies(scope, { association: scope.association.slug });
      return items.map(({ name }) => name);
    },
    ...inTwoLists,
  },
};
