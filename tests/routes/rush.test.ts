import { embeddedPostgres } from "#tests/support/postgres.ts";
import { rushOn } from "#tests/support/rush.ts";

rushOn("the embedded PostgreSQL", () => embeddedPostgres({ careful: true }));
