import { publicHolds } from "#tests/support/public-holds.ts";

/** Wide windows, the dark and English are looked at at length. */
publicHolds("de", ["narrow"]);
