import { useParams } from "@remix-run/react";
import { useState } from "react";
import { addressesBehind } from "#app/features/rooms/addresses.ts";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";

/** The room behind the link of this page: where it asks, leads out to, and has its files. */
export function useInside<Facts extends { format: string }>(facts: Facts) {
  const token = useParams().token ?? "";
  const [addresses] = useState(() => addressesBehind(token));
  const go = pathsIn(getLocale());
  const onLeave = () => location.assign(`${go.room(token)}?verlassen`);
  return {
    addresses,
    page: { facts, addresses, onLeave },
    isRound: facts.format === "round",
    hrefOf: (id: string) => go.roomMaterial(token, id),
    /** Where who speaks acts on a part of the room. */
    partOf: (part: string) => `${addresses.inside}?teil=${part}`,
  };
}
