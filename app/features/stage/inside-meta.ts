import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";

type Loaded = { data?: { facts: Pick<RoomFacts, "title"> } };

/** The head of every page inside a room. */
export const insideMeta = ({ data }: Loaded) => [
  { title: m.rooms_inside_title({ title: data?.facts.title ?? "" }) },
  { name: "robots", content: "noindex" },
];
