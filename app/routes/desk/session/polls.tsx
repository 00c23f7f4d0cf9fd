import "#app/room.css";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { getPrepared, preparePollByForm } from "#app/features/polls/prepare-polls.server.ts";
import { RunPolls } from "#app/features/polls/run-polls.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const id = param(params, "sessionId");
  const [frame, prepared] = await Promise.all([getDesk(scope, request), getPrepared(scope, id)]);
  return { frame, id, ...prepared };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const id = param(params, "sessionId");
  const prepared = await preparePollByForm(scope, id, await sentForm(request));
  if (!prepared.ok) return data(prepared, { status: 400 });
  return redirect(pathsIn(scope.locale).deskPolls(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.polls_prepare()}: ${shown?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

type FormProps = { action: string; className?: string; children: ReactNode };
const PlainForm = (props: FormProps) => <form method="post" {...props} />;

export default function SessionPolls() {
  const { frame, id, title, polls } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(frame.slug, id)}>{title}</BackLink>
      <DeskHead title={m.polls_prepare()} />
      {refused && (
        <Notice tone="warn" role="alert">
          <p>{refused.text}</p>
        </Notice>
      )}
      <RunPolls
        polls={polls}
        action={go.deskPolls(frame.slug, id)}
        Form={PlainForm}
        sent={refused}
        isAhead
      />
    </DeskPage>
  );
}
