import { deskHolds } from "#tests/support/desk-holds.ts";

deskHolds("de", ["narrow", "dark"]);
