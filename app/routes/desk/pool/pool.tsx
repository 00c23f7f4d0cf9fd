import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { findChangesOfAdopted } from "#app/features/pool/changes-queries.server.ts";
import { findAdopted } from "#app/features/pool/offer-queries.server.ts";
import { poolFiltersIn, poolQuery } from "#app/features/pool/pool-address.ts";
import { JustDone, PoolPage } from "#app/features/pool/pool-page.tsx";
import { findPool } from "#app/features/pool/queries.server.ts";
import { RuleList } from "#app/features/pool/rule-list.tsx";
import { findRules } from "#app/features/pool/rules-queries.server.ts";
import { takePoolStep } from "#app/features/pool/take-step.server.ts";
import { SeatState } from "#app/features/programme/seat-state.tsx";
import { Declined } from "#app/features/sessions/declined.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const address = new URL(request.url);
  const filters = poolFiltersIn(address);
  const [frame, pool, changes, rules, adopted] = await Promise.all([
    getDesk(scope, request),
    findPool(scope, filters),
    findChangesOfAdopted(scope),
    findRules(scope),
    findAdopted(scope, address.searchParams.get("uebernommen")),
  ]);
  const { now, locale } = scope;
  const hasEnded = address.searchParams.has("beendet");
  return { frame, filters, pool, changes, rules, adopted, hasEnded, now, locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const form = await sentForm(request);
  const outcome = await takePoolStep(scope, form);
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  const adopted = form.get("adopt");
  const filters = poolFiltersIn(new URL(request.url));
  const query = poolQuery(filters, adopted ? { uebernommen: String(adopted) } : {});
  return redirect(pathsIn(scope.locale).pool(scope.association.slug, query), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.pool_area()} · ${m.desk_office()} ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Pool() {
  const { frame, pool, rules, adopted, hasEnded, locale, ...shown } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { slug } = frame;
  const go = pathsIn(locale);
  const mayPlan = hasRight(frame.person.role, "plan");
  return (
    <DeskPage frame={frame} area="pool">
      <DeskHead title={m.pool_area()}>
        <ButtonLink kind="quiet" small href={go.ownListings(slug)}>
          {m.pool_own()}
        </ButtonLink>
      </DeskHead>
      <p className="soft">{m.pool_lead()}</p>
      {sent?.refusal && <Declined refusal={sent.refusal} slug={slug} />}
      <JustDone {...{ adopted, hasEnded, slug, locale }} />
      <PoolPage
        {...{ pool, slug, locale, mayPlan, ...shown }}
        stateOf={(row) => <SeatState {...row} now={shown.now} />}
      />
      <RuleList
        rules={rules}
        hrefOf={({ id }) => go.rule(slug, id)}
        newHref={go.newRule(slug)}
        mayPlan={mayPlan}
      />
    </DeskPage>
  );
}
