import { deskHolds } from "#tests/support/desk-holds.ts";

/** Phones, the dark and English are looked at at length. */
deskHolds("de", ["wide"]);
