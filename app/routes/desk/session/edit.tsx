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
import { editByForm } from "#app/features/sessions/edit-by-form.server.ts";
import { EditForm } from "#app/features/sessions/edit-form.tsx";
import { EditedMeanwhile } from "#app/features/sessions/edited-meanwhile.tsx";
import { findTopicNames, getWords } from "#app/features/sessions/editing-queries.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const [frame, session, topics] = await Promise.all([
    getDesk(scope, request),
    getWords(scope, id),
    findTopicNames(scope),
  ]);
  return { frame, session, topics, back: pathsIn(scope.locale).deskSession(frame.slug, id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const edited = await editByForm(scope, id, await sentForm(request));
  if (!edited.ok) return data(edited, { status: edited.status });
  return redirect(pathsIn(scope.locale).deskSession(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.office_edit()}: ${shown?.session.words.title} · ${shown?.frame.shortName}` },
  { name: "robots", content: "noindex" },
];

export default function Edit() {
  const { frame, session, topics, back } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{session.words.title}</BackLink>
      <DeskHead title={m.office_edit()} />
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      {sent?.meanwhile && <EditedMeanwhile {...sent.meanwhile} />}
      <EditForm
        key={sent?.base.edition}
        words={sent?.typed ?? session.words}
        base={sent?.base ?? session}
        topics={topics}
        problems={sent?.problems ?? []}
        isOver={sent?.meanwhile != null}
        backHref={back}
      />
    </DeskPage>
  );
}
