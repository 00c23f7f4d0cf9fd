import { test } from "vitest";
import { debianPostgres, embeddedPostgres, hasDebianPostgres } from "#tests/support/postgres.ts";
import { rush } from "#tests/support/rush.ts";

rush({
  on: "the embedded PostgreSQL",
  startPostgres: () => embeddedPostgres({ careful: true }),
  people: 500,
});

if (hasDebianPostgres)
  rush({ on: "Debian's PostgreSQL 15", startPostgres: debianPostgres, people: 500 });
else test.skip("500 people at three portals (not run: Debian's PostgreSQL 15 is not here)");
