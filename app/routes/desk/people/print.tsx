import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { queryOf, readFilter } from "#app/features/people/people.ts";
import { PrintList } from "#app/features/people/print-list.tsx";
import { getPrint } from "#app/features/people/print-queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireTakingAway(request, params, "names");
  const filter = readFilter(new URL(request.url).searchParams);
  const { slug, shortName } = scope.association;
  const back = pathsIn(scope.locale).people(slug, queryOf(filter));
  return { shortName, back, ...(await getPrint(scope, filter)) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.people_print_title()} · ${data?.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Print() {
  const { back, shortName, printed, lists, isCut } = useLoaderData<typeof loader>();
  return (
    <main className="people-print" id="inhalt">
      <BackLink href={back}>{m.people_title()}</BackLink>
      <h1>{m.people_print_title()}</h1>
      <p>
        {shortName} · {m.people_printed({ at: printed })}
      </p>
      {isCut && <p>{m.people_print_cut()}</p>}
      {lists.length === 0 && <p>{m.people_none_found()}</p>}
      {lists.map(({ id, title, when, people }) => (
        <section key={id}>
          <h2>{title}</h2>
          <p>{when}</p>
          <PrintList caption={m.people_persons({ count: people.length })} people={people} />
        </section>
      ))}
      <p className="soft">{m.people_print_keep()}</p>
    </main>
  );
}
