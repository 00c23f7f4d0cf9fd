import { createContext } from "react";
import type { AreaName } from "./desk-areas.ts";

/** How many things wait in an area of the desk, beside its name in the navigation. */
export const DeskCounts = createContext<Partial<Record<AreaName, number>>>({});
