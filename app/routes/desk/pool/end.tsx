import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { getEndOfAdoption } from "#app/features/pool/offer-queries.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [frame, ending] = await Promise.all([
    getDesk(scope, request),
    getEndOfAdoption(scope, param(params, "sessionId")),
  ]);
  return { frame, ending, now: scope.now, locale: scope.locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  await unadopt(scope, param(params, "sessionId"));
  return redirect(pathsIn(scope.locale).pool(scope.association.slug, "?beendet=ja"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.pool_end_title()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function EndOfAdoption() {
  const { frame, ending, now, locale } = useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const { id, title, people, seats, host } = ending;
  return (
    <DeskPage frame={frame} area="pool">
      <BackLink href={go.adopt(frame.slug, id)}>{title}</BackLink>
      <DeskHead title={m.pool_end_title()} />
      <p>
        <b>{title}</b>, {whenWords({ ...ending, locale, now }).long}
      </p>
      <ul className="consequences">
        <li>{people > 0 ? m.pool_end_people({ count: people }) : m.pool_end_nobody()}</li>
        {seats > 0 && <li>{m.pool_end_seats({ count: seats })}</li>}
        <li>{m.pool_end_page({ host: host.name })}</li>
      </ul>
      <form method="post" className="row">
        <Button kind="danger">{m.pool_to_end()}</Button>
        <ButtonLink kind="quiet" href={go.adopt(frame.slug, id)}>
          {m.pool_end_keep()}
        </ButtonLink>
      </form>
    </DeskPage>
  );
}
