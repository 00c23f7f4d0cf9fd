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
import { DeskApproachList } from "#app/features/approaches/desk-approach-list.tsx";
import { findApproaches } from "#app/features/approaches/desk-approaches.server.ts";
import { findInquiries } from "#app/features/approaches/desk-inquiries.server.ts";
import { actOnInquiry } from "#app/features/approaches/inquiry-by-form.server.ts";
import { InquiryList } from "#app/features/approaches/inquiry-list.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { shortMoment } from "#app/ui/moments.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "names");
  const { association, locale, now, actor } = scope;
  const [frame, { open, done }, approaches] = await Promise.all([
    getDesk(scope, request),
    findInquiries(scope),
    findApproaches(scope),
  ]);
  const at = (instant: Date) => shortMoment(instant, association.zone, locale, now);
  const shown = (inquiry: (typeof open)[number]) => ({
    ...inquiry,
    asked: at(inquiry.askedAt),
    closed: inquiry.doneAt && at(inquiry.doneAt),
  });
  return {
    ...{ frame, open: open.map(shown), done: done.map(shown) },
    approaches: approaches.map(({ writtenAt, ...row }) => ({ ...row, at: at(writtenAt) })),
    mayAct: actor.mayAct && hasRight(actor.role, "plan"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const acted = await actOnInquiry(scope, await sentForm(request));
  if (!acted.ok) return data(acted.reply, { status: acted.status });
  return redirect(pathsIn(scope.locale).deskInquiries(scope.association.slug), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.approaches_desk_title()} · ${m.desk_office()} ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

/** What an office was asked by who found nobody in the directory. */
export default function Inquiries() {
  const { frame, open, done, approaches, mayAct } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <DeskPage frame={frame} area={null}>
      <DeskHead title={m.approaches_desk_title()} />
      <p className="soft">{m.approaches_desk_lead()}</p>
      <DeskApproachList {...{ approaches, mayAct }} />
      {open.length === 0 && approaches.length === 0 && (
        <Empty title={m.approaches_desk_none()}>
          <p>{m.approaches_desk_none_text()}</p>
        </Empty>
      )}
      <InquiryList inquiries={open} {...{ reply, mayAct }} />
      {done.length > 0 && (
        <section aria-labelledby="erledigt">
          <h2 id="erledigt">{m.approaches_desk_done()}</h2>
          <InquiryList inquiries={done} {...{ reply, mayAct }} />
        </section>
      )}
    </DeskPage>
  );
}
