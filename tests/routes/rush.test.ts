import { embeddedPostgres } from "#tests/support/postgres.ts";
import { rush } from "#tests/support/rush.ts";

rush({
  on: "the embedded PostgreSQL",
  startPostgres: () => embeddedPostgres({ careful: true }),
  people: 250,
});
