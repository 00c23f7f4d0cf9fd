import { test } from "vitest";
import { debianPostgres, hasDebianPostgres } from "#tests/support/postgres.ts";
import { rushOn } from "#tests/support/rush.ts";

if (hasDebianPostgres) rushOn("Debian's PostgreSQL 15", debianPostgres);
else
  test.skip("five hundred people at three portals (not run: Debian's PostgreSQL 15 is not here)");
