import { publicHolds } from "#tests/support/public-holds.ts";

publicHolds("de", ["wide", "dark"]);
