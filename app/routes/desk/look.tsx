import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import deskSheet from "#app/desk.css?url";
import { DeskCounts } from "#app/features/alliance/desk-counts.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { countNewListings } from "#app/features/pool/queries.server.ts";
import { countOpenQuestions } from "#app/features/questions/desk-queries.server.ts";

/** Around every page of the desk: its furniture comes as a sheet of its own, public pages do not carry it. */
export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskSheet }];

/** What waits, beside the areas; the page of one's own account belongs to no association. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!params.association) return {};
  const scope = await requireStaff(request, params);
  const [pool, questions] = await Promise.all([countNewListings(scope), countOpenQuestions(scope)]);
  return { pool, questions };
}

export default function DeskLook() {
  return (
    <DeskCounts.Provider value={useLoaderData<typeof loader>()}>
      <Outlet />
    </DeskCounts.Provider>
  );
}
