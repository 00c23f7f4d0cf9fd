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
import { list } from "#app/features/pool/list.server.ts";
import { OwnListings } from "#app/features/pool/own-listings.tsx";
import { findOwnListings } from "#app/features/pool/own-queries.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pager } from "#app/ui/pager.tsx";

const pageIn = (request: Request) =>
  Math.max(1, Math.trunc(Number(new URL(request.url).searchParams.get("seite"))) || 1);
const queryFor = (page: number) => (page > 1 ? `?seite=${page}` : "");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const [frame, own] = await Promise.all([
    getDesk(scope, request),
    findOwnListings(scope, pageIn(request)),
  ]);
  return { frame, own, now: scope.now, locale: scope.locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const form = await sentForm(request);
  const word = (name: string) => String(form.get(name) ?? "").replaceAll("\0", "");
  const step = form.has("unlist") ? unlist : list;
  const outcome = await step(scope, word("session"), {
    allianceId: word("unlist") || word("list"),
  });
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  const { slug } = scope.association;
  return redirect(pathsIn(scope.locale).ownListings(slug, queryFor(pageIn(request))), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.pool_own_title()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Own() {
  const { frame, own, now, locale } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(locale);
  const { slug } = frame;
  const { page, pages, rows } = own;
  const to = (each: number) => go.ownListings(slug, queryFor(each));
  return (
    <DeskPage frame={frame} area="pool">
      <BackLink href={go.pool(slug)}>{m.pool_back()}</BackLink>
      <DeskHead title={m.pool_own_title()} />
      <p className="soft">{m.pool_own_lead()}</p>
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <Empty title={m.pool_own_empty()}>
          <p>{m.pool_own_empty_text()}</p>
          <p>
            <ButtonLink href={go.plan(slug)}>{m.pool_own_plan()}</ButtonLink>
          </p>
        </Empty>
      ) : (
        <OwnListings
          {...{ rows, now }}
          hrefOf={({ id }) => go.deskSession(slug, id)}
          mayPlan={hasRight(frame.person.role, "plan")}
        />
      )}
      <Pager
        {...{ page, pages }}
        previous={page > 1 ? to(page - 1) : null}
        next={page < pages ? to(page + 1) : null}
      />
    </DeskPage>
  );
}
