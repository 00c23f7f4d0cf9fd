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
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { merge } from "#app/features/mergers/merge.server.ts";
import {
  DoublesList,
  MergerTold,
  PairForm,
  RecentMergers,
} from "#app/features/mergers/merge-parts.tsx";
import { readMerge } from "#app/features/mergers/mergers.ts";
import { findMergers, getDoubles, getPair } from "#app/features/mergers/queries.server.ts";
import { undoMerger } from "#app/features/mergers/undo-merger.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { own } from "#app/ui/own.ts";

const doneText = { merged: m.mergers_done, undone: m.mergers_undone };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "companyId");
  const { searchParams } = new URL(request.url);
  const other = searchParams.get("mit");
  const company = await getDoubles(scope, id);
  const [frame, pair, mergers] = await Promise.all([
    getDesk(scope, request),
    other ? getPair(scope, id, other) : null,
    findMergers(scope, id),
  ]);
  const done = own(doneText, searchParams.get("ok"))?.() ?? null;
  return { frame, company, pair, mergers, done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const keptId = param(params, "companyId");
  await getDoubles(scope, keptId);
  const form = await sentForm(request);
  const word = (name: string) => String(form.get(name) ?? "");
  const page = (query: string) =>
    pathsIn(scope.locale).mergeMember(scope.association.slug, keptId, query);
  const intent = word("intent");
  if (intent === "undo") {
    const undone = await undoMerger(scope, word("merger"));
    if (!undone.ok) return data({ refusal: undone.refusal }, { status: 409 });
    return redirect(page("?ok=undone"), 303);
  }
  if (intent !== "merge") return redirect(page(""), 303);
  const merged = await merge(scope, { keptId, mergedId: word("with") }, readMerge(form));
  if (!merged.ok) return data({ refusal: merged.refusal }, { status: 409 });
  return redirect(page("?ok=merged"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.mergers_title()}: ${shown?.company.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function MergeMember() {
  const { frame, company, pair, mergers, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [go, { slug }] = [pathsIn(getLocale()), frame];
  return (
    <DeskPage frame={frame} area="companies">
      <BackLink href={go.member(slug, company.id)}>{company.name}</BackLink>
      <DeskHead title={m.mergers_title()} />
      <p className="read">{m.mergers_lead()}</p>
      <MergerTold done={sent ? null : done} refusal={sent?.refusal} />
      {pair ? (
        <PairForm pair={pair} swap={go.mergeMember(slug, pair.merged.id, `?mit=${company.id}`)} />
      ) : company.doubles.length > 0 ? (
        <DoublesList
          doubles={company.doubles}
          at={(id) => go.mergeMember(slug, company.id, `?mit=${id}`)}
        />
      ) : (
        <Empty title={m.mergers_none()}>
          <p>{m.mergers_none_text()}</p>
        </Empty>
      )}
      <RecentMergers mergers={mergers} />
    </DeskPage>
  );
}
