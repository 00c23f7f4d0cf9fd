import { deskHolds } from "#tests/support/desk-holds.ts";

deskHolds("en", ["wide", "narrow", "dark"]);
