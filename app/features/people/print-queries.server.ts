import type { Scope } from "#app/features/identity/scope.ts";
import { fullMoment } from "#app/ui/moments.ts";
import { whenWords } from "#app/ui/when.ts";
import type { Listed } from "./listed.ts";
import { mostOnPaper, type PeopleFilter } from "./people.ts";
import { findAllPeople } from "./queries.server.ts";
import { hasOpened } from "./views.server.ts";

/** The list for paper: one part for each session, by name, and only what is needed at a door. */
export async function getPrint(scope: Scope, filter: PeopleFilter) {
  const { association, locale, now } = scope;
  const sorted = { ...filter, sort: "name" as const, reversed: false };
  const people = await findAllPeople(scope, sorted, await hasOpened(scope, filter.session));
  const ids = [...new Set(people.map(({ sessionId }) => sessionId))];
  const lists = ids.map((id) => {
    const some = people.filter(({ sessionId }) => sessionId === id);
    const { title, startsAt, endsAt, zone } = some[0] as Listed;
    return {
      id,
      title,
      startsAt,
      when: whenWords({ startsAt, endsAt, zone, locale, now }).long,
      people: some.map(({ id, name, company, phone, status, isOwn, isBlank, through, ticket }) => ({
        ...{ id, name, company, phone, status, isOwn, isBlank, through, ticket },
      })),
    };
  });
  return {
    isCut: people.length === mostOnPaper,
    printed: fullMoment(now, association.zone, locale),
    lists: lists.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
  };
}
