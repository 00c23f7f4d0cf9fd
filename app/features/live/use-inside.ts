import { useParams } from "@remix-run/react";
import { useState } from "react";
import { addressesBehind } from "#app/features/rooms/addresses.ts";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";

/** Where the room behind the link of this page asks, leads out to, and has its files. */
export function useInside() {
  const token = useParams().token ?? "";
  const [addresses] = useState(() => addressesBehind(token));
  const go = pathsIn(getLocale());
  return {
    addresses,
    onLeave: () => location.assign(`${go.room(token)}?verlassen`),
    hrefOf: (id: string) => go.roomMaterial(token, id),
    /** Where who speaks acts on a part of the room. */
    partOf: (part: string) => `${addresses.inside}?teil=${part}`,
  };
}
