import { publicHolds } from "#tests/support/public-holds.ts";

publicHolds("en", ["wide", "narrow", "dark"]);
